/**
 * The filter's arithmetic, shared by the compiler and the matcher: the two must agree to the bit.
 */

/** Sign bit: the unit is ignored, or asks for the text to be composed first. */
export const IGNORED_KEY = -1;
export const COMBINING_KEY = -2;
/**
 * The unit alone is worth a look: names in scripts without spaces are anchored on pairs, and this
 * is the second of one. The lowest bit, so that it is shifted out as the next unit comes in.
 */
export const ANCHOR_BIT = 1;

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

/** 30 well-mixed bits of a number (the finaliser of MurmurHash3 by Austin Appleby). */
function mix(value: number): number {
  let mixed = Math.imul(value, 0x9e3779b1);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Key of a letter by its class number: 30 bits above the anchor bit. @param salt for other keys */
export function letterKey(unitClass: number, salt: number): number {
  return (mix(unitClass + (salt << 16)) & 0x3fffffff) << 1;
}

/**
 * Rolls a key on by one unit. Right shifts: the key is that of the last six units, all others have
 * been shifted out but for the lowest bit, which nobody looks at.
 */
export function rollKey(key: number, unitKey: number): number {
  return (key >>> 5) ^ unitKey;
}

/** Key of three units in a row, the anchor bit still in it. */
export function trigramKey(first: number, second: number, third: number): number {
  return (first >>> 10) ^ (second >>> 5) ^ third;
}

/**
 * Hashes of what a pattern is anchored on: the upper bits are its place in the gate and its bucket,
 * the lower ones its fingerprint there. They differ by multiplier, so that a pair is seldom taken
 * for a trigram.
 */
export function sixgramHash(key: number): number {
  return Math.imul(key >>> 1, 0x9e3779b1);
}

/** Which units beside a trigram are told: two say more, one is all that a short word has. */
export const NEXT = 1;
export const PREVIOUS = 2;
export const PREVIOUS_AND_NEXT = 3;
export const TWO_PREVIOUS = 4;

/** Of a trigram and one or two units beside it. @param far 0 where there is only one */
export function besideHash(trigram: number, near: number, far: number, which: number): number {
  const units = (near >>> 1) ^ (far >>> 4);
  return Math.imul(Math.imul(trigram >>> 1, 0x85ebca6b) ^ (units + which), 0xc2b2ae35);
}

/** Of two units by their class; the first is 0 for a pattern that is a single unit. */
export function pairHash(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x85ebca6b) ^ (second + 0x7f4a), 0x9e3779b1);
}
