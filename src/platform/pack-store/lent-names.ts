/**
 * Names that other records speak of, when they go: whoever speaks of one keeps its kind and name, so
 * that what was said of it still says of whom, on cards and in files.
 */
import type { Borrowed, Entity, EntityInput } from "../../core/pack/schema.ts";
import { spokenOf } from "../../core/pack/spoken-of.ts";
import { type Change, keysOf } from "./database.ts";

/** All names of a pack, of its word list too. */
export async function namesOf(change: Change, pack: string): Promise<(Entity | EntityInput)[]> {
  const [entities, blocks] = await Promise.all([
    change.objectStore("entities").getAll(keysOf(pack)),
    change.objectStore("names").getAll(keysOf(pack)),
  ]);
  return [...entities.map(({ record }) => record), ...blocks.flatMap((block) => block.entities)];
}

async function whomItSpeaksOf(change: Change, pack: string): Promise<Set<string>> {
  const keys = keysOf(pack);
  const [articles, entities, facts, quotes] = await Promise.all([
    change.objectStore("articles").getAll(keys),
    change.objectStore("entities").getAll(keys),
    change.objectStore("facts").getAll(keys),
    change.objectStore("quotes").getAll(keys),
  ]);
  return spokenOf({
    articles: articles.map(({ record }) => record),
    entities: entities.map(({ record }) => record),
    facts: facts.map(({ record }) => record),
    quotes: quotes.map(({ record }) => record),
  });
}

/**
 * Notes names that have just gone with the packs that speak of them.
 * @param left names of the same pack that are there still, or again
 */
export async function lendNames(
  change: Change,
  names: readonly Pick<Borrowed, "id" | "kind" | "name">[],
  left: readonly { id: string }[] = [],
): Promise<void> {
  const stay = new Set(left.map(({ id }) => id));
  const gone = names.filter(({ id }) => !stay.has(id));
  if (gone.length === 0) return;
  const packs = change.objectStore("packs");
  for (const pack of await packs.getAll()) {
    const spoken = await whomItSpeaksOf(change, pack.id);
    const known = new Set(pack.borrowed.map(({ id }) => id));
    const lent = gone
      .filter(({ id }) => spoken.has(id) && !known.has(id))
      .map(({ id, kind, name }): Borrowed => ({ id, kind, name }));
    if (lent.length > 0) await packs.put({ ...pack, borrowed: [...pack.borrowed, ...lent] });
  }
}
