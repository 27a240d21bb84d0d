/** Word lists: CSV or TSV to a pack of names. */
import Papa from "papaparse";
import { makeId } from "../../core/pack/make-id.ts";
import type { Problem } from "../../core/pack/read.ts";
import type { EntityInput, Kind, Localized } from "../../core/pack/schema.ts";
import { WordList } from "../../core/pack/word-list.ts";
import { announceChange } from "./changes.ts";
import { type Change, CONTENT_STORES, inOneChange } from "./database.ts";
import { brokenFault } from "./fault.ts";
import { addPack, removeContent } from "./packs.ts";

/** So much is parsed at a time, in bytes; between two the page does what it has to. */
const SLICE_BYTES = 128 * 1024;
/** Names of one stored block. */
export const BLOCK_NAMES = 500;
/** Problems told at the most. */
const MOST_PROBLEMS = 100;

export interface Progress {
  stage: "reading" | "storing";
  /** In [0, 1]. */
  share: number;
}

export interface WordListOptions {
  title: Localized;
  /** Kind of names whose row tells none. */
  defaultKind: Kind;
  /** Leave out rows that break a rule, and take the rest. */
  skipsBroken?: boolean;
  onProgress?(progress: Progress): void;
  signal?: AbortSignal;
}

export interface ImportedNames {
  pack: string;
  names: number;
  /** Rows that were left out. */
  problems: readonly Problem[];
}

/** Names with the ids in order, as the blocks need them. */
export function byId(a: EntityInput, b: EntityInput): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Puts names into the blocks of a pack. */
export async function putNames(
  change: Change,
  pack: string,
  names: readonly EntityInput[],
): Promise<void> {
  const sorted = [...names].sort(byId);
  const blocks = change.objectStore("names");
  const puts: Promise<unknown>[] = [];
  for (let at = 0; at < sorted.length; at += BLOCK_NAMES) {
    const entities = sorted.slice(at, at + BLOCK_NAMES);
    puts.push(blocks.put({ pack, from: entities[0]?.id ?? "", entities }));
  }
  await Promise.all(puts);
}

function parse(file: Blob, list: WordList, options: WordListOptions): Promise<void> {
  const { signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    let line = 1;
    // The types want a File; a Blob is all that is used of it.
    Papa.parse<string[]>(file as File, {
      chunkSize: SLICE_BYTES,
      chunk: ({ data, errors, meta }, parser) => {
        if (signal?.aborted) {
          parser.abort();
          return;
        }
        for (const { row = 0, message } of errors) {
          list.problems.push({ path: `line ${line + row}`, rule: message });
        }
        for (const cells of data) {
          list.add({ line, cells });
          line += 1 + cells.reduce((breaks, cell) => breaks + (cell.split("\n").length - 1), 0);
        }
        onProgress?.({ stage: "reading", share: Math.min(1, meta.cursor / file.size) });
        if (list.problems.length >= MOST_PROBLEMS && !options.skipsBroken) parser.abort();
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

/**
 * Takes a list of names in as a pack of its own, or in the place of the one with the same title.
 * Nothing is stored before all of it has been read.
 *
 * @throws PackFault `broken` with line, column and rule, `full`; the signal's reason if aborted
 */
export async function importWordList(file: Blob, options: WordListOptions): Promise<ImportedNames> {
  const { signal, onProgress, title, defaultKind } = options;
  const list = new WordList(defaultKind);
  await parse(file, list, options);
  signal?.throwIfAborted();
  const problems = list.problems.slice(0, MOST_PROBLEMS);
  if (problems.length > 0 && !options.skipsBroken) throw brokenFault("not imported", problems);
  if (list.entities.length === 0) {
    throw brokenFault("not imported", [{ path: "line 1", rule: "there are no names" }]);
  }
  onProgress?.({ stage: "storing", share: 0 });
  const id = makeId(Object.values(title)[0] ?? "", `names ${Object.values(title)[0]}`);
  await inOneChange(CONTENT_STORES, async (change) => {
    const packs = change.objectStore("packs");
    const pack = (await packs.get(id)) ?? (await addPack(change, { id, title, origin: "names" }));
    await removeContent(change, id);
    await putNames(change, id, list.entities);
    await packs.put({
      ...pack,
      title,
      nameCount: list.entities.length,
      revision: pack.revision + 1,
      namesRevision: pack.namesRevision + 1,
    });
    signal?.throwIfAborted();
  });
  onProgress?.({ stage: "storing", share: 1 });
  announceChange();
  return { pack: id, names: list.entities.length, problems };
}
