/** The packs themselves: which there are, which are on, in which order they are trusted. */
import type { Localized } from "../../core/pack/schema.ts";
import { browser } from "../browser.ts";
import { announceChange } from "./changes.ts";
import {
  type Change,
  CONTENT_STORES,
  inOneChange,
  keysOf,
  type Origin,
  openDatabase,
  type PackRecord,
  RECORD_STORES,
  requestAll,
} from "./database.ts";
import { PackFault } from "./fault.ts";
import { lendNames, namesOf } from "./lent-names.ts";

export interface PackInfo extends PackRecord {
  counts: { articles: number; entities: number; facts: number; quotes: number };
}

/** No two have a rank: each is given in one change with those that are there. */
const byTrust = (a: PackRecord, b: PackRecord): number => a.rank - b.rank;

/** The reader's packs, most trusted first; the bundled one is not among them. */
export async function packRecords(): Promise<PackRecord[]> {
  const database = await openDatabase();
  return (await database.getAll("packs")).sort(byTrust);
}

/** The same with how much there is in each. */
export async function listPacks(): Promise<PackInfo[]> {
  const database = await openDatabase();
  const packs = await packRecords();
  return Promise.all(
    packs.map(async (pack) => {
      const count = (store: (typeof RECORD_STORES)[number]) =>
        database.count(store, keysOf(pack.id));
      const [articles, entities, facts, quotes] = await Promise.all(RECORD_STORES.map(count));
      const counts = {
        articles: articles ?? 0,
        entities: (entities ?? 0) + pack.nameCount,
        facts: facts ?? 0,
        quotes: quotes ?? 0,
      };
      return { ...pack, counts };
    }),
  );
}

/** Packs that are on and have names of their own, the most trusted first. */
export async function packsWithNames(): Promise<PackRecord[]> {
  const database = await openDatabase();
  const packs = (await packRecords()).filter(({ isOn }) => isOn);
  const counts = await Promise.all(packs.map(({ id }) => database.count("entities", keysOf(id))));
  return packs.filter(({ nameCount }, index) => nameCount + (counts[index] ?? 0) > 0);
}

/** Counts a change to a pack, and to its names where it has one. @throws PackFault `missing` */
export async function touchPack(
  change: Change,
  id: string,
  { names }: { names: boolean },
): Promise<PackRecord> {
  const packs = change.objectStore("packs");
  const pack = await packs.get(id);
  if (!pack) throw new PackFault("missing", `there is no pack ${id}`);
  const touched = {
    ...pack,
    revision: pack.revision + 1,
    namesRevision: pack.namesRevision + (names ? 1 : 0),
  };
  await packs.put(touched);
  return touched;
}

/** A pack that isn't there yet, trusted less than those that are. */
export async function addPack(
  change: Change,
  { id, title, origin }: { id: string; title: Localized; origin: Origin },
): Promise<PackRecord> {
  const packs = change.objectStore("packs");
  const rank = 1 + Math.max(0, ...(await packs.getAll()).map((pack) => pack.rank));
  const pack: PackRecord = {
    id,
    title,
    origin,
    isOn: true,
    rank,
    addedAt: new Date().toISOString(),
    addition: crypto.randomUUID(),
    revision: 1,
    namesRevision: 1,
    cueSets: {},
    borrowed: [],
    nameCount: 0,
  };
  await packs.add(pack);
  return pack;
}

/**
 * Switches a pack on or off, or gives it another title. Two windows that do so at once change what
 * they name and nothing else. @throws PackFault `missing`
 */
export async function changePack(
  id: string,
  { isOn, title }: { isOn?: boolean; title?: Localized },
): Promise<void> {
  await inOneChange(["packs"], async (change) => {
    const packs = change.objectStore("packs");
    const pack = await packs.get(id);
    if (!pack) throw new PackFault("missing", `there is no pack ${id}`);
    await packs.put({ ...pack, isOn: isOn ?? pack.isOn, title: title ?? pack.title });
  });
  announceChange();
}

/** Trusts the packs in this order; those not named follow as they were. */
export async function orderPacks(ids: readonly string[]): Promise<void> {
  await inOneChange(["packs"], async (change) => {
    const packs = change.objectStore("packs");
    const place = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    const ordered = (await packs.getAll()).sort(byTrust).sort((a, b) => place(a.id) - place(b.id));
    await requestAll(ordered.entries(), ([index, pack]) => packs.put({ ...pack, rank: index + 1 }));
  });
  announceChange();
}

/** Takes a pack and everything in it away; nothing where it isn't there. */
export async function removePack(id: string): Promise<void> {
  await inOneChange(CONTENT_STORES, async (change) => {
    const gone = await namesOf(change, id);
    await change.objectStore("packs").delete(id);
    await removeContent(change, id);
    await lendNames(change, gone);
  });
  announceChange();
}

/** Takes away everything in a pack, and leaves the pack. */
export async function removeContent(change: Change, id: string): Promise<void> {
  const stores = [...RECORD_STORES, "names"] as const;
  await requestAll(stores, (store) => change.objectStore(store).delete(keysOf(id)));
}

/** Everything that Sandarbh has stored on this machine: packs, drafts, lexicon, settings. */
export async function deleteEverything(): Promise<void> {
  const stores = [...CONTENT_STORES, "drafts", "compiled"] as const;
  await inOneChange(stores, async (change) => {
    await requestAll(stores, (store) => change.objectStore(store).clear());
  });
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  announceChange();
}
