/**
 * The tables that lead from a text to the patterns that may stand there: what every UTF-16 unit is
 * to the filter, which trigrams are worth a look, and which patterns to compare then.
 */
import { COMBINING_RANGES } from "../text/compose.ts";
import { forEachFixedFolding, forEachVariant, IGNORED, isUpperUnit, SPACE } from "../text/fold.ts";
import {
  ANCHOR_BIT,
  ANCHOR_KIND,
  ANCHOR_PLACE,
  BEFORE_ANCHOR,
  besideHash,
  COMBINING_KEY,
  ENTERED,
  FIVEGRAMS,
  type Gate,
  IGNORED_CLASS,
  IGNORED_KEY,
  isKeyless,
  keyAt,
  letterKey,
  NEXT,
  open,
  PAIR,
  PREVIOUS,
  PREVIOUS_AND_NEXT,
  pairHash,
  TRIGRAMS,
  TWO_PREVIOUS,
  trigramKey,
} from "./keys.ts";
import { FLAG_EXACT, gateBitsOf, type Sections, type Tables } from "./layout.ts";

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

/** What a text is held against first. */
export interface Filters extends Gate {
  filter: Uint32Array;
}

/** How windows and pairs are entered where there may be anchors of six units. */
export interface Entering {
  /** As `enterWindow`. */
  enter(keys: Int32Array, step: number, kind: number, filters: Filters): number;
  /**
   * The hash of a pair's entry, from the classes of its units and those before and behind; 0 where the
   * pattern has none, or a space, which may be a run of them, is between.
   */
  pair(before: number, first: number, second: number, behind: number): number;
  /** Whether the tables have a text stop where none of its units has a key. */
  isStuck(filters: Filters): boolean;
}

interface TablesOptions {
  /** Of the texts' units. */
  classes: Uint16Array;
  /** Never in a seed: the code doesn't ship to every page. */
  wide?: Entering;
}

/** Other keys are tried this often. With tables so full that none would do, the last ones stand. */
const MOST_SALTS = 8;

/**
 * All that leads from a text to the patterns. Boundaries at a pattern's ends have key 0.
 *
 * No pattern has four units without a key, and texts in scripts without spaces consist of them, so
 * keys are chosen with which no pattern by accident has the filter stop there.
 */
export function searchTables(texts: Texts, separators: number, options: TablesOptions): Made {
  for (let salt = 0; ; salt += 1) {
    const unitKeys = makeUnitKeys(texts.units, separators, salt);
    const made = makeTables(texts, unitKeys, options);
    const isStuck = ((made.filter[0] as number) & 1) !== 0 || options.wide?.isStuck(made);
    if (!isStuck || salt === MOST_SALTS) return made;
  }
}

/** @param unitKeys as they are made; the anchors of pairs are marked in them */
function makeTables(
  { payloads, pool, lengths, anchors }: Texts,
  unitKeys: Int32Array,
  { classes, wide }: TablesOptions,
): Made & Filters {
  // Only windows of four units and three ask the filter.
  const asking = anchors.filter((anchor) => anchor < FIVEGRAMS).length;
  const filterBits = Math.min(log2Above(512 * asking, 10), MOST_FILTER_BITS);
  // Some six entries a bucket: the fingerprints tell them apart.
  const bucketBits = log2Above(lengths.length, 6) - 2;
  const gateBits = gateBitsOf(bucketBits);
  const filters: Filters = {
    filter: new Uint32Array(2 ** filterBits / 32),
    gate: new Uint32Array(2 ** gateBits / 32),
    gateShift: 32 - gateBits,
  };
  // Two entries a pattern at the most. What they are is in the lowest bits, and may be a capital.
  const hashes = new Uint32Array(2 * lengths.length);
  const places = new Uint32Array(2 * lengths.length);
  const capital = 1 << (fingerprintShift(lengths.length) - 1);
  let made = 0;
  const note = (hash: number, place: number): void => {
    open(filters, hash);
    hashes[made] = hash;
    places[made] = place;
    made += 1;
  };
  // Every page waits for this loop, in code that has never run: keys are looked up once, and nothing
  // is made.
  const keys = new Int32Array(ENTERED);
  let from = 0;
  let length = 0;
  /** Class of a unit of the pattern; 0 outside it. */
  const classIn = (offset: number): number =>
    offset < 0 || offset >= length ? 0 : (classes[pool[from + offset] as number] as number);
  for (let pattern = 0; pattern < lengths.length; pattern += 1) {
    length = lengths[pattern] as number;
    const anchor = anchors[pattern] as number;
    const place = anchor & ANCHOR_PLACE;
    const kind = anchor & ANCHOR_KIND;
    const entry = (pattern << OFFSET_BITS) | place;
    if (kind === PAIR) {
      const first = classIn(place - 1);
      const second = classIn(place);
      unitKeys[second - 1] = (unitKeys[second - 1] as number) | ANCHOR_BIT;
      note(
        wide
          ? wide.pair(
              first === classes[SPACE] ? 0 : classIn(place - 2),
              first,
              second,
              classIn(place + 1),
            )
          : pairHash(first, second),
        entry,
      );
    } else {
      for (let at = 0; at < ENTERED; at += 1) {
        const unitClass = classIn(place + at - BEFORE_ANCHOR);
        keys[at] = unitClass && (unitKeys[unitClass - 1] as number);
      }
      const isExact = ((payloads[pattern] as number) & FLAG_EXACT) !== 0;
      for (let step = 0; step <= 1; step += 1) {
        const isCapital = isExact && isUpperUnit(pool[from + place + step - 1] as number);
        note(
          (wide?.enter ?? enterWindow)(keys, step, kind, filters),
          (entry + step) | (isCapital ? capital : 0),
        );
      }
    }
    from += length;
  }
  const filed = fileEntries(hashes.subarray(0, made), places, lengths.length, bucketBits);
  return { unitKeys, ...filters, filterBits, bucketBits, ...filed };
}

/** Sorts the entries by bucket. @param places all of an entry but the fingerprint */
function fileEntries(
  hashes: Uint32Array,
  places: Uint32Array,
  patterns: number,
  bucketBits: number,
): Pick<Made, "bucketStarts" | "entries"> {
  const bucketShift = 32 - bucketBits;
  const bucketStarts = new Uint32Array(2 ** bucketBits + 1);
  for (const hash of hashes) {
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
  return { bucketStarts, entries };
}

/**
 * Enters one of a window's two grams: that which ends at the anchor (`step` 0) or behind it (1). Of
 * three units and what stands beside them, the filter is told.
 * @param keys of the units round the anchor
 * @returns the hash of its entry
 */
function enterWindow(keys: Int32Array, step: number, kind: number, { filter }: Filters): number {
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
