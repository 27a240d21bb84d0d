/** In what order the panel lists the names of a page. */
import type { PageEntity } from "./page-reports.ts";

export const PAGE_ORDERS = ["weight", "count", "place"] as const;
export type PageOrder = (typeof PAGE_ORDERS)[number];

/** How much one twice as early on the page, or twice as well known, counts against one named twice. */
const EARLY = 1;
const KNOWN = 0.35;

/**
 * How much a page is about an entity: how often it is named, how early, and how much there is to read
 * about it. Doublings count, so that neither a long page nor a large dataset drowns the rest.
 *
 * @param place from 0, in the order of the page
 * @param statements facts and quotes about it
 */
function weightOf({ count, place, statements }: Weighed): number {
  return (
    Math.log2(1 + count) - (EARLY * Math.log2(1 + place)) / 2 + KNOWN * Math.log2(1 + statements)
  );
}

interface Weighed {
  count: number;
  place: number;
  statements: number;
}

/**
 * @param entities in page order, as `mergeFrames` gives them
 * @param statementsOf number of statements of the dataset about an entity
 */
export function orderEntities(
  entities: readonly PageEntity[],
  { order, statementsOf }: { order: PageOrder; statementsOf: (entity: string) => number },
): PageEntity[] {
  switch (order) {
    case "place":
      return [...entities];
    case "count":
      return [...entities].sort((a, b) => b.count - a.count);
    case "weight": {
      const weights = new Map(
        entities.map(({ entity, count }, place) => [
          entity,
          weightOf({ count, place, statements: statementsOf(entity) }),
        ]),
      );
      const weight = ({ entity }: PageEntity): number => weights.get(entity) ?? 0;
      return [...entities].sort((a, b) => weight(b) - weight(a));
    }
    default:
      return order satisfies never;
  }
}
