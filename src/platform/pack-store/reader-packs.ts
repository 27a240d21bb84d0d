/** The reader's packs as wholes, and merged with the bundled one. */
import { fillEntity } from "../../core/pack/fill.ts";
import { type Merged, mergePacks } from "../../core/pack/merge.ts";
import {
  type Entity,
  type EntityInput,
  PACK_FORMAT,
  PACK_VERSION,
  type Pack,
} from "../../core/pack/schema.ts";
import { logOnce } from "../log.ts";
import { loadPack } from "../packs.ts";
import { keysOf, openDatabase, type PackRecord } from "./database.ts";
import { packRecords } from "./packs.ts";

/** A stored pack as one object. @param options.withNames read its word list too, if it has one */
export async function readStoredPack(
  { id, title, cueSets, borrowed }: PackRecord,
  { withNames }: { withNames: boolean },
): Promise<Pack> {
  const database = await openDatabase();
  const reading = database.transaction(["articles", "entities", "facts", "quotes", "names"]);
  const keys = keysOf(id);
  const [articles, entities, facts, quotes, blocks] = await Promise.all([
    reading.objectStore("articles").getAll(keys),
    reading.objectStore("entities").getAll(keys),
    reading.objectStore("facts").getAll(keys),
    reading.objectStore("quotes").getAll(keys),
    withNames ? reading.objectStore("names").getAll(keys) : [],
  ]);
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    id,
    title,
    cueSets,
    articles: articles.map(({ record }) => record),
    entities: [
      ...entities.map(({ record }) => record),
      ...blocks.flatMap((block) => block.entities.map(fillEntity)),
    ],
    borrowed,
    facts: facts.map(({ record }) => record),
    quotes: quotes.map(({ record }) => record),
  };
}

export interface ReaderPacks extends Merged {
  /** The packs that were merged, the most trusted first; the bundled one among them. */
  packs: Pack[];
  /** By id of a pack: what is known of it beside its content. The bundled one has none. */
  records: ReadonlyMap<string, PackRecord>;
}

/**
 * All packs that are on, merged. The bundled one is trusted most. Where the reader's can't be read,
 * it stands alone and the log says why: cards go on.
 *
 * @param options.withNames word lists too: a hundred thousand names take their time
 */
export async function loadPacks({ withNames }: { withNames: boolean }): Promise<ReaderPacks> {
  const bundled = await loadPack();
  let records: PackRecord[] = [];
  let packs: Pack[] = [];
  try {
    records = (await packRecords()).filter(({ isOn }) => isOn);
    packs = await Promise.all(records.map((record) => readStoredPack(record, { withNames })));
  } catch (cause) {
    logOnce("the reader's packs can't be read", cause);
  }
  const all = [bundled, ...packs];
  return {
    ...mergePacks(all),
    packs: all,
    records: new Map(records.map((record) => [record.id, record])),
  };
}

/** An entity of a word list that is on, looked up by itself. */
export async function findName(id: string): Promise<Entity | undefined> {
  const database = await openDatabase();
  for (const { id: pack, isOn, nameCount } of await packRecords()) {
    if (!isOn || nameCount === 0) continue;
    const reading = database.transaction("names").store;
    const range = IDBKeyRange.bound([pack], [pack, id]);
    const block = (await reading.openCursor(range, "prev"))?.value;
    const found = block?.entities.find((entity: EntityInput) => entity.id === id);
    if (found) return fillEntity(found);
  }
  return undefined;
}
