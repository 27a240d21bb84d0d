/**
 * The tables that lead from a text to the patterns that may stand there: what every UTF-16 unit is
 * to the filter, which trigrams are worth a look, and which patterns to compare then.
 */
import { COMBINING_RANGES } from "../text/compose.ts";
import { forEachFixedFolding, forEachVariant, IGNORED, isUpperUnit } from "../text/fold.ts";
import {
  ANCHOR_BIT,
  besideHash,
  COMBINING_KEY,
  IGNORED_CLASS,
  IGNORED_KEY,
  isKeyless,
  letterKey,
  NEXT,
  PREVIOUS,
  PREVIOUS_AND_NEXT,
  pairHash,
  rollKey,
  sixgramHash,
  TWO_PREVIOUS,
  trigramKey,
} from "./keys.ts";
import { FLAG_EXACT, gateBitsOf, type Sections, type Tables } from "./layout.ts";

/**
 * A byte of `anchors`: in the upper two bits what the anchor is, in the others an offset in the
 * pattern. A window has two grams of so many units, and its offset is where the first ends; a pair's
 * is that of its second unit.
 */
export const ANCHOR_KIND = 0xc0;
export const ANCHOR_PLACE = 0x3f;
export const FOURGRAMS = 0x00;
export const SIXGRAMS = 0x40;
export const PAIR = 0x80;
/** Words of two letters: four units, of which the first three say no more than themselves. */
export const TRIGRAMS = 0xc0;

/** The filter stays in a second-level cache. */
const MOST_FILTER_BITS = 20;

/** Bits of an entry that are the anchor's offset in its pattern. */
export const OFFSET_BITS = 7;

/**
 * Where the fingerprint begins in an entry, by how many patterns there are. The bit below it says
 * that the unit before the offset must be a capital: so a name in capitals need not be compared with
 * every word like it.
 */
export function fingerprintShift(patterns: number): number {
  return OFFSET_BITS + 33 - Math.clz32(patterns);
}

/** By unit: number of its folded unit among the lexicon's units from 1, or 0, or ignored. */
export function classTable(units: Uint16Array): Uint16Array {
  const classes = new Uint16Array(0x10000);
  units.forEach((folded, index) => {
    forEachVariant(folded, (unit) => {
      classes[unit] = index + 1;
    });
  });
  forEachFixedFolding((unit, folded) => {
    classes[unit] = folded === IGNORED ? IGNORED_CLASS : (classes[folded] as number);
  });
  return classes;
}

/** By unit: the filter's key. */
export function keyTable(units: Uint16Array, unitKeys: Int32Array): Int32Array {
  const keys = new Int32Array(0x10000);
  units.forEach((folded, index) => {
    forEachVariant(folded, (unit) => {
      keys[unit] = unitKeys[index] as number;
    });
  });
  forEachFixedFolding((unit, folded) => {
    keys[unit] = folded === IGNORED ? IGNORED_KEY : (keys[folded] as number);
  });
  for (const [from, to] of COMBINING_RANGES) keys.fill(COMBINING_KEY, from, to + 1);
  return keys;
}

/** The key of each of `units`. @param separators how many of them, from the first, are no letters */
function makeUnitKeys(
  { units, pool, lengths, anchors }: Pick<Sections, "units" | "pool" | "lengths" | "anchors">,
  { separators, classes, salt }: { separators: number; classes: Uint16Array; salt: number },
): Int32Array {
  const unitKeys = Int32Array.from(units, (unit, index) =>
    index < separators || isKeyless(unit) ? 0 : letterKey(index + 1, salt),
  );
  let from = 0;
  for (let pattern = 0; pattern < anchors.length; pattern += 1) {
    const anchor = anchors[pattern] as number;
    if ((anchor & ANCHOR_KIND) === PAIR) {
      const index = (classes[pool[from + (anchor & ANCHOR_PLACE)] as number] as number) - 1;
      unitKeys[index] = (unitKeys[index] as number) | ANCHOR_BIT;
    }
    from += lengths[pattern] as number;
  }
  return unitKeys;
}

function isNarrow(kind: number): boolean {
  return kind === FOURGRAMS || kind === TRIGRAMS;
}

/** The power of two, as its logarithm, that holds `count`. */
function log2Above(count: number, least: number): number {
  return Math.max(least, 32 - Math.clz32(Math.max(count, 1) - 1));
}

type Made = Tables & { bucketBits: number; filterBits: number };

/** Other keys are tried this often. With tables so full that none would do, the last ones stand. */
const MOST_SALTS = 8;

/**
 * All that leads from a text to the patterns. Boundaries at a pattern's ends have key 0.
 *
 * No pattern has four units without a key, and texts in scripts without spaces consist of them, so
 * keys are chosen with which no pattern by accident has the filter stop there.
 */
