/**
 * A seed as text inside a script, in the form that compresses best. All tricks of transport are here:
 *
 *   blocks    patterns of one script lie together, and so does what the compressor finds alike
 *   distance  the letters of three scripts are moved to ASCII: a byte each in place of two or three
 *   lines     what a pattern stands for is told by the number of its line
 *   endings   "Tensor Processing Unit" and its plural share their stem
 *   units     they follow from the texts
 *
 * Worked example. "GPU", "GPUs" and "чип" are of one kind, "chip" is of another, whose payload is
 * lower and comes second. With `|` for a form feed and `+` for a vertical tab:
 *
 *   GPU+s      first line of the first block: the first kind
 *   chip||vgn  second line; no block of Devanagari; "чип", moved, on a first line again
 *
 * The marks are white space other than the space, which no pattern holds.
 */
import { foldUnit } from "../text/fold.ts";
import {
  FLAG_BITS,
  isSeed,
  type LexiconParts,
  readHead,
  type Sections,
  sectionsOf,
} from "./layout.ts";

export interface ScriptText {
  /** Blocks of lines of patterns: a block a script, a line a kind. */
  texts: string;
  /** Payload word of each line, as the distance from that of the line before. */
  kinds: number[];
  /** Folded units that are no letters, in order. */
  separators: number[];
  /** Units of all patterns together. */
  poolUnits: number;
  /** Byte of each pattern's anchor, as a character from "0" on; in the order of the texts. */
  anchors: string;
}

/** What parts the texts; the units of patterns are all above. */
const PATTERN = 0x09;
const LINE = 0x0a;
const ENDING = 0x0b;
const BLOCK = 0x0c;

const ZERO = 0x30;
/** How far a block's letters are from the ASCII, "0" to "~", that stands for them. */
const DISTANCES: readonly number[] = [
  0,
  0x0900 - ZERO, // Devanagari
  0x0401 - ZERO, // Cyrillic
  0x0611 - ZERO, // Arabic
];
const HANGUL_BLOCK = 4;
const HAN_BLOCK = 5;

interface Entry {
  text: string;
  kind: number;
  anchor: number;
}

function move(text: string, distance: number): string {
  return text.replace(/[^\0-/]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + distance));
}

/** The block that a pattern is alike to. */
function blockOf(text: string): number {
  const moved = DISTANCES.findIndex(
    (distance) => distance > 0 && !/[0-~]/.test(text) && /^[ -~]+$/.test(move(text, -distance)),
  );
  if (moved > 0) return moved;
  if (/\p{Script=Hangul}/u.test(text)) return HANGUL_BLOCK;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? HAN_BLOCK : 0;
}

/** Payloads of one layer follow on one another at the same distance, most of them. */
function flagsOf(payload: number): number {
  return payload & (2 ** FLAG_BITS - 1);
}

/** Where anchors are alike together they take a third less, and so do texts that begin alike. */
function byAnchor([a]: readonly Entry[], [b]: readonly Entry[]): number {
  if (!a || !b) return 0;
  return a.anchor - b.anchor || (a.text < b.text ? -1 : 1);
}

