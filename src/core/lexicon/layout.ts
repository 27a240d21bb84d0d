/**
 * The lexicon's bytes: a head of 32-bit words, then flat arrays, largest elements first, so that
 * loading is making views. All little-endian.
 *
 *   word  0 magic "SDBL"   1 version   2 checksum of everything from word 3 on
 *         3 patterns   4 pool units   5 units   6 separators   7 log2 of buckets   8 entries
 *         9 log2 of filter bits
 *   then  filter       Uint32[2 ** word 9 / 32]  which trigrams are worth a look
 *         payloads     Uint32[patterns]
 *         poolStarts   Uint32[patterns + 1]
 *         bucketStarts Uint32[2 ** word 7 + 1]
 *         entries      Uint32[entries]           pattern << 8 | offset in the pattern
 *         pool         Uint16[pool units]        the patterns' texts
 *         units        Uint16[units]             every folded unit of the pool; separators first
 *         anchors      Uint8[units]              1: names are anchored on this unit
 *         flags        Uint8[patterns]           layer, exact, digits
 */
export const MAGIC = 0x4c424453;
export const LEXICON_VERSION = 1;
export const HEAD_WORDS = 10;

export const FLAG_LAYER = 0b11;
export const FLAG_EXACT = 0b100;
export const FLAG_DIGITS = 0b1000;
export const LAYERS = ["name", "decoy", "cue"] as const;

export interface Sizes {
  patterns: number;
  pool: number;
  units: number;
  separators: number;
  bucketBits: number;
  entries: number;
  filterBits: number;
}

export interface Sections {
  filter: Uint32Array;
  payloads: Uint32Array;
  poolStarts: Uint32Array;
  bucketStarts: Uint32Array;
  entries: Uint32Array;
  pool: Uint16Array;
  units: Uint16Array;
  anchors: Uint8Array;
  flags: Uint8Array;
}

/** Bytes that a lexicon of these sizes takes: whole words, so that the checksum can go by words. */
export function byteLength(sizes: Sizes): number {
  const words =
    HEAD_WORDS +
    2 ** sizes.filterBits / 32 +
    sizes.patterns +
    (sizes.patterns + 1) +
    (2 ** sizes.bucketBits + 1) +
    sizes.entries;
  const rest = 2 * sizes.pool + 3 * sizes.units + sizes.patterns;
  return 4 * (words + Math.ceil(rest / 4));
}

/** Views on the sections of `buffer`, which must be as long as `byteLength` says. */
export function sectionsOf(buffer: ArrayBuffer, sizes: Sizes): Sections {
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
    filter: words(2 ** sizes.filterBits / 32),
    payloads: words(sizes.patterns),
    poolStarts: words(sizes.patterns + 1),
    bucketStarts: words(2 ** sizes.bucketBits + 1),
    entries: words(sizes.entries),
    pool: halves(sizes.pool),
    units: halves(sizes.units),
    anchors: octets(sizes.units),
    flags: octets(sizes.patterns),
  };
}

/** FNV-1a by 32-bit words over everything behind the checksum itself. */
export function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let sum = 0x811c9dc5;
  for (let at = 3; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  }
  return sum >>> 0;
}
