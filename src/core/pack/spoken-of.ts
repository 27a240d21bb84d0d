/** Whom a pack speaks of. */
import type { ArticleInput, EntityInput, FactInput, QuoteInput } from "./schema.ts";

/** The records of a pack, or of a part of one. */
export interface PackPart {
  articles: readonly ArticleInput[];
  entities: readonly EntityInput[];
  facts: readonly FactInput[];
  quotes: readonly QuoteInput[];
}

/** Ids of entities that articles, facts, quotes and entities name, the pack's own or not. */
export function spokenOf({ articles, entities, facts, quotes }: PackPart): Set<string> {
  const ids = new Set<string>(entities.flatMap(({ related = [] }) => related));
  const note = (id: string | undefined): void => {
    if (id !== undefined) ids.add(id);
  };
  for (const { publisher, basedOn } of articles) {
    note(publisher.entity);
    note(basedOn?.entity);
  }
  for (const statement of [...facts, ...quotes]) {
    for (const id of statement.entities) note(id);
    note(statement.speaker?.entity);
    note(statement.reportedBy);
  }
  return ids;
}
