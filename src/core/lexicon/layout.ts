/**
 * The lexicon's bytes: a head of 32-bit words, then flat arrays, so that loading is making views.
 * All little-endian.
 *
 *   word  0 magic "SDBL"   1 version   2 checksum of everything from word 3 on
 *         3 patterns   4 pool units   5 units   6 separators
 *         7 entries   8 log2 of buckets   9 log2 of filter bits; all three 0 in a seed
 *   then  payloads     Uint32[patterns]
 *         filter       Uint32[2 ** word 9 / 32]  which trigrams are worth a look
 *         beside       Uint32[2 ** word 9 / 32]  the same with the unit beside the trigram
 *         bucketStarts Uint32[2 ** word 8 + 1]
 *         entries      Uint32[entries]           pattern << 8 | offset in the pattern
 *         pool         Uint16[pool units]        the patterns' texts, one after the other
 *         units        Uint16[units]             every folded unit of the pool; separators first
 *         lengths      Uint8[patterns]           units of each pattern
 *         anchors      Uint8[patterns]           where its anchor is, as `anchor.ts` writes it
 *         flags        Uint8[patterns]           layer, exact, digits
 *
 * A *seed* is a lexicon without filter, buckets and entries: they follow from the rest, and are made
 * at loading. It is what ships for a few thousand patterns, where making them takes no longer than
 * reading them would; large lexicons carry them.
 */
export const MAGIC = 0x4c424453;
export const LEXICON_VERSION = 1;
export const HEAD_WORDS = 10;

export const FLAG_LAYER = 0b11;
export const FLAG_EXACT = 0b100;
export const FLAG_DIGITS = 0b1000;
export const LAYERS = ["name", "decoy", "cue"] as const;

/** The bytes are no lexicon of this version, or are damaged: rebuild it from its patterns. */
export class LexiconError extends Error {}

export interface Sizes {
  patterns: number;
  pool: number;
  units: number;
  separators: number;
  entries: number;
  bucketBits: number;
  filterBits: number;
}

/** What follows from the patterns' texts and anchors, and a seed leaves out. */
export interface Tables {
  filter: Uint32Array;
  beside: Uint32Array;
  bucketStarts: Uint32Array;
  entries: Uint32Array;
}

export interface Sections extends Tables {
  payloads: Uint32Array;
  pool: Uint16Array;
  units: Uint16Array;
  lengths: Uint8Array;
  anchors: Uint8Array;
  flags: Uint8Array;
}

export function isSeed(sizes: Sizes): boolean {
  return sizes.filterBits === 0;
}

function tableWords(sizes: Sizes): { filter: number; buckets: number } {
  if (isSeed(sizes)) return { filter: 0, buckets: 0 };
  return { filter: 2 ** sizes.filterBits / 32, buckets: 2 ** sizes.bucketBits + 1 };
}

/** Bytes that a lexicon of these sizes takes: whole words, so that the checksum can go by words. */
export function byteLength(sizes: Sizes): number {
  const { filter, buckets } = tableWords(sizes);
  const words = HEAD_WORDS + sizes.patterns + 2 * filter + buckets + sizes.entries;
  const rest = 2 * (sizes.pool + sizes.units) + 3 * sizes.patterns;
  return 4 * (words + Math.ceil(rest / 4));
}

/** Views on the sections of `buffer`, which must be as long as `byteLength` says. */
export function sectionsOf(buffer: ArrayBuffer, sizes: Sizes): Sections {
  const tables = tableWords(sizes);
  let at = 4 * HEAD_WORDS;
  const words = (length: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, length);
    at += 4 * length;
    return view;
  };
  const halves = (length: number): Uint16Array => {
    const view = new Uint16Array(buffer, at, length);
    at += 2 * length;
    return view;
  };
  const octets = (length: number): Uint8Array => {
    const view = new Uint8Array(buffer, at, length);
    at += length;
    return view;
  };
  return {
    payloads: words(sizes.patterns),
    filter: words(tables.filter),
    beside: words(tables.filter),
    bucketStarts: words(tables.buckets),
    entries: words(sizes.entries),
    pool: halves(sizes.pool),
    units: halves(sizes.units),
    lengths: octets(sizes.patterns),
    anchors: octets(sizes.patterns),
    flags: octets(sizes.patterns),
  };
}

export function writeHead(buffer: ArrayBuffer, sizes: Sizes): void {
  const head = new Uint32Array(buffer, 0, HEAD_WORDS);
  const { patterns, pool, units, separators, entries, bucketBits, filterBits } = sizes;
  head.set([MAGIC, LEXICON_VERSION, 0, patterns, pool, units, separators]);
  head.set([entries, bucketBits, filterBits], 7);
  head[2] = checksum(buffer);
}

/** The sizes that the head tells, unchecked. */
export function readSizes(buffer: ArrayBuffer): Sizes {
  const head = new Uint32Array(buffer, 0, HEAD_WORDS);
  const word = (at: number): number => head[at] as number;
  return {
    patterns: word(3),
    pool: word(4),
    units: word(5),
    separators: word(6),
    entries: word(7),
    bucketBits: word(8),
    filterBits: word(9),
  };
}

/**
 * The sizes that the head tells.
 * @throws LexiconError where the bytes are foreign, of another version, cut or damaged.
 */
export function readHead(buffer: ArrayBuffer): Sizes {
  if (buffer.byteLength < 4 * HEAD_WORDS || buffer.byteLength % 4 !== 0) {
    throw new LexiconError("lexicon: too short");
  }
  const [magic, version, sum] = new Uint32Array(buffer, 0, 3);
  if (magic !== MAGIC) throw new LexiconError("lexicon: no lexicon");
  if (version !== LEXICON_VERSION) throw new LexiconError(`lexicon: version ${version} is unknown`);
  if (sum !== checksum(buffer)) throw new LexiconError("lexicon: damaged");
  const sizes = readSizes(buffer);
  if (byteLength(sizes) !== buffer.byteLength) throw new LexiconError("lexicon: wrong length");
  return sizes;
}

/** FNV-1a by 32-bit words over everything behind the checksum itself. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let sum = 0x811c9dc5;
  for (let at = 3; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  }
  return sum >>> 0;
}
