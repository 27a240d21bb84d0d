/** Search results as the panel lists them: grouped, and with the record that each one stands for. */
import type { Entity, Fact, Quote } from "../../core/pack/schema.ts";
import type { SearchResult } from "../../core/search/search.ts";
import type { Dataset } from "../components/use-dataset.ts";

export type ResultItem = { result: SearchResult } & (
  | { type: "entity"; record: Entity }
  | { type: "fact"; record: Fact }
  | { type: "quote"; record: Quote }
);

export interface ResultGroup {
  type: SearchResult["type"];
  items: ResultItem[];
}

/** What a chosen result opens: an entity, and the statement to show there. */
export interface Target {
  entity: string;
  statement?: string;
}

const MOST_RESULTS = 80;
const GROUPS = ["entity", "quote", "fact"] as const;

function itemOf(dataset: Dataset, result: SearchResult): ResultItem[] {
  const { type, id } = result;
  const record = dataset[type](id);
  return record ? [{ type, record, result } as ResultItem] : [];
}

/** Searches; groups are in a fixed order, so that the list doesn't jump while the reader types. */
export function searchGroups(dataset: Dataset, query: string, language: string): ResultGroup[] {
  const results = dataset.search.search(query, { limit: MOST_RESULTS, language });
  return GROUPS.flatMap((type) => {
    const items = results
      .filter((result) => result.type === type)
      .flatMap((result) => itemOf(dataset, result));
    return items.length > 0 ? [{ type, items }] : [];
  });
}

/**
 * Where a result leads. A statement is shown among all that is said about one entity: its own best
 * hit of the query if it has one, else the first that it names.
 */
export function targetOf(item: ResultItem, groups: readonly ResultGroup[]): Target | undefined {
  if (item.type === "entity") return { entity: item.record.id };
  const { id, entities, speaker } = item.record;
  const own = [...entities, ...(speaker?.entity ? [speaker.entity] : [])];
  const found = groups.find(({ type }) => type === "entity")?.items ?? [];
  const entity = found.find(({ record }) => own.includes(record.id))?.record.id ?? own[0];
  return entity === undefined ? undefined : { entity, statement: id };
}
