/** A part of a pack, held against the rules that a whole one has to keep. */
import { readPack } from "../../core/pack/read.ts";
import {
  type ArticleInput,
  type Borrowed,
  type EntityInput,
  type FactInput,
  PACK_FORMAT,
  PACK_VERSION,
  type Pack,
  type QuoteInput,
} from "../../core/pack/schema.ts";
import { brokenFault } from "./fault.ts";

export interface PackPart {
  articles: readonly ArticleInput[];
  entities: readonly EntityInput[];
  facts: readonly FactInput[];
  quotes: readonly QuoteInput[];
  cueSets?: Record<string, string[]>;
}

/** Ids that a part speaks of. */
export function spokenOf({ articles, facts, quotes }: PackPart): Set<string> {
  const ids = new Set<string>();
  const note = (id: string | undefined): void => {
    if (id !== undefined) ids.add(id);
  };
  for (const { publisher, basedOn } of articles) {
    note(publisher.entity);
    note(basedOn?.entity);
  }
  for (const { entities, speaker, reportedBy } of [...facts, ...quotes]) {
    for (const id of entities) note(id);
    note(speaker?.entity);
    note(reportedBy);
  }
  return ids;
}

/**
 * The part as records with their defaults. Whom it speaks of beside its own entities may stand in
 * another pack: that is no rule broken here.
 *
 * @throws PackFault `broken` with each path and rule
 */
export function checkPart(part: PackPart): Pack {
  const own = new Set(part.entities.map(({ id }) => id));
  const others = [...spokenOf(part), ...part.entities.flatMap(({ related = [] }) => related)];
  const borrowed = [...new Set(others)]
    .filter((id) => !own.has(id))
    .map((id): Borrowed => ({ id, kind: "concept", name: { en: id } }));
  const read = readPack({
    format: PACK_FORMAT,
    version: PACK_VERSION,
    id: "part",
    title: { en: "part" },
    ...part,
    borrowed,
  });
  if (read.ok) return read.pack;
  throw brokenFault("not stored", read.problems);
}
