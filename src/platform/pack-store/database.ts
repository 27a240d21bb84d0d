/**
 * The database of the reader's packs.
 *
 *   packs     what a pack is: its title, where it came from, whether it is on, how it is trusted
 *   articles, entities, facts, quotes     a pack's records, each by itself, so that two windows
 *             that change different ones never meet
 *   names     word lists: entities by the thousand, some hundreds to a block, by their ids
 *   drafts    articles that are kept and not yet reviewed
 *   compiled  the lexicon of all names, in pieces, as pages fetch it; can always be made again
 *
 * Whatever belongs together is written in one transaction: there is the old state or the new one.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type {
  Article,
  Borrowed,
  Entity,
  EntityInput,
  Fact,
  Localized,
  Quote,
} from "../../core/pack/schema.ts";
import { asFault } from "./fault.ts";

export const DATABASE = "sandarbh";
const DATABASE_VERSION = 1;

/** `own`: the reader's articles and names. `names`: names and nothing else, as a word list gives. */
export type Origin = "own" | "imported" | "names";

export interface PackRecord {
  id: string;
  title: Localized;
  origin: Origin;
  isOn: boolean;
  /** Order of trust: lower ranks are believed first. */
  rank: number;
  /** ISO 8601 time. */
  addedAt: string;
  /**
   * This addition's own: a pack that goes and comes again counts its changes from the start, however
   * soon. Packs that were stored before there was one have none.
   */
  addition?: string;
  /** One more with each change to the pack or to anything in it. */
  revision: number;
  /** One more with each change to its entities. */
  namesRevision: number;
  cueSets: Record<string, string[]>;
  /** Names of other packs' entities, for when those packs are gone. */
  borrowed: Borrowed[];
  /** How many entities stand in `names`. */
  nameCount: number;
}

/** A record as it is stored. */
export interface Kept<Value> {
  pack: string;
  id: string;
  /** One more with each change: who changes a record says which one it has seen. */
  revision: number;
  record: Value;
}

export interface KeptArticle extends Kept<Article> {
  /** What the same article is known by when it is kept again. */
  address: string;
  textHash: string;
}

/** Entities whose ids are from `from` on, up to the next block. */
export interface NameBlock {
  pack: string;
  from: string;
  entities: EntityInput[];
}

export interface Draft {
  id: string;
  /** ISO 8601 time. */
  keptAt: string;
  /** What the review works on; nothing else reads it. */
  data: unknown;
}

export interface RecordValues {
  articles: Article;
  entities: Entity;
  facts: Fact;
  quotes: Quote;
}
export type RecordStore = keyof RecordValues;
export const RECORD_STORES = ["articles", "entities", "facts", "quotes"] as const;

type Key = [pack: string, id: string];

export interface PackDatabase extends DBSchema {
  packs: { key: string; value: PackRecord };
  articles: { key: Key; value: KeptArticle; indexes: { address: Key; textHash: Key } };
  entities: { key: Key; value: Kept<Entity> };
  facts: { key: Key; value: Kept<Fact>; indexes: { article: Key } };
  quotes: { key: Key; value: Kept<Quote>; indexes: { article: Key } };
  names: { key: Key; value: NameBlock };
  drafts: { key: string; value: Draft };
  compiled: { key: number; value: unknown };
}
export type StoreName =
  | "packs"
  | "articles"
  | "entities"
  | "facts"
  | "quotes"
  | "names"
  | "drafts"
  | "compiled";
export const CONTENT_STORES = ["packs", ...RECORD_STORES, "names"] as const;

export type Change = IDBPTransaction<PackDatabase, StoreName[], "readwrite">;

function upgrade(database: IDBPDatabase<PackDatabase>): void {
  const key = { keyPath: ["pack", "id"] };
  database.createObjectStore("packs", { keyPath: "id" });
  const articles = database.createObjectStore("articles", key);
  articles.createIndex("address", ["pack", "address"]);
  articles.createIndex("textHash", ["pack", "textHash"]);
  database.createObjectStore("entities", key);
  for (const name of ["facts", "quotes"] as const) {
    const store = database.createObjectStore(name, key);
    store.createIndex("article", ["pack", "record.article"]);
  }
  database.createObjectStore("names", { keyPath: ["pack", "from"] });
  database.createObjectStore("drafts", { keyPath: "id" });
  database.createObjectStore("compiled");
}

let opened: Promise<IDBPDatabase<PackDatabase>> | undefined;

/**
 * The database, opened once.
 * @throws PackFault `newer` where a later version has been here: nothing of it is touched.
 */
export function openDatabase(): Promise<IDBPDatabase<PackDatabase>> {
  opened ??= openDB<PackDatabase>(DATABASE, DATABASE_VERSION, {
    upgrade,
    // A later version wants to upgrade: let it, rather than keep the reader's other window waiting.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((cause: unknown) => {
    opened = undefined;
    throw asFault(cause);
  });
  return opened;
}

/** Closes it, so that it can be opened anew. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  (await closing)?.close();
}

/** All keys of a pack: arrays come after texts. */
export function keysOf(pack: string): IDBKeyRange {
  return IDBKeyRange.bound([pack], [pack, []]);
}

/**
 * Does something in one transaction: all of it is stored, or nothing. The work may await nothing but
 * the transaction's own requests, or it ends too early.
 */
export async function inOneChange<Result>(
  stores: readonly StoreName[],
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase();
  const change = database.transaction([...stores], "readwrite");
  // Whoever waits for `done` is told by `work`'s own failure first.
  change.done.catch(() => undefined);
  try {
    const result = await work(change);
    await change.done;
    return result;
  } catch (cause) {
    try {
      change.abort();
    } catch {
      // It has ended by itself.
    }
    throw asFault(change.error ?? cause);
  }
}

/** Makes a request for each value, all at once. Where one can't be made, the others are let go. */
export async function requestAll<Value>(
  values: Iterable<Value>,
  request: (value: Value) => Promise<unknown>,
): Promise<void> {
  const requests: Promise<unknown>[] = [];
  try {
    for (const value of values) requests.push(request(value));
  } catch (cause) {
    // They end with the transaction, and nobody waits for them.
    for (const made of requests) made.catch(() => undefined);
    throw cause;
  }
  await Promise.all(requests);
}
