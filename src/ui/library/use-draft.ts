import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { DraftKeeper, type DraftState } from "./draft-keeper.ts";

/** A draft as it is now, in this window or another, and who keeps it. */
export function useDraft(id: string): { state: DraftState; keeper: DraftKeeper } {
  const [state, setState] = useState<DraftState>({ at: "loading" });
  const keeper = useMemo(() => new DraftKeeper(id, setState), [id]);
  useLayoutEffect(() => {
    const life = new AbortController();
    setState({ at: "loading" });
    keeper.open(life.signal);
    return () => life.abort();
  }, [keeper]);
  return { state, keeper };
}
