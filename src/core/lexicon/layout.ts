/**
 * The lexicon's bytes: a head of 32-bit words, then flat arrays, so that loading is making views.
 * All little-endian.
 *
 *   word  0 magic "SDBL"   1 version   2 checksum of everything from word 3 on
 *         3 patterns   4 pool units   5 units   6 separators
 *         7 whether any anchor has six units; never in a seed
 *         8 entries   9 log2 of buckets   10 log2 of filter bits; all three 0 in a seed
 *   then  payloads     Uint32[patterns]         payload << 8 | layer, exact, digits
 *         unitKeys     Int32[units]             the filter's key of each unit
 *         filter       Uint32[2 ** word 10 / 32] trigrams worth a look, a word each; a bit for
 *                                               the unit before the trigram. Where any anchor has
 *                                               six units two words each, the second of the next unit
 *         gate         Uint32[4 * buckets]      all that leads to an entry, two bits of one word
 *                                               each; 128 bits a bucket
 *         bucketStarts Uint32[buckets + 1]
 *         entries      Uint32[entries]          fingerprint, pattern, 7 bits of offset in it
 *         pool         Uint16[pool units]       the patterns' texts, one after the other
 *         units        Uint16[units]            every folded unit of the pool; separators first
 *         lengths      Uint8[patterns]          units of each pattern
 *         anchors      Uint8[patterns]          where its anchor is, as `keys.ts` draws it
 *
 * A *seed* has anchors and none of unitKeys, filter, gate, buckets and entries: they follow from the
 * rest, and are made at loading. It is what ships for a few thousand patterns, where making them
 * takes no longer than reading them would; large lexicons carry them, and no anchors.
 */
const MAGIC = 0x4c424453;
export const LEXICON_VERSION = 4;
const HEAD_WORDS = 11;

/** A payload word holds the flags in its lowest bits, the payload above them. */
export const FLAG_BITS = 8;
export const FLAG_LAYER = 0b11;
export const FLAG_EXACT = 0b100;
export const FLAG_DIGITS = 0b1000;
export const LAYERS = ["name", "decoy", "cue"] as const;

/** Longest pattern in units; a length is a byte. */
export const LONGEST_PATTERN = 200;

/** The bytes are no lexicon of this version, or are damaged: rebuild it from its patterns. */
export class LexiconError extends Error {}

export interface Sizes {
  patterns: number;
  pool: number;
  units: number;
  separators: number;
  isWide: number;
  entries: number;
  bucketBits: number;
  filterBits: number;
}

/** What follows from the patterns' texts and anchors, and a seed leaves out. */
export interface Tables {
  unitKeys: Int32Array;
  filter: Uint32Array;
  gate: Uint32Array;
  bucketStarts: Uint32Array;
  entries: Uint32Array;
}

export interface Sections extends Tables {
  payloads: Uint32Array;
  pool: Uint16Array;
  units: Uint16Array;
  lengths: Uint8Array;
  anchors: Uint8Array;
}

/** A lexicon in memory; a seed has no tables. */
export interface LexiconParts {
  sizes: Sizes;
  sections: Omit<Sections, keyof Tables> & Partial<Tables>;
}

export function isSeed(sizes: Sizes): boolean {
  return sizes.filterBits === 0;
}

/** Log2 of the gate's bits. */
export function gateBitsOf(bucketBits: number): number {
  return bucketBits + 7;
}

/** Lengths of the sections that only one of the two forms has. */
function formLengths(sizes: Sizes): Record<keyof Tables | "anchors", number> {
  const { patterns, units, entries, bucketBits, filterBits } = sizes;
  if (isSeed(sizes)) {
    return { unitKeys: 0, filter: 0, gate: 0, bucketStarts: 0, entries: 0, anchors: patterns };
  }
  return {
    unitKeys: units,
    filter: 2 ** filterBits / 32,
    gate: 2 ** gateBitsOf(bucketBits) / 32,
    bucketStarts: 2 ** bucketBits + 1,
    entries,
    anchors: 0,
  };
}

