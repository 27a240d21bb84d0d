/** What a file would take away from the pack in whose place it comes. */
import { toJsonLd } from "../../core/pack/json-ld.ts";
import type { Pack } from "../../core/pack/schema.ts";
import { RECORD_STORES, type RecordStore } from "./database.ts";
import { packRecords } from "./packs.ts";
import { readStoredPack } from "./reader-packs.ts";

type Counts = Record<RecordStore, number>;

export interface Losses {
  /** Records that the file doesn't have. */
  gone: Counts;
  /** Records that the file has in other words. */
  changed: Counts;
}

/** The records of one sort by their ids, each as it stands in a file. */
function written(pack: Pack, store: RecordStore): Map<string, string> {
  const records: readonly { id: string }[] = toJsonLd(pack)[store] ?? [];
  return new Map(records.map((record) => [record.id, JSON.stringify(record)]));
}

/** @returns `undefined` where the pack isn't the reader's own, or loses nothing */
export async function lossesBy(pack: Pack): Promise<Losses | undefined> {
  const own = (await packRecords()).find(({ id, origin }) => id === pack.id && origin === "own");
  if (!own) return undefined;
  const stored = await readStoredPack(own, { withNames: true });
  const none: Counts = { articles: 0, entities: 0, facts: 0, quotes: 0 };
  const losses: Losses = { gone: { ...none }, changed: { ...none } };
  for (const store of RECORD_STORES) {
    const coming = written(pack, store);
    for (const [id, record] of written(stored, store)) {
      const next = coming.get(id);
      if (next === undefined) losses.gone[store] += 1;
      else if (next !== record) losses.changed[store] += 1;
    }
  }
  const isLoss = RECORD_STORES.some((store) => losses.gone[store] + losses.changed[store] > 0);
  return isLoss ? losses : undefined;
}
