/** Single records of the reader's packs, read and changed. */
import type { Article, Entity, Fact, Quote } from "../../core/pack/schema.ts";
import { announceChange } from "./changes.ts";
import { checkPart } from "./check-part.ts";
import {
  type Change,
  CONTENT_STORES,
  inOneChange,
  type Kept,
  type KeptArticle,
  keysOf,
  openDatabase,
  type RecordStore,
  type RecordValues,
  requestAll,
} from "./database.ts";
import { PackFault } from "./fault.ts";
import { lendNames } from "./lent-names.ts";
import { touchPack } from "./packs.ts";

export type RecordKey = { pack: string; id: string };

/** A record with the revision that a change to it has to name; `undefined` where there is none. */
export async function getRecord<Store extends RecordStore>(
  store: Store,
  { pack, id }: RecordKey,
): Promise<Kept<RecordValues[Store]> | undefined> {
  const database = await openDatabase();
  return (await database.get(store, [pack, id])) as Kept<RecordValues[Store]> | undefined;
}

/** An article with all that stands in it, as the library shows it and the review corrects it. */
export interface WholeArticle {
  article: KeptArticle;
  facts: Kept<Fact>[];
  quotes: Kept<Quote>[];
}

export async function getArticle({ pack, id }: RecordKey): Promise<WholeArticle | undefined> {
  const database = await openDatabase();
  const reading = database.transaction(["articles", "facts", "quotes"]);
  const key: [string, string] = [pack, id];
  const [article, facts, quotes] = await Promise.all([
    reading.objectStore("articles").get(key),
    reading.objectStore("facts").index("article").getAll(key),
    reading.objectStore("quotes").index("article").getAll(key),
  ]);
  return article && { article, facts, quotes };
}

/** @throws PackFault `conflict` where the stored record isn't the one that was seen. */
export function checkRevision(
  stored: Kept<unknown> | undefined,
  seen: number | undefined,
  what: string,
): void {
  if (seen !== undefined && stored?.revision !== seen) {
    throw new PackFault("conflict", `${what} has been changed in another window`);
  }
}

/** Stores a record of a pack that is there; counts its revision on. */
export async function putRecord<Store extends RecordStore>(
  change: Change,
  store: Store,
  { pack, record, seen }: { pack: string; record: RecordValues[Store]; seen?: number | undefined },
): Promise<void> {
  const stored = await change.objectStore(store).get([pack, record.id]);
  checkRevision(stored, seen, `${store}/${record.id}`);
  const kept = { ...stored, pack, id: record.id, revision: (stored?.revision ?? 0) + 1, record };
  await change.objectStore(store).put(kept as never);
}

/**
 * Changes one record. The article it belongs to is held against it, so that nothing is stored that
 * an export would not read back.
 *
 * @param revision the one that was read; left out for a record that is new
 * @throws PackFault `conflict`, `taken`, `broken`, `missing`
 */
export async function saveRecord<Store extends "entities" | "facts" | "quotes">(
  store: Store,
  { pack, record, revision }: { pack: string; record: RecordValues[Store]; revision?: number },
): Promise<void> {
  await inOneChange(CONTENT_STORES, async (change) => {
    const stored = await change.objectStore(store).get([pack, record.id]);
    if (revision === undefined && stored) {
      throw new PackFault("taken", `${store}/${record.id} is there already`);
    }
    const articles: Article[] = [];
    if ("article" in record) {
      const article = await change.objectStore("articles").get([pack, record.article]);
      if (article) articles.push(article.record);
    }
    const { cueSets } = await touchPack(change, pack, { names: store === "entities" });
    const others =
      store === "entities"
        ? (await change.objectStore("entities").getAll(keysOf(pack)))
            .map((kept) => kept.record)
            .filter(({ id }) => id !== record.id)
        : [];
    const part = { articles, entities: [], facts: [], quotes: [], cueSets };
    checkPart({ ...part, [store]: [...others, record] });
    await putRecord(change, store, { pack, record, seen: revision });
  });
  announceChange();
}

/**
 * Takes a record away; nothing where it has gone already. An article takes along what it says; of a
 * name, what is said stays.
 */
export async function removeRecord(
  store: RecordStore,
  { pack, id, revision }: RecordKey & { revision?: number },
): Promise<void> {
  await inOneChange(CONTENT_STORES, async (change) => {
    const stored = await change.objectStore(store).get([pack, id]);
    if (!stored) return;
    checkRevision(stored, revision, `${store}/${id}`);
    await change.objectStore(store).delete([pack, id]);
    if (store === "articles") {
      for (const said of ["facts", "quotes"] as const) {
        const keys = await change.objectStore(said).index("article").getAllKeys([pack, id]);
        await requestAll(keys, (key) => change.objectStore(said).delete(key));
      }
    }
    await touchPack(change, pack, { names: store === "entities" });
    if (store === "entities") await lendNames(change, [stored.record as Entity]);
  });
  announceChange();
}
