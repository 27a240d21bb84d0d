/** Packs as files: one pack a file, as anybody may read it. */
import { BACKUP_FORMAT } from "../../core/pack/backup.ts";
import { stripEntity } from "../../core/pack/fill.ts";
import { jsonFault } from "../../core/pack/json-fault.ts";
import { toJsonLd } from "../../core/pack/json-ld.ts";
import { readPackSteps } from "../../core/pack/read.ts";
import type { Borrowed, Pack, PackInput } from "../../core/pack/schema.ts";
import { spokenOf } from "../../core/pack/spoken-of.ts";
import { mapInSteps, runInSlices } from "../../core/steps.ts";
import { loadPack } from "../bundled-pack.ts";
import { pauseUntil } from "../next-task.ts";
import { announceChange } from "./changes.ts";
import {
  type Change,
  CONTENT_STORES,
  inOneChange,
  type KeptArticle,
  type PackRecord,
  requestAll,
} from "./database.ts";
import { brokenFault, PackFault } from "./fault.ts";
import { jsonFile } from "./json-file.ts";
import { lendNames, namesOf } from "./lent-names.ts";
import { addPack, packRecords, removeContent } from "./packs.ts";
import type { WorkOptions } from "./progress.ts";
import { readStoredPack } from "./reader-packs.ts";
import { marksOfAll } from "./same-article.ts";
import { putNames } from "./word-lists.ts";

export interface ImportOptions extends WorkOptions {
  /**
   * The reader's own pack comes back. Left out: it is imported, unless a pack with its id is there;
   * that one is brought up to date and stays what it was.
   */
  isOwn?: boolean;
}

export interface ImportedPack {
  pack: string;
  /** False where a pack with this id was there. */
  isNew: boolean;
}

/** Entities between two pauses. */
const STEP_ENTITIES = 2500;
/** A pack's records stand so deep in its file. */
const RECORD_DEPTH = 2;

/** Whom a pack speaks of beside its own entities, by their names in the other packs. */
function borrowedBy(pack: Pack, others: readonly Pack[]): Borrowed[] {
  const wanted = spokenOf(pack);
  for (const { id } of pack.entities) wanted.delete(id);
  if (wanted.size === 0) return [];
  const known = new Map<string, Borrowed>((pack.borrowed ?? []).map((each) => [each.id, each]));
  for (const { entities } of others) {
    for (const { id, kind, name } of entities)
      if (wanted.has(id)) known.set(id, { id, kind, name });
  }
  return [...wanted].map((id) => known.get(id) ?? { id, kind: "concept", name: { en: id } });
}

export interface WrittenPack {
  record: PackRecord;
  written: PackInput;
}

/**
 * The reader's packs as they are written to files, the most trusted first.
 * @throws the signal's reason if aborted
 */
export async function writtenPacks({
  isWanted = () => true,
  signal,
}: {
  isWanted?: (record: PackRecord) => boolean;
  signal?: AbortSignal | undefined;
} = {}): Promise<WrittenPack[]> {
  const records = await packRecords();
  const packs = await Promise.all(
    records.map((each) => readStoredPack(each, { withNames: true, signal })),
  );
  const bundled = await loadPack();
  const pause = pauseUntil(signal);
  const written: WrittenPack[] = [];
  for (const [index, record] of records.entries()) {
    const pack = packs[index];
    if (!pack || !isWanted(record)) continue;
    await pause();
    const how = { size: STEP_ENTITIES, part: [0, 1] } as const;
    const entities = await runInSlices(mapInSteps(pack.entities, how, stripEntity), { pause });
    const borrowed = borrowedBy(
      pack,
      [bundled, ...packs].filter((each) => each !== pack),
    );
    written.push({ record, written: toJsonLd({ ...pack, entities, borrowed }) });
  }
  return written;
}

/**
 * A pack of the reader's as JSON.
 * @throws PackFault `missing`; the signal's reason if aborted
 */
export async function exportPack(
  id: string,
  { signal, onProgress }: WorkOptions = {},
): Promise<Blob> {
  const [pack] = await writtenPacks({ isWanted: (record) => record.id === id, signal });
  if (!pack) throw new PackFault("missing", `there is no pack ${id}`);
  return jsonFile(pack.written, { depth: RECORD_DEPTH, signal, onProgress });
}

