/**
 * The filter's arithmetic, shared by the compiler and the matcher: the two must agree to the bit.
 */

/** Sign bit: the unit is ignored, or asks for the text to be composed first. */
export const IGNORED_KEY = -1;
export const COMBINING_KEY = -2;
/** The unit alone is worth a look: names in scripts without spaces are anchored on one unit. */
export const ANCHOR_BIT = 1 << 30;

/** `classes` of ignored units. */
export const IGNORED_CLASS = 0xffff;

/**
 * Units whose key is 0 in any case, as that of everything that is no letter of a pattern: scripts
 * without spaces and Hangul. They may touch a name in another script, so the filter has to take
 * them for a boundary. From 0x2e80 on that is true of nearly all, and harmless for the rest.
 */
export function isKeyless(unit: number): boolean {
  return (
    unit >= 0x2e80 ||
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x11ff) ||
    (unit >= 0x1780 && unit <= 0x17ff)
  );
}

/** 30 well-mixed bits of a class number (the finaliser of MurmurHash3 by Austin Appleby). */
export function mixClass(unitClass: number): number {
  let mixed = Math.imul(unitClass, 0x9e3779b1);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed & (ANCHOR_BIT - 1);
}

/** Bits of a trigram's key that no anchor bit is shifted into. */
export const TRIGRAM_BITS = 20;

/** Key of three units in a row. Right shifts, so that each has a say in the low bits. */
export function trigramKey(first: number, second: number, third: number): number {
  return ((first >>> 10) ^ (second >>> 5) ^ third) & (2 ** TRIGRAM_BITS - 1);
}

/**
 * Hash of a trigram's key with the key of the unit beside it.
 * @param side 1: the unit follows the trigram; 2: it precedes it.
 */
export function besideHash(trigram: number, unit: number, side: 1 | 2): number {
  return Math.imul((trigram * 3 + side) ^ (unit & (ANCHOR_BIT - 1)), 0x9e3779b1);
}

/** Bucket of a trigram's key, of `2 ** (32 - shift)`. */
export function bucketOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/**
 * Bucket of an anchor unit and the unit beside it, by class number.
 * @param side 1: the neighbour follows; 2: it precedes; 0: there is none.
 */
export function anchorBucket(
  { anchor, neighbour, side }: { anchor: number; neighbour: number; side: 0 | 1 | 2 },
  shift: number,
): number {
  return bucketOf(mixClass(anchor * 3 + side) ^ (mixClass(neighbour) >>> 3), shift);
}
