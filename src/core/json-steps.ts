/**
 * `JSON.stringify(value, null, 1)`, written in pieces: a pack of a hundred thousand names is thirty
 * megabytes, and a page that writes them at once answers nobody meanwhile.
 *
 *   { "id": …, "facts": [ {…}, {…} ] }     depth 2: each fact is written by itself
 */
import type { Steps } from "./steps.ts";

/** So much is written between two pauses, in UTF-16 units: some milliseconds. */
const SLICE_UTF16 = 256 * 1024;

type Container = readonly unknown[] | Readonly<Record<string, unknown>>;

const isContainer = (value: unknown): value is Container =>
  typeof value === "object" && value !== null;

/** What stands in it, with its keys; a list has none. What is `undefined` isn't written in an object. */
function entriesOf(container: Container): [key: string | undefined, value: unknown][] {
  if (Array.isArray(container)) return container.map((value) => [undefined, value]);
  return Object.entries(container).filter(([, value]) => value !== undefined);
}

/** How many values are written by themselves. */
function countValues(value: unknown, depth: number): number {
  if (depth === 0 || !isContainer(value)) return 1;
  if (depth === 1 && Array.isArray(value)) return value.length;
  return entriesOf(value).reduce((sum, [, each]) => sum + countValues(each, depth - 1), 0);
}

/** The text in order; an empty piece follows each value that is written by itself. */
function* piecesOf(value: unknown, depth: number, indent: string): Generator<string> {
  const entries = depth > 0 && isContainer(value) ? entriesOf(value) : [];
  if (entries.length === 0) {
    // No text of JSON's holds a line break of its own: these are all between values.
    yield JSON.stringify(value ?? null, null, 1).replaceAll("\n", `\n${indent}`);
    yield "";
    return;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const inner = `${indent} `;
  let before = `${open}\n${inner}`;
  for (const [key, each] of entries) {
    yield key === undefined ? before : `${before}${JSON.stringify(key)}: `;
    yield* piecesOf(each, depth - 1, inner);
    before = `,\n${inner}`;
  }
  yield `\n${indent}${close}`;
}

/**
 * @param value plain data, of which the first `depth` levels are taken apart
 * @param options.write takes the text, slice by slice
 */
export function* jsonSteps(
  value: unknown,
  { depth, write }: { depth: number; write: (slice: string) => void },
): Steps<void> {
  const total = Math.max(1, countValues(value, depth));
  let slice = "";
  let written = 0;
  for (const piece of piecesOf(value, depth, "")) {
    slice += piece;
    if (piece !== "") continue;
    written += 1;
    if (slice.length < SLICE_UTF16) continue;
    write(slice);
    slice = "";
    yield Math.min(1, written / total);
  }
  write(slice);
}
