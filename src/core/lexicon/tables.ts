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
const ANCHOR_PLACE = 0x3f;
export const FOURGRAMS = 0x00;
/** Words of two letters: four units, of which the first three say no more than themselves. */
export const TRIGRAMS = 0x40;
export const SIXGRAMS = 0x80;
export const PAIR = 0xc0;

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

/** What every UTF-16 unit is to a lexicon. */
export interface UnitClasses {
  /** By unit: number of its folded unit among the lexicon's units from 1, or 0, or ignored. */
  classes: Uint16Array;
  /** Every unit whose class is not 0; some of class 0, and some twice. */
  known: number[];
}

export function unitClasses(units: Uint16Array): UnitClasses {
  const classes = new Uint16Array(0x10000);
  const known: number[] = [];
  const note = (unit: number, unitClass: number): void => {
    classes[unit] = unitClass;
    known.push(unit);
  };
  units.forEach((folded, index) => {
    forEachVariant(folded, (unit) => note(unit, index + 1));
  });
  forEachFixedFolding((unit, folded) => {
    note(unit, folded === IGNORED ? IGNORED_CLASS : (classes[folded] as number));
  });
  return { classes, known };
}

/** By unit: the filter's key. */
export function keyTable(unitKeys: Int32Array, { classes, known }: UnitClasses): Int32Array {
  const keys = new Int32Array(0x10000);
  for (const unit of known) {
    const unitClass = classes[unit] as number;
    keys[unit] = unitClass === IGNORED_CLASS ? IGNORED_KEY : (unitKeys[unitClass - 1] ?? 0);
  }
  for (const [from, to] of COMBINING_RANGES) keys.fill(COMBINING_KEY, from, to + 1);
  return keys;
}

/** The key of each of `units`. @param separators how many of them, from the first, are no letters */
function makeUnitKeys(units: Uint16Array, separators: number, salt: number): Int32Array {
  return Int32Array.from(units, (unit, index) =>
    index < separators || isKeyless(unit) ? 0 : letterKey(index + 1, salt),
  );
}

/** The power of two, as its logarithm, that holds `count`. */
function log2Above(count: number, least: number): number {
  return Math.max(least, 32 - Math.clz32(Math.max(count, 1) - 1));
}

type Made = Tables & { bucketBits: number; filterBits: number };
type Texts = Pick<Sections, "payloads" | "units" | "pool" | "lengths" | "anchors">;

interface TablesOptions {
  /** Of the texts' units. */
  classes: Uint16Array;
  hashOfSix?: typeof hashOfSix;
}

/** Other keys are tried this often. With tables so full that none would do, the last ones stand. */
const MOST_SALTS = 8;

/**
 * All that leads from a text to the patterns. Boundaries at a pattern's ends have key 0.
 *
 * No pattern has four units without a key, and texts in scripts without spaces consist of them, so
 * keys are chosen with which no pattern by accident has the filter stop there.
 *
 * @param hashOfSix only where there may be anchors of seven units: that is never so in a seed, and
 *   the code does not ship to every page
 */
export function searchTables(texts: Texts, separators: number, options: TablesOptions): Made {
  for (let salt = 0; ; salt += 1) {
    const unitKeys = makeUnitKeys(texts.units, separators, salt);
    const made = makeTables(texts, unitKeys, options);
    if (((made.filter[0] as number) & 1) === 0 || salt === MOST_SALTS) return made;
  }
}

/** The units round an anchor that hashes look at: its own is the sixth of seven. */
const BEFORE_ANCHOR = 5;
const WINDOW = 7;

