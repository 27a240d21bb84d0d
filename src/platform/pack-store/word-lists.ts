/** Word lists: CSV or TSV to a pack of names. */
import Papa from "papaparse";
import { KINDS } from "../../core/pack/kinds.ts";
import { makeId } from "../../core/pack/make-id.ts";
import type { Problem } from "../../core/pack/problem.ts";
import { problemOfRow } from "../../core/pack/row-problem.ts";
import type { EntityInput, Kind, Localized } from "../../core/pack/schema.ts";
import { WordList } from "../../core/pack/word-list.ts";
import { nextTask } from "../next-task.ts";
import { announceChange } from "./changes.ts";
import { type Change, CONTENT_STORES, inOneChange } from "./database.ts";
import { brokenFault, PackFault } from "./fault.ts";
import { lendNames, namesOf } from "./lent-names.ts";
import { addPack, removeContent } from "./packs.ts";
import type { WorkOptions } from "./progress.ts";

/** So much is parsed at a time, in UTF-16 units: some thirty milliseconds. */
const SLICE_UTF16 = 64 * 1024;
/** Names of one stored block. */
const BLOCK_NAMES = 500;
/** Problems told at the most. */
const MOST_PROBLEMS = 100;
const DELIMITERS = [",", "\t", ";"] as const;
/** Lines by which a delimiter is told. */
const FIRST_LINES = 10;
const KIND = new RegExp(`^(?:${KINDS.join("|")})$`, "i");

export interface WordListOptions extends WorkOptions {
  title: Localized;
  /** Kind of names whose row tells none. */
  defaultKind: Kind;
  /** Leave out rows that break a rule, and take the rest. */
  skipsBroken?: boolean;
}

export interface ImportedNames {
  pack: string;
  names: number;
  /** How many rows were left out. */
  refused: number;
  /** What is wrong with them: the first problems, of which a row may have several. */
  problems: readonly Problem[];
}

/** Rows that break a rule. */
export class BrokenRows extends PackFault {
  /** Whether there are others, or may be: after so many problems the rest isn't read. */
  readonly hasRight: boolean;

  constructor(problems: readonly Problem[], { hasRight }: { hasRight: boolean }) {
    const { kind, message } = brokenFault("not imported", problems);
    super(kind, message, problems);
    this.hasRight = hasRight;
  }
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
  const starts = sorted.flatMap(({ id }, at) => (at % BLOCK_NAMES === 0 ? [{ from: id, at }] : []));
  // One after the other: each is copied when it is put, and two hundred at once hold the page up.
  for (const { from, at } of starts) {
    await blocks.put({ pack, from, entities: sorted.slice(at, at + BLOCK_NAMES) });
  }
}

/**
 * The text of a table: UTF-8, or UTF-16 as spreadsheets write it, told by its first bytes. Which of
 * the old code pages another one is in nothing tells, and names read by the wrong one are wrong names.
 *
 * @throws PackFault `encoding`
 */
async function textOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PackFault("encoding", `the file isn't ${encoding}`);
  }
}

/**
 * What parts the cells of a table: its first lines tell it by the header or by a kind in the second
 * column, even where most rows have a name alone; else it is what parts them most evenly. An alias
 * is parted from the next by "|", so that one is no delimiter.
 */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, FIRST_LINES);
  const told = DELIMITERS.find((delimiter) =>
    lines.some((line, index) => {
      const cells = line.split(delimiter).map((cell) => cell.replaceAll('"', "").trim());
      const [, second = ""] = cells;
      const isHeader = index === 0 && cells.some((cell) => /^name$/i.test(cell));
      return (isHeader && cells.length > 1) || KIND.test(second);
    }),
  );
  if (told) return told;
  const guess = { preview: FIRST_LINES, skipEmptyLines: true, delimitersToGuess: [...DELIMITERS] };
  return Papa.parse(text, guess).meta.delimiter;
}

/** Rows of one slice, with the lines that they begin on. */
function takeSlice(
  list: WordList,
  { data, errors }: Papa.ParseResult<string[]>,
  from: number,
): number {
  let line = from;
  const starts = data.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    return start;
  });
  // With the delimiter given, quotation marks are all that it finds wrong.
  const malformed = new Set(errors.map(({ row = 0 }) => row));
  data.forEach((cells, index) => {
    const start = starts[index] ?? from;
    if (malformed.has(index)) list.refuse({ line: start, rule: { name: "quotes" } });
    else list.add({ line: start, cells });
  });
  return line;
}

/** Reads a table in slices: between two the page does what it has to, and may have been told to stop. */
async function parse(file: Blob, list: WordList, options: WordListOptions): Promise<void> {
  const { signal, onProgress, skipsBroken = false } = options;
  // The line break at the end is no row, nor are those behind it.
  const text = (await textOf(file)).trimEnd();
  const delimiter = delimiterOf(text);
  await new Promise<void>((resolve, reject) => {
    let line = 1;
    Papa.parse<string[]>(text, {
      delimiter,
      chunkSize: SLICE_UTF16,
      chunk: (slice: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        line = takeSlice(list, slice, line);
        onProgress?.({ stage: "reading", share: Math.min(1, slice.meta.cursor / text.length) });
        const isHopeless = list.problems.length >= MOST_PROBLEMS && !skipsBroken;
        parser.pause();
        nextTask().then(() => {
          if (signal?.aborted || isHopeless) parser.abort();
          else parser.resume();
        }, reject);
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
 * @throws BrokenRows with line, column and rule; PackFault `broken` where there are no names, `encoding`,
 *   `full`; the signal's reason if aborted
 */
export async function importWordList(file: Blob, options: WordListOptions): Promise<ImportedNames> {
  const { signal, onProgress, title, defaultKind } = options;
  const list = new WordList(defaultKind);
  await parse(file, list, options);
  signal?.throwIfAborted();
  const problems = list.problems.slice(0, MOST_PROBLEMS);
  if (problems.length > 0 && !options.skipsBroken) {
    const hasRight = list.entities.length > 0 || problems.length === MOST_PROBLEMS;
    throw new BrokenRows(problems, { hasRight });
  }
  if (list.entities.length === 0) {
    const problem = problemOfRow({ line: 1, rule: { name: "no-names" } });
    throw brokenFault("not imported", [problem]);
  }
  onProgress?.({ stage: "storing", share: 0 });
  const id = makeId(Object.values(title)[0] ?? "", `names ${Object.values(title)[0]}`);
  await inOneChange(CONTENT_STORES, async (change) => {
    const packs = change.objectStore("packs");
    const pack = (await packs.get(id)) ?? (await addPack(change, { id, title, origin: "names" }));
    const before = await namesOf(change, id);
    await removeContent(change, id);
    await putNames(change, id, list.entities);
    await packs.put({
      ...pack,
      title,
      nameCount: list.entities.length,
      revision: pack.revision + 1,
      namesRevision: pack.namesRevision + 1,
    });
    await lendNames(change, before, list.entities);
    signal?.throwIfAborted();
  });
  onProgress?.({ stage: "storing", share: 1 });
  announceChange();
  return { pack: id, names: list.entities.length, refused: list.refused, problems };
}