/**
 * Reads a file without storing anything.
 * @throws PackFault `broken` with each path and rule; the signal's reason if aborted
 */
export async function readPackFile(
  file: Blob,
  { signal, onProgress }: WorkOptions = {},
): Promise<Pack> {
  const text = await file.text();
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw brokenFault("not imported", [{ path: "file", rule: jsonFault(text, cause) }]);
  }
  if ((data as { format?: unknown } | null)?.format === BACKUP_FORMAT) {
    const rule = "is a backup of everything: it is restored under Settings";
    throw brokenFault("not imported", [{ path: "format", rule }]);
  }
  const read = await runInSlices(readPackSteps(data), {
    pause: pauseUntil(signal),
    onProgress: (share) => onProgress?.({ stage: "reading", share }),
  });
  if (!read.ok) throw brokenFault("not imported", read.problems);
  const bundled = await loadPack();
  if (read.pack.id === bundled.id) {
    throw brokenFault("not imported", [{ path: "id", rule: "is that of the bundled pack" }]);
  }
  return read.pack;
}

/**
 * Takes a pack in that has been read, or brings the one with its id up to date: it then holds what
 * this one holds.
 *
 * @throws PackFault `full`; the signal's reason if aborted
 */
export async function takePack(pack: Pack, options: ImportOptions = {}): Promise<ImportedPack> {
  const { signal, onProgress, isOwn = false } = options;
  // What a transaction can't wait for comes first.
  const marks = await marksOfAll(pack.articles);
  signal?.throwIfAborted();
  onProgress?.({ stage: "storing", share: 0 });
  const isNew = await inOneChange(CONTENT_STORES, async (change) => {
    const known = await change.objectStore("packs").get(pack.id);
    await storePack(change, { pack, marks, isOwn });
    signal?.throwIfAborted();
    return known === undefined;
  });
  onProgress?.({ stage: "storing", share: 1 });
  announceChange();
  return { pack: pack.id, isNew };
}

type Marks = readonly Pick<KeptArticle, "address" | "textHash">[];

/** A pack that holds names and nothing else is stored as a word list is. */
export async function storePack(
  change: Change,
  { pack, marks, ...wanted }: { pack: Pack; marks: Marks; isOwn: boolean },
): Promise<void> {
  const { id, title, articles, entities, cueSets, borrowed = [] } = pack;
  const packs = change.objectStore("packs");
  const stored = await packs.getAll();
  const known = stored.find((each) => each.id === id);
  // A reader has one pack of their own: where there is one, another's is somebody's reading.
  const own = stored.find(({ origin }) => origin === "own") ?? (wanted.isOwn ? { id } : undefined);
  const isOwn = own?.id === id;
  // The reader's own names are changed one by one, and stay records where no article is left.
  const isNames = articles.length === 0 && !isOwn;
  const origin = isOwn ? "own" : isNames ? "names" : "imported";
  const record = known ?? (await addPack(change, { id, title, origin }));
  const namesBefore = await namesOf(change, id);
  await removeContent(change, id);
  // A pack's revision is above all those of its records: who has read one before is told.
  const revision = record.revision + 1;
  await packs.put({
    ...record,
    title,
    origin: isOwn ? "own" : record.origin,
    cueSets,
    borrowed,
    nameCount: isNames ? entities.length : 0,
    revision,
    namesRevision: record.namesRevision + 1,
  });
  if (isNames) await putNames(change, id, entities.map(stripEntity));
  await putContent(change, { pack: isNames ? { ...pack, entities: [] } : pack, marks, revision });
  await lendNames(change, namesBefore, entities);
}

/** Puts every record of a pack, each with the same revision. */
async function putContent(
  change: Change,
  { pack, marks, revision }: { pack: Pack; marks: Marks; revision: number },
): Promise<void> {
  const { id, articles, entities, facts, quotes } = pack;
  await requestAll(articles.entries(), ([index, article]) =>
    change.objectStore("articles").put({
      pack: id,
      id: article.id,
      revision,
      record: article,
      address: "",
      textHash: "",
      ...marks[index],
    }),
  );
  for (const [store, list] of Object.entries({ entities, facts, quotes })) {
    await requestAll(list, (record: { id: string }) =>
      change
        .objectStore(store as "facts")
        .put({ pack: id, id: record.id, revision, record } as never),
    );
  }
}
