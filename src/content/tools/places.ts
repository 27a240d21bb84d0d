/** Where on the page the names stand, and with whom. Measures, so it is only done when asked. */
import type { Places } from "../../core/messages.ts";
import type { PageMention } from "../page-mentions.ts";
import { elementOf, lineRects } from "../painter/painter.ts";
import { carries, documentScroller, type Scroller, scrollerOf, shareOf } from "./scroller.ts";

/** What the reader scrolls to see these. */
export function scrollerFor(mentions: readonly PageMention[]): Scroller {
  return scrollerOf(mentions.map(({ range }) => elementOf(range.startContainer)));
}

/** A mention's place in the height of what is scrolled, from 0 to 1; undefined if hidden. */
export function placeOf(mention: PageMention, scroller: Scroller): number | undefined {
  const top = lineRects(mention)[0]?.top;
  if (top === undefined) return undefined;
  return shareOf(isCarried(mention, scroller) ? scroller : documentScroller(), top);
}

/** Whether a mention moves with what is scrolled. */
export function isCarried({ range }: PageMention, scroller: Scroller): boolean {
  return carries(scroller, elementOf(range.startContainer));
}

interface Known {
  at: number[];
  /** By entity: in how many runs it stands with it. */
  with: Map<string, number>;
}

/** In order of first appearance. */
export function placesOf(mentions: readonly PageMention[], scroller: Scroller): Places[] {
  const places = new Map<string, Known>();
  const byRun = new Map<PageMention["run"], Set<string>>();
  for (const mention of mentions) {
    const { entity, run } = mention;
    const known: Known = places.get(entity) ?? { at: [], with: new Map() };
    const place = placeOf(mention, scroller);
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