/** @param unitKeys as they are made; the anchors of pairs are marked in them */
function makeTables(
  texts: Texts,
  unitKeys: Int32Array,
  { classes, hashOfSix }: TablesOptions,
): Made {
  const { payloads, pool, lengths, anchors } = texts;
  // Only windows of four units and three ask the filter.
  const narrow = anchors.filter((anchor) => anchor < SIXGRAMS).length;
  const filterBits = Math.min(log2Above(512 * narrow, 10), MOST_FILTER_BITS);
  const filter = new Uint32Array(2 ** filterBits / 32);
  // Two entries a pattern at the most. What they are is in the lowest bits, and may be a capital.
  const hashes = new Uint32Array(2 * lengths.length);
  const places = new Uint32Array(2 * lengths.length);
  const capital = 1 << (fingerprintShift(lengths.length) - 1);
  let made = 0;
  const enter = (hash: number, place: number): void => {
    hashes[made] = hash;
    places[made] = place;
    made += 1;
  };
  // Every page waits for this loop, in code that has never run: keys are looked up once, and nothing
  // is made.
  const keys = new Int32Array(WINDOW);
  let from = 0;
  for (let pattern = 0; pattern < lengths.length; pattern += 1) {
    const length = lengths[pattern] as number;
    const anchor = anchors[pattern] as number;
    const place = anchor & ANCHOR_PLACE;
    const kind = anchor & ANCHOR_KIND;
    const entry = (pattern << OFFSET_BITS) | place;
    if (kind === PAIR) {
      const first = place > 0 ? (classes[pool[from + place - 1] as number] as number) : 0;
      const second = classes[pool[from + place] as number] as number;
      unitKeys[second - 1] = (unitKeys[second - 1] as number) | ANCHOR_BIT;
      enter(pairHash(first, second), entry);
    } else {
      // All but six units look no further back than three.
      for (let at = hashOfSix ? 0 : 2; at < WINDOW; at += 1) {
        const offset = place + at - BEFORE_ANCHOR;
        keys[at] =
          offset < 0 || offset >= length
            ? 0
            : (unitKeys[(classes[pool[from + offset] as number] as number) - 1] as number);
      }
      const isExact = ((payloads[pattern] as number) & FLAG_EXACT) !== 0;
      for (let step = 0; step <= 1; step += 1) {
        const hash =
          hashOfSix && kind === SIXGRAMS
            ? hashOfSix(keys, step)
            : hashBeside(keys, step, kind, filter);
        const isCapital = isExact && isUpperUnit(pool[from + place + step - 1] as number);
        enter(hash, (entry + step) | (isCapital ? capital : 0));
      }
    }
    from += length;
  }
  const entered = fileEntries(hashes.subarray(0, made), places, lengths.length);
  return { unitKeys, filter, filterBits, ...entered };
}

/** Sorts the entries by bucket, and opens the gate to them. @param places all but the fingerprint */
function fileEntries(
  hashes: Uint32Array,
  places: Uint32Array,
  patterns: number,
): Pick<Made, "gate" | "bucketStarts" | "entries" | "bucketBits"> {
  // Some six entries a bucket: the fingerprints tell them apart.
  const bucketBits = log2Above(patterns, 6) - 2;
  const bucketShift = 32 - bucketBits;
  const gateBits = gateBitsOf(bucketBits);
  const gate = new Uint32Array(2 ** gateBits / 32);
  const bucketStarts = new Uint32Array(2 ** bucketBits + 1);
  for (const hash of hashes) {
    const bit = hash >>> (32 - gateBits);
    gate[bit >>> 5] = (gate[bit >>> 5] as number) | (1 << bit);
    const next = (hash >>> bucketShift) + 1;
    bucketStarts[next] = (bucketStarts[next] as number) + 1;
  }
  for (let bucket = 1; bucket < bucketStarts.length; bucket += 1) {
    bucketStarts[bucket] = (bucketStarts[bucket] as number) + (bucketStarts[bucket - 1] as number);
  }
  const entries = new Uint32Array(hashes.length);
  const free = bucketStarts.slice();
  hashes.forEach((hash, index) => {
    const bucket = hash >>> bucketShift;
    const at = free[bucket] as number;
    entries[at] = (hash << fingerprintShift(patterns)) | (places[index] as number);
    free[bucket] = at + 1;
  });
  return { gate, bucketStarts, entries, bucketBits };
}

/** The key so many units after the anchor's. */
function keyAt(keys: Int32Array, step: number): number {
  return keys[BEFORE_ANCHOR + step] as number;
}

/** Hash of the gram that ends at the anchor (`step` 0) or behind it (1). */
export function hashOfSix(keys: Int32Array, step: number): number {
  let sixgram = 0;
  for (let at = step - 5; at <= step; at += 1) sixgram = rollKey(sixgram, keyAt(keys, at));
  return sixgramHash(sixgram);
}

/** The same of three units and what stands beside them, which the filter is told of. */
function hashBeside(keys: Int32Array, step: number, kind: number, filter: Uint32Array): number {
  const trigram = trigramKey(keyAt(keys, step - 2), keyAt(keys, step - 1), keyAt(keys, step));
  const word = (trigram >>> 1) & (filter.length - 1);
  const previous = keyAt(keys, step - 3);
  const next = keyAt(keys, step + 1);
  if (kind === TRIGRAMS && step === 0) {
    // Nobody knows what precedes the first, but what follows it is told.
    filter[word] = 0xffffffff;
    return besideHash(trigram, next, 0, NEXT);
  }
  filter[word] = (filter[word] as number) | (1 << (previous >>> 1));
  if (kind === TRIGRAMS) return besideHash(trigram, previous, 0, PREVIOUS);
  return step === 0
    ? besideHash(trigram, previous, next, PREVIOUS_AND_NEXT)
    : besideHash(trigram, previous, keyAt(keys, step - 4), TWO_PREVIOUS);
}