/** Bytes that a lexicon of these sizes takes: whole words, so that the checksum can go by words. */
export function byteLength(sizes: Sizes): number {
  const { unitKeys, filter, gate, bucketStarts, entries, anchors } = formLengths(sizes);
  const words = HEAD_WORDS + sizes.patterns + unitKeys + filter + gate + bucketStarts + entries;
  const rest = 2 * (sizes.pool + sizes.units) + sizes.patterns + anchors;
  return 4 * (words + Math.ceil(rest / 4));
}

/** Views on the sections of `buffer`, which must be as long as `byteLength` says. */
export function sectionsOf(buffer: ArrayBuffer, sizes: Sizes): Sections {
  const lengths = formLengths(sizes);
  let at = 4 * HEAD_WORDS;
  /** Where the next section lies, and a step on. */
  const next = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const words = (length: number): Uint32Array => new Uint32Array(buffer, next(4 * length), length);
  const halves = (length: number): Uint16Array => new Uint16Array(buffer, next(2 * length), length);
  const octets = (length: number): Uint8Array => new Uint8Array(buffer, next(length), length);
  return {
    payloads: words(sizes.patterns),
    unitKeys: new Int32Array(buffer, next(4 * lengths.unitKeys), lengths.unitKeys),
    filter: words(lengths.filter),
    gate: words(lengths.gate),
    bucketStarts: words(lengths.bucketStarts),
    entries: words(lengths.entries),
    pool: halves(sizes.pool),
    units: halves(sizes.units),
    lengths: octets(sizes.patterns),
    anchors: octets(lengths.anchors),
  };
}

export function writeHead(buffer: ArrayBuffer, sizes: Sizes): void {
  const head = new Uint32Array(buffer, 0, HEAD_WORDS);
  const { patterns, pool, units, separators, isWide, entries, bucketBits, filterBits } = sizes;
  head.set([MAGIC, LEXICON_VERSION, 0, patterns, pool, units, separators]);
  head.set([isWide, entries, bucketBits, filterBits], 7);
  head[2] = checksum(buffer);
}

/** The sizes that the head tells, unchecked. */
function readSizes(buffer: ArrayBuffer): Sizes {
  const head = new Uint32Array(buffer, 0, HEAD_WORDS);
  const word = (at: number): number => head[at] as number;
  return {
    patterns: word(3),
    pool: word(4),
    units: word(5),
    separators: word(6),
    isWide: word(7),
    entries: word(8),
    bucketBits: word(9),
    filterBits: word(10),
  };
}

/**
 * The sizes that the head tells.
 * @param isSummed the bytes have been held against a checksum already: theirs is some milliseconds
 * @throws LexiconError where the bytes are foreign, of another version, cut or damaged.
 */
export function readHead(buffer: ArrayBuffer, isSummed = false): Sizes {
  if (buffer.byteLength < 4 * HEAD_WORDS || buffer.byteLength % 4 !== 0) {
    throw new LexiconError("lexicon: too short");
  }
  const [magic, version, sum] = new Uint32Array(buffer, 0, 3);
  if (magic !== MAGIC) throw new LexiconError("lexicon: no lexicon");
  if (version !== LEXICON_VERSION) throw new LexiconError(`lexicon: version ${version} is unknown`);
  if (!isSummed && sum !== checksum(buffer)) throw new LexiconError("lexicon: damaged");
  const sizes = readSizes(buffer);
  if (byteLength(sizes) !== buffer.byteLength) throw new LexiconError("lexicon: wrong length");
  return sizes;
}

/** A step of FNV-1a, by 32-bit words. */
function addToSum(sum: number, word: number): number {
  return Math.imul(sum ^ word, 0x01000193);
}

/**
 * FNV-1a over everything behind the checksum itself, in four sums: each step waits for the one before
 * it, and four wait side by side.
 */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let first = 0x811c9dc5 | 0;
  let second = 1;
  let third = 2;
  let fourth = 3;
  let at = 3;
  for (; at + 3 < words.length; at += 4) {
    first = addToSum(first, words[at] as number);
    second = addToSum(second, words[at + 1] as number);
    third = addToSum(third, words[at + 2] as number);
    fourth = addToSum(fourth, words[at + 3] as number);
  }
  for (; at < words.length; at += 1) first = addToSum(first, words[at] as number);
  return addToSum(addToSum(addToSum(first, second), third), fourth) >>> 0;
}
