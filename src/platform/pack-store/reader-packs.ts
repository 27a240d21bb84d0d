/** The reader's packs as wholes, and merged with the bundled one. */
import type { IDBPObjectStore } from "idb";
import type { CardPacks } from "../../core/card/build-card.ts";
import { emptyPack } from "../../core/pack/empty-pack.ts";
import { fillEntity } from "../../core/pack/fill.ts";
import { type Merged, mergeSteps } from "../../core/pack/merge.ts";
import type { Entity, EntityInput, Pack } from "../../core/pack/schema.ts";
import { spokenOf } from "../../core/pack/spoken-of.ts";
import { runInSlices } from "../../core/steps.ts";
import { loadPack } from "../bundled-pack.ts";
import { logOnce } from "../log.ts";
import { nextTask } from "../next-task.ts";
import {
  keysOf,
  openDatabase,
  type PackDatabase,
  type PackRecord,
  type StoreName,
} from "./database.ts";
import { packRecords } from "./packs.ts";

type NameStore = IDBPObjectStore<PackDatabase, StoreName[], "names", "readonly">;

/** A pack's word list, block by block: all of it in one answer would hold the page up. */
async function readNames(
  store: NameStore,
  keys: IDBKeyRange,
  signal: AbortSignal | undefined,
): Promise<Entity[]> {
  const names: Entity[] = [];
  let block = await store.openCursor(keys);
  while (block) {
    signal?.throwIfAborted();
    for (const entity of block.value.entities) names.push(fillEntity(entity));
    block = await block.continue();
  }
  return names;
}

/**
 * A stored pack as one object.
 * @param options.withNames read its word list too, if it has one
 * @throws the signal's reason if aborted
 */
export async function readStoredPack(
  { id, title, cueSets, borrowed, nameCount }: PackRecord,
  { withNames, signal }: { withNames: boolean; signal?: AbortSignal | undefined },
): Promise<Pack> {
  const database = await openDatabase();
  const reading = database.transaction(["articles", "entities", "facts", "quotes", "names"]);
  const keys = keysOf(id);
  const [articles, entities, facts, quotes, names] = await Promise.all([
    reading.objectStore("articles").getAll(keys),
    reading.objectStore("entities").getAll(keys),
    reading.objectStore("facts").getAll(keys),
    reading.objectStore("quotes").getAll(keys),
    withNames && nameCount > 0 ? readNames(reading.objectStore("names"), keys, signal) : [],
  ]);
  return {
    ...emptyPack(id, title),
    cueSets,
    articles: articles.map(({ record }) => record),
    entities: [...entities.map(({ record }) => record), ...names],
    borrowed,
    facts: facts.map(({ record }) => record),
    quotes: quotes.map(({ record }) => record),
  };
}

export interface ReaderPacks extends Merged, CardPacks {
  /** The packs that were merged, the most trusted first; the bundled one among them. */
  packs: Pack[];
  /** By id of a pack: what is known of it beside its content. The bundled one has none. */
  records: ReadonlyMap<string, PackRecord>;
  /** Whether word lists are in it, too; else of their names those that the other packs speak of. */
  hasLists: boolean;
  /** Whether the reader's packs are left out, because they can't be read or put together. */
  isBundledAlone: boolean;
}

interface PacksOn {
  records: PackRecord[];
  packs: Pack[];
  hasLists: boolean;
}

async function packsThatAreOn(withNames: boolean): Promise<PacksOn> {
  const records = (await packRecords()).filter(({ isOn }) => isOn);
  const packs = await Promise.all(records.map((each) => readStoredPack(each, { withNames })));
  if (!withNames) await addNamesSpokenOf(records, packs);
  return { records, packs, hasLists: withNames };
}

/** Of word lists that are left out, the names that the other packs speak of. */
async function addNamesSpokenOf(
  records: readonly PackRecord[],
  packs: readonly Pack[],
): Promise<void> {
  const lists = records.filter(({ nameCount }) => nameCount > 0);
  if (lists.length === 0) return;
  const known = new Set(packs.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const spoken = new Set(packs.flatMap((pack) => [...spokenOf(pack)]));
  for (const list of lists) {
    const entities = packs[records.indexOf(list)]?.entities;
    for (const id of spoken) {
      const name = known.has(id) ? undefined : await findInList(list.id, id);
      if (name) entities?.push(name);
    }
  }
}

/** What is on, merged with the bundled pack, which is trusted most. */
async function mergeWithBundled(reading: Promise<PacksOn>): Promise<ReaderPacks> {
  const [bundled, { records, packs, hasLists }] = await Promise.all([loadPack(), reading]);
  const all = [bundled, ...packs];
  const merged = await runInSlices(mergeSteps(all), { pause: nextTask });
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    ...merged,
    packs: all,
    records: byId,
    hasLists,
    isBundledAlone: false,
    isOwn: (id) => byId.get(merged.saidBy.articles.get(id) ?? "")?.origin === "own",
  };
}

/**
 * All packs that are on, merged, for what is kept: it must not be made without the reader's packs.
 * @param options.withNames word lists too: a hundred thousand names take their time. Without them,
 *   those names of theirs are there that the other packs speak of.
 * @throws PackFault where the reader's packs can't be read, and whatever keeps them from being merged
 */
export function readPacks({ withNames }: { withNames: boolean }): Promise<ReaderPacks> {
  return mergeWithBundled(packsThatAreOn(withNames));
}

/**
 * The same for what is shown. Where the reader's packs can't be read or merged, the log says why, and
 * the bundled one goes on by itself.
 */
export async function loadPacks({ withNames }: { withNames: boolean }): Promise<ReaderPacks> {
  try {
    return await readPacks({ withNames });
  } catch (cause) {
    // Where it is the bundled one that can't be read, this says so, and there is nothing to show.
    const alone = await mergeWithBundled(
      Promise.resolve({ records: [], packs: [], hasLists: true }),
    );
    logOnce("the reader's packs can't be read", cause);
    return { ...alone, isBundledAlone: true };
  }
}

async function findInList(pack: string, id: string): Promise<Entity | undefined> {
  const database = await openDatabase();
  const range = IDBKeyRange.bound([pack], [pack, id]);
  const block = (await database.transaction("names").store.openCursor(range, "prev"))?.value;
  const found = block?.entities.find((entity: EntityInput) => entity.id === id);
  return found && fillEntity(found);
}

/** An entity of a word list that is on, looked up by itself. */
export async function findName(id: string): Promise<Entity | undefined> {
  for (const { id: pack, isOn, nameCount } of await packRecords()) {
    if (!isOn || nameCount === 0) continue;
    const found = await findInList(pack, id);
    if (found) return found;
  }
  return undefined;
}
