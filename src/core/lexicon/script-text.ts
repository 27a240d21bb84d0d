/**
 * A seed as text inside a script, in the form that compresses best: the patterns' texts as they
 * are, one to a line; payloads and flags, which neighbours share, as runs; the rest as base64.
 */
import {
  byteLength,
  HEAD_WORDS,
  isSeed,
  readHead,
  readSizes,
  type Sections,
  sectionsOf,
} from "./layout.ts";

export interface ScriptText {
  /** Texts of the patterns, each with a line feed behind it. No pattern holds one itself. */
  texts: string;
  /** How many patterns in a row share a payload and flags; the payload; the flags; and so on. */
  runs: number[];
  /** Base64 of the head, then units, anchor units, anchors. */
  rest: string;
}

const LINE_FEED = 0x0a;

/** The sections that go into `rest`, in order. */
function restOf({ units, isAnchor, anchors }: Sections): Uint8Array[] {
  return [new Uint8Array(units.buffer, units.byteOffset, units.byteLength), isAnchor, anchors];
}

/** @throws LexiconError where the bytes are no lexicon; Error where they are no seed. */
export function toScriptText(
  seed: Uint8Array,
  toBase64: (bytes: Uint8Array) => string,
): ScriptText {
  const { buffer } = seed.slice();
  const sizes = readHead(buffer);
  if (!isSeed(sizes)) throw new Error("only seeds become text");
  const sections = sectionsOf(buffer, sizes);
  const { pool, lengths, payloads, flags } = sections;
  let texts = "";
  const runs: number[] = [];
  let from = 0;
  for (let pattern = 0; pattern < lengths.length; pattern += 1) {
    const to = from + (lengths[pattern] as number);
    texts += `${String.fromCharCode(...pool.subarray(from, to))}\n`;
    from = to;
    const [payload, flag] = [payloads[pattern] as number, flags[pattern] as number];
    const count = runs.at(-3) ?? 0;
    if (count > 0 && runs.at(-2) === payload && runs.at(-1) === flag)
      runs[runs.length - 3] = count + 1;
    else runs.push(1, payload, flag);
  }
  const parts = [new Uint8Array(buffer, 0, 4 * HEAD_WORDS), ...restOf(sections)];
  const rest = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    rest.set(part, at);
    at += part.length;
  }
  return { texts, runs, rest: toBase64(rest) };
}

/** The seed's bytes again. @param binary the decoded `rest`, one unit a byte, as `atob` gives it */
export function fromScriptText({ texts, runs }: ScriptText, binary: string): Uint8Array {
  let at = 0;
  const take = (target: Uint8Array): void => {
    for (let index = 0; index < target.length; index += 1) {
      target[index] = binary.charCodeAt(at);
      at += 1;
    }
  };
  const head = new Uint8Array(4 * HEAD_WORDS);
  take(head);
  const sizes = readSizes(head.buffer);
  const bytes = new Uint8Array(byteLength(sizes));
  bytes.set(head);
  const sections = sectionsOf(bytes.buffer, sizes);
  for (const part of restOf(sections)) take(part);
  const { pool, lengths, payloads, flags } = sections;
  let pattern = 0;
  let pooled = 0;
  let start = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const unit = texts.charCodeAt(index);
    if (unit === LINE_FEED) {
      lengths[pattern] = pooled - start;
      pattern += 1;
      start = pooled;
    } else {
      pool[pooled] = unit;
      pooled += 1;
    }
  }
  pattern = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const end = pattern + (runs[run] as number);
    payloads.fill(runs[run + 1] as number, pattern, end);
    flags.fill(runs[run + 2] as number, pattern, end);
    pattern = end;
  }
  return bytes;
}