/** Patterns of one line, those together that begin with the first of them, the shortest. */
function byStem(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of [...entries].sort((a, b) => a.text.length - b.text.length)) {
    const known = groups.find(([stem]) => stem && entry.text.startsWith(stem.text));
    if (known) known.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function join(parts: readonly string[], mark: number): string {
  return parts.join(String.fromCharCode(mark));
}

/** @throws LexiconError where the bytes are no lexicon; Error where they are no seed. */
export function toScriptText(seed: Uint8Array): ScriptText {
  const { buffer } = seed.slice();
  const sizes = readHead(buffer);
  if (!isSeed(sizes)) throw new Error("only seeds become text");
  const { pool, lengths, payloads, units, anchors } = sectionsOf(buffer, sizes);
  let from = 0;
  const entries = Array.from(lengths, (length, index): Entry => {
    from += length;
    return {
      text: String.fromCharCode(...pool.subarray(from - length, from)),
      kind: payloads[index] as number,
      anchor: anchors[index] as number,
    };
  });
  const kinds = [...new Set(payloads)].sort((a, b) => flagsOf(a) - flagsOf(b) || b - a);
  const order: Entry[] = [];
  const blocks: string[] = [];
  for (let block = 0; block <= HAN_BLOCK; block += 1) {
    const own = entries.filter(({ text }) => blockOf(text) === block);
    const lines = kinds.map((kind) => {
      const groups = byStem(own.filter((entry) => entry.kind === kind)).sort(byAnchor);
      order.push(...groups.flat());
      const written = groups.map(([stem, ...others]) => {
        const begun = stem?.text ?? "";
        return join([begun, ...others.map(({ text }) => text.slice(begun.length))], ENDING);
      });
      return join(written, PATTERN);
    });
    blocks.push(move(join(lines, LINE).replace(/\n+$/, ""), -(DISTANCES[block] ?? 0)));
  }
  return {
    texts: join(blocks, BLOCK),
    kinds: kinds.map((kind, index) => kind - (kinds[index - 1] ?? 0)),
    separators: [...units.subarray(0, sizes.separators)],
    poolUnits: sizes.pool,
    anchors: String.fromCharCode(...order.map(({ anchor }) => ZERO + anchor)),
  };
}

/** A seed of the same patterns, in the order of the texts. */
export function fromScriptText(script: ScriptText): LexiconParts {
  const { pool, lengths, payloads, units: read } = readTexts(script);
  const { separators } = script;
  const letters = new Set(read.map(foldUnit));
  for (const unit of separators) letters.delete(unit);
  const units = [...separators, ...Uint16Array.from(letters).sort()];
  return {
    sizes: {
      patterns: lengths.length,
      pool: pool.length,
      units: units.length,
      separators: separators.length,
      isWide: 0,
      entries: 0,
      bucketBits: 0,
      filterBits: 0,
    },
    sections: {
      payloads,
      pool,
      units: Uint16Array.from(units),
      lengths,
      anchors: Uint8Array.from(lengths, (_, at) => script.anchors.charCodeAt(at) - ZERO),
    },
  };
}

type Read = Pick<Sections, "pool" | "lengths" | "payloads"> & { units: number[] };

/**
 * What the texts say, and the units that are in them. Every page waits for this, in code that has
 * never run: one pass, unit by unit, into arrays of their final size.
 */
function readTexts({ texts, kinds, anchors, poolUnits }: ScriptText): Read {
  const pool = new Uint16Array(poolUnits);
  const lengths = new Uint8Array(anchors.length);
  const payloads = new Uint32Array(anchors.length);
  const isKnown = new Uint8Array(0x10000);
  const units: number[] = [];
  let block = 0;
  let distance = 0;
  let line = 0;
  let kind = kinds[0] as number;
  let pattern = 0;
  let end = 0;
  /** Where in the pool the pattern begins that is being read, and the stem of what may follow. */
  let start = 0;
  let [stem, stemEnd] = [0, 0];
  let isEnding = false;
  for (let at = 0; at <= texts.length; at += 1) {
    let unit = texts.charCodeAt(at);
    if (unit > BLOCK) {
      if (unit >= ZERO) unit += distance;
      pool[end] = unit;
      end += 1;
      if (isKnown[unit] === 0) {
        isKnown[unit] = 1;
        units.push(unit);
      }
      continue;
    }
    if (end > start) {
      lengths[pattern] = end - start;
      payloads[pattern] = kind;
      pattern += 1;
      if (!isEnding) [stem, stemEnd] = [start, end];
      start = end;
    }
    isEnding = unit === ENDING;
    if (isEnding) {
      pool.copyWithin(end, stem, stemEnd);
      end += stemEnd - stem;
    } else if (unit === LINE) {
      line += 1;
      kind += kinds[line] as number;
    } else if (unit === BLOCK) {
      block += 1;
      distance = DISTANCES[block] ?? 0;
      line = 0;
      kind = kinds[0] as number;
    }
  }
  return { pool, lengths, payloads, units };
}
