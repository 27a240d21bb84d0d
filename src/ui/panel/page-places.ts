/** Where on a page its names stand, and who stands with whom: its frames' answers as one. */
import type { Places } from "../../core/messages.ts";
import type { GraphEdge } from "../components/graph-layout.ts";

export interface PagePlaces {
  /**
   * By entity: places in the top document's height, 0 to 1, from the top. A frame's own height says
   * nothing about where in the page the frame stands, so its mentions have no place here.
   */
  at: ReadonlyMap<string, readonly number[]>;
  /** Each pair once, over all frames. */
  together: readonly GraphEdge[];
}

export const NO_PLACES: PagePlaces = { at: new Map(), together: [] };

export function mergePlaces(
  frames: readonly { isTop: boolean; answer: readonly Places[] }[],
): PagePlaces {
  const at = new Map<string, readonly number[]>();
  const pairs = new Map<string, GraphEdge>();
  for (const { isTop, answer } of frames) {
    for (const { entity, at: places, together } of answer) {
      if (isTop)
        at.set(
          entity,
          [...places].sort((a, b) => a - b),
        );
      for (const { entity: other, runs } of together) {
        // Either tells of the other: once is enough.
        if (other < entity) continue;
        const key = `${entity} ${other}`;
        const weight = (pairs.get(key)?.weight ?? 0) + runs;
        pairs.set(key, { from: entity, to: other, weight });
      }
    }
  }
  return { at, together: [...pairs.values()] };
}