export function searchTables(
  sections: Pick<Sections, "payloads" | "units" | "pool" | "lengths" | "anchors">,
  separators: number,
): Made {
  for (let salt = 0; ; salt += 1) {
    const made = makeTables(sections, separators, salt);
    if (((made.filter[0] as number) & 1) === 0 || salt === MOST_SALTS) return made;
  }
}

function makeTables(
  sections: Pick<Sections, "payloads" | "units" | "pool" | "lengths" | "anchors">,
  separators: number,
  salt: number,
): Made {
  const { payloads, pool, lengths, anchors } = sections;
  const classes = classTable(sections.units);
  const unitKeys = makeUnitKeys(sections, { separators, classes, salt });
  const count = lengths.length;
  // Two entries a pattern at the most, some six a bucket: the fingerprints tell them apart.
  const bucketBits = log2Above(count, 6) - 2;
  const narrow = anchors.filter((anchor) => isNarrow(anchor & ANCHOR_KIND)).length;
  const filterBits = Math.min(log2Above(512 * narrow, 10), MOST_FILTER_BITS);
  const gateBits = gateBitsOf(bucketBits);
  const filter = new Uint32Array(2 ** filterBits / 32);
  const gate = new Uint32Array(2 ** gateBits / 32);
  const buckets = new Uint32Array(2 * count);
  const values = new Uint32Array(2 * count);
  const starts = new Uint32Array(2 ** bucketBits + 1);
  let made = 0;
  const fingerprintAt = fingerprintShift(count);
  const enter = (hash: number, pattern: number, offset: number, isCapital = false): void => {
    const bit = hash >>> (32 - gateBits);
    gate[bit >>> 5] = (gate[bit >>> 5] as number) | (1 << bit);
    const bucket = hash >>> (32 - bucketBits);
    buckets[made] = bucket;
    values[made] =
      (hash << fingerprintAt) |
      (isCapital ? 1 << (fingerprintAt - 1) : 0) |
      (pattern << OFFSET_BITS) |
      offset;
    made += 1;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  };
  let from = 0;
  for (let pattern = 0; pattern < count; pattern += 1) {
    const length = lengths[pattern] as number;
    const anchor = anchors[pattern] as number;
    const place = anchor & ANCHOR_PLACE;
    const kind = anchor & ANCHOR_KIND;
    const keyAt = (offset: number): number =>
      offset < 0 || offset >= length
        ? 0
        : (unitKeys[(classes[pool[from + offset] as number] as number) - 1] as number);
    if (kind === PAIR) {
      const first = place > 0 ? (classes[pool[from + place - 1] as number] as number) : 0;
      const second = classes[pool[from + place] as number] as number;
      enter(pairHash(first, second), pattern, place);
    } else {
      const isExact = ((payloads[pattern] as number) & FLAG_EXACT) !== 0;
      for (let end = place; end <= place + 1; end += 1) {
        const isCapital = isExact && isUpperUnit(pool[from + end - 1] as number);
        if (kind === SIXGRAMS) {
          let sixgram = 0;
          for (let at = end - 5; at <= end; at += 1) sixgram = rollKey(sixgram, keyAt(at));
          enter(sixgramHash(sixgram), pattern, end, isCapital);
          continue;
        }
        const trigram = trigramKey(keyAt(end - 2), keyAt(end - 1), keyAt(end));
        const word = (trigram >>> 1) & (filter.length - 1);
        const [next, previous] = [keyAt(end + 1), keyAt(end - 3)];
        const isFirst = end === place;
        if (kind === TRIGRAMS) {
          // Nobody knows what precedes the first, but what follows it is told.
          filter[word] = isFirst ? 0xffffffff : (filter[word] as number) | (1 << (previous >>> 1));
          const hash = isFirst
            ? besideHash(trigram, next, 0, NEXT)
            : besideHash(trigram, previous, 0, PREVIOUS);
          enter(hash, pattern, end, isCapital);
        } else {
          filter[word] = (filter[word] as number) | (1 << (previous >>> 1));
          const hash = isFirst
            ? besideHash(trigram, previous, next, PREVIOUS_AND_NEXT)
            : besideHash(trigram, previous, keyAt(end - 4), TWO_PREVIOUS);
          enter(hash, pattern, end, isCapital);
        }
      }
    }
    from += length;
  }
  for (let bucket = 0; bucket < 2 ** bucketBits; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  }
  const entries = new Uint32Array(made);
  const next = starts.slice();
  for (let index = 0; index < made; index += 1) {
    const bucket = buckets[index] as number;
    entries[next[bucket] as number] = values[index] as number;
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { unitKeys, filter, gate, bucketStarts: starts, entries, bucketBits, filterBits };
}
