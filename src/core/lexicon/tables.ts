/**
 * The tables that lead from a text to the patterns that may stand there: what every UTF-16 unit is
 * to the filter, which trigrams are worth a look, and which patterns to compare then.
 */
import { COMBINING_RANGES } from "../text/compose.ts";
import { foldUnit, forEachFixedFolding, forEachVariant, IGNORED } from "../text/fold.ts";
import {
  ANCHOR_BIT,
  anchorBucket,
  besideHash,
  bucketOf,
  COMBINING_KEY,
  IGNORED_CLASS,
  IGNORED_KEY,
  isKeyless,
  mixClass,
  TRIGRAM_BITS,
  trigramKey,
} from "./keys.ts";
import type { Sections, Tables } from "./layout.ts";

/** In `anchors`: the rest is the place of a single unit, not of a window. */
export const UNIT_ANCHOR = 0x80;

export interface UnitTables {
  /** By unit: the filter's key. */
  keys: Int32Array;
  /** By unit: number of its folded unit among the lexicon's units from 1, or 0, or ignored. */
  classes: Uint16Array;
}

/** What every unit is. @param separators how many of `units`, from the first, are no letters */
export function unitTables(
  { units, pool, lengths, anchors }: Pick<Sections, "units" | "pool" | "lengths" | "anchors">,
  separators: number,
): UnitTables {
  const keys = new Int32Array(0x10000);
  const classes = new Uint16Array(0x10000);
  for (let index = 0; index < units.length; index += 1) {
    const folded = units[index] as number;
    const key = index < separators || isKeyless(folded) ? 0 : mixClass(index + 1);
    forEachVariant(folded, (unit) => {
      keys[unit] = key;
      classes[unit] = index + 1;
    });
  }
  let from = 0;
  for (let pattern = 0; pattern < anchors.length; pattern += 1) {
    const anchor = anchors[pattern] as number;
    if (anchor & UNIT_ANCHOR) {
      const folded = foldUnit(pool[from + (anchor & ~UNIT_ANCHOR)] as number);
      if (((keys[folded] as number) & ANCHOR_BIT) === 0) {
        forEachVariant(folded, (variant) => {
          keys[variant] = (keys[variant] as number) | ANCHOR_BIT;
        });
      }
    }
    from += lengths[pattern] as number;
  }
  forEachFixedFolding((unit, folded) => {
    keys[unit] = folded === IGNORED ? IGNORED_KEY : (keys[folded] as number);
    classes[unit] = folded === IGNORED ? IGNORED_CLASS : (classes[folded] as number);
  });
  for (const [from, to] of COMBINING_RANGES) keys.fill(COMBINING_KEY, from, to + 1);
  return { keys, classes };
}

/** The power of two, as its logarithm, that holds `count`. */
function log2Above(count: number, least: number): number {
  return Math.max(least, 32 - Math.clz32(Math.max(count, 1) - 1));
}

/**
 * Filter, buckets and entries of the patterns.
 *
 * A window's byte in `anchors` is the offset in the pattern of the third of its four units; the
 * units before the pattern's first and behind its last are boundaries, with key 0. Its two trigrams
 * end at that offset and at the next.
 */
export function searchTables(
  { pool, lengths, anchors }: Pick<Sections, "pool" | "lengths" | "anchors">,
  { keys, classes }: UnitTables,
): Tables & { bucketBits: number; filterBits: number } {
  const count = lengths.length;
  // Two a pattern at the most; a bucket more or less costs nothing.
  const bucketBits = log2Above(2 * count, 4);
  // Thirty-two bits a key let one strange trigram in thirty-two through.
  const filterBits = Math.min(log2Above(64 * count, 10), TRIGRAM_BITS);
  const shift = 32 - bucketBits;
  const filter = new Uint32Array(2 ** filterBits / 32);
  const filterMask = 2 ** filterBits - 1;
  const beside = new Uint32Array(filter.length);
  const set = (bits: Uint32Array, bit: number): void => {
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  };
  const buckets = new Uint32Array(2 * count);
  const values = new Uint32Array(2 * count);
  const starts = new Uint32Array(2 ** bucketBits + 1);
  let made = 0;
  const enter = (bucket: number, value: number): void => {
    buckets[made] = bucket;
    values[made] = value;
    made += 1;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  };
  let from = 0;
  for (let pattern = 0; pattern < count; pattern += 1) {
    const length = lengths[pattern] as number;
    const anchor = anchors[pattern] as number;
    if (anchor & UNIT_ANCHOR) {
      const at = anchor & ~UNIT_ANCHOR;
      const side = at + 1 < length ? 1 : at > 0 ? 2 : 0;
      const beside =
        side === 0 ? 0 : (classes[pool[from + (side === 1 ? at + 1 : at - 1)] as number] as number);
      const unit = classes[pool[from + at] as number] as number;
      enter(anchorBucket({ anchor: unit, neighbour: beside, side }, shift), (pattern << 8) | at);
    } else {
      const keyAt = (offset: number): number =>
        offset < 0 || offset >= length ? 0 : (keys[pool[from + offset] as number] as number);
      for (let offset = anchor; offset <= anchor + 1; offset += 1) {
        const key = trigramKey(keyAt(offset - 2), keyAt(offset - 1), keyAt(offset));
        set(filter, key & filterMask);
        // The window's first trigram is known by what follows it, its second by what precedes it.
        const hash =
          offset === anchor
            ? besideHash(key, keyAt(offset + 1), 1)
            : besideHash(key, keyAt(offset - 3), 2);
        set(beside, hash >>> (32 - filterBits));
        enter(bucketOf(key, shift), (pattern << 8) | offset);
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
  return { filter, beside, bucketStarts: starts, entries, bucketBits, filterBits };
}
