/** Where on a page its names stand, and who stands with whom: its frames' answers as one. */
import type { FramePlaces, Places } from "../../core/messages.ts";
import type { GraphEdge } from "../components/graph-layout.ts";

export interface PagePlaces {
  /**
   * By entity: places in the page's height, 0 to 1, in the order in which mentions are counted. What
   * stands in a frame stands where the frame does; what isn't shown has no place.
   */
  at: ReadonlyMap<string, readonly number[]>;
  /** Each pair once, over all frames. */
  together: readonly GraphEdge[];
}

export const NO_PLACES: PagePlaces = { at: new Map(), together: [] };

/** Where a frame begins and ends in the page's height. */
interface Span {
  from: number;
  to: number;
}

const WHOLE: Span = { from: 0, to: 1 };

/** @param frames in the order in which mentions are counted */
export function mergePlaces(frames: readonly FramePlaces[]): PagePlaces {
  const byPath = new Map(frames.map((frame) => [frame.path.join(), frame]));
  const at = new Map<string, number[]>();
  for (const { path, names } of frames) {
    const span = spanOf(path, byPath);
    for (const { entity, at: places } of names) {
      const known = at.get(entity) ?? [];
      at.set(entity, span ? [...known, ...places.map((place) => within(span, place))] : known);
    }
  }
  return { at, together: pairsOf(frames.flatMap(({ names }) => names)) };
}

function within({ from, to }: Span, place: number): number {
  return from + (to - from) * place;
}

/**
 * A frame between that has named nothing is not asked, and doesn't say where in it the next one
 * stands: that has all of its place.
 *
 * @returns `undefined` for a frame that isn't shown, or that its parent can't tell apart
 */
function spanOf(
  path: readonly number[],
  byPath: ReadonlyMap<string, FramePlaces>,
): Span | undefined {
  let span: Span = WHOLE;
  for (const [depth, index] of path.entries()) {
    const parent = byPath.get(path.slice(0, depth).join());
    if (!parent) continue;
    const place = parent.frames.find((frame) => index >= 0 && frame.index === index);
    if (!place) return undefined;
    span = { from: within(span, place.from), to: within(span, place.to) };
  }
  return span;
}

function pairsOf(names: readonly Places[]): GraphEdge[] {
  const pairs = new Map<string, GraphEdge>();
  for (const { entity, together } of names) {
    for (const { entity: other, runs } of together) {
      // Either tells of the other: once is enough.
      if (other < entity) continue;
      const key = `${entity} ${other}`;
      const weight = (pairs.get(key)?.weight ?? 0) + runs;
      pairs.set(key, { from: entity, to: other, weight });
    }
  }
  return [...pairs.values()];
}
