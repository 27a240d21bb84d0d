import { useCallback, useState } from "preact/hooks";
import type { Target } from "./results.ts";

/** What is shown in place of the page's names. */
type Stop = { view: "entity"; target: Target } | { view: "settings" };

function entityStop(entity: string): Stop {
  return { view: "entity", target: { entity } };
}

/** Views opened one from the other, the one shown last. @param first an entity to begin with */
export function useTrail(first: string | undefined) {
  const [trail, setTrail] = useState<Stop[]>(first === undefined ? [] : [entityStop(first)]);
  /** Counts the ways back to the search field, which takes the focus then. */
  const [returns, setReturns] = useState(0);
  return {
    shown: trail.at(-1),
    depth: trail.length,
    returns,
    open: (stop: Stop) => setTrail([...trail, stop]),
    openEntity: (entity: string) => setTrail([...trail, entityStop(entity)]),
    leave: () => setTrail([]),
    /** Asked for from elsewhere: not a step on the way here. */
    begin: useCallback((entity: string) => setTrail([entityStop(entity)]), []),
    back: () => {
      setTrail(trail.slice(0, -1));
      if (trail.length === 1) setReturns(returns + 1);
    },
  };
}

export type Trail = ReturnType<typeof useTrail>;
