/** Where on the page the names stand, and with whom. Measures, so it is only done when asked. */
import type { Places } from "../../core/messages.ts";
import type { PageMention } from "../page-mentions.ts";
import { lineRects } from "../painter/painter.ts";

/** A mention's place in the document's height: 0 at the top, 1 at the bottom; undefined if hidden. */
export function placeOf(mention: PageMention): number | undefined {
  const top = lineRects(mention)[0]?.top;
  if (top === undefined) return undefined;
  const { scrollHeight } = document.documentElement;
  // Browsers give rectangles as fractions that scrolling changes a little.
  const share = Math.round(((top + scrollY) / scrollHeight) * 1e4) / 1e4;
  return Math.min(1, Math.max(0, share));
}

interface Known {
  at: number[];
  /** By entity: in how many runs it stands with it. */
  with: Map<string, number>;
}

/** In order of first appearance. */
export function placesOf(mentions: readonly PageMention[]): Places[] {
  const places = new Map<string, Known>();
  const byRun = new Map<PageMention["run"], Set<string>>();
  for (const mention of mentions) {
    const { entity, run } = mention;
    const known: Known = places.get(entity) ?? { at: [], with: new Map() };
    const place = placeOf(mention);
    if (place !== undefined) known.at.push(place);
    places.set(entity, known);
    byRun.set(run, (byRun.get(run) ?? new Set()).add(entity));
  }
  for (const entities of byRun.values()) {
    for (const entity of entities) {
      const others = places.get(entity)?.with;
      for (const other of entities) {
        if (other !== entity) others?.set(other, (others.get(other) ?? 0) + 1);
      }
    }
  }
  return [...places].map(([entity, known]) => ({
    entity,
    at: known.at,
    together: [...known.with].map(([other, runs]) => ({ entity: other, runs })),
  }));
}
