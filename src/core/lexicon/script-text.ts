/**
 * A seed as text inside a script, in the form that compresses best: the patterns' texts as they are,
 * one to a line; what neighbours share as runs; small numbers as characters.
 */
import {
  byteLength,
  FLAG_BITS,
  isSeed,
  readHead,
  type Sizes,
  sectionsOf,
  writeHead,
} from "./layout.ts";

export interface ScriptText {
  /** Texts of the patterns, each with a line feed behind it. No pattern holds one itself. */
  texts: string;
  /** How many patterns in a row share a payload word; the payload; the flags; and so on. */
  runs: number[];
  /** Folded units in order: separators, then letters; each the distance from the one before. */
  units: string;
  separators: number;
  /** Whether any anchor is of seven units. */
  isWide: boolean;
  /** Byte of each pattern's anchor, as a character from "0" on. */
  anchors: string;
}

const LINE_FEED = 0x0a;
const ZERO = 0x30;

/** @throws LexiconError where the bytes are no lexicon; Error where they are no seed. */
export function toScriptText(seed: Uint8Array): ScriptText {
  const { buffer } = seed.slice();
  const sizes = readHead(buffer);
  if (!isSeed(sizes)) throw new Error("only seeds become text");
  const { pool, lengths, payloads, units, anchors } = sectionsOf(buffer, sizes);
  let texts = "";
  const runs: number[] = [];
  let from = 0;
  for (let pattern = 0; pattern < lengths.length; pattern += 1) {
    const to = from + (lengths[pattern] as number);
    texts += `${String.fromCharCode(...pool.subarray(from, to))}\n`;
    from = to;
    const word = payloads[pattern] as number;
    const [payload, flag] = [word >>> FLAG_BITS, word & (2 ** FLAG_BITS - 1)];
    const count = runs.at(-3) ?? 0;
    if (count > 0 && runs.at(-2) === payload && runs.at(-1) === flag) {
      runs[runs.length - 3] = count + 1;
    } else runs.push(1, payload, flag);
  }
  // Distances are modulo 2^16: from the last separator to the first letter it goes back.
  const distances = Uint16Array.from(
    units,
    (unit, at) => unit - (at > 0 ? (units[at - 1] ?? 0) : 0),
  );
  return {
    texts,
    runs,
    units: String.fromCharCode(...distances),
    separators: sizes.separators,
    isWide: sizes.isWide === 1,
    anchors: String.fromCharCode(...Array.from(anchors, (anchor) => ZERO + anchor)),
  };
}

/** The seed's bytes again. */
export function fromScriptText({
  texts,
  runs,
  units,
  separators,
  isWide,
  anchors,
}: ScriptText): Uint8Array {
  const sizes: Sizes = {
    patterns: anchors.length,
    isWide: Number(isWide),
    pool: texts.length - anchors.length,
    units: units.length,
    separators,
    entries: 0,
    bucketBits: 0,
    filterBits: 0,
  };
  const buffer = new ArrayBuffer(byteLength(sizes));
  const sections = sectionsOf(buffer, sizes);
  let pattern = 0;
  let pooled = 0;
  let start = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const unit = texts.charCodeAt(index);
    if (unit === LINE_FEED) {
      sections.lengths[pattern] = pooled - start;
      sections.anchors[pattern] = anchors.charCodeAt(pattern) - ZERO;
      pattern += 1;
      start = pooled;
    } else {
      sections.pool[pooled] = unit;
      pooled += 1;
    }
  }
  let last = 0;
  for (let index = 0; index < units.length; index += 1) {
    last = (last + units.charCodeAt(index)) & 0xffff;
    sections.units[index] = last;
  }
  pattern = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const end = pattern + (runs[run] as number);
    const word = ((runs[run + 1] as number) << FLAG_BITS) | (runs[run + 2] as number);
    sections.payloads.fill(word, pattern, end);
    pattern = end;
  }
  writeHead(buffer, sizes);
  return new Uint8Array(buffer);
}
