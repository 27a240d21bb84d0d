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

/**
 * A byte of `anchors`: in the upper two bits what the anchor is, in the others an offset in the
 * pattern. A window has two grams of so many units, and its offset is where the first ends; a pair's
 * is that of its second unit.
 */
export const ANCHOR_KIND = 0xc0;
export const ANCHOR_PLACE = 0x3f;
export const FOURGRAMS = 0x00;
/** Words of two letters: four units, of which the first three say no more than themselves. */
export const TRIGRAMS = 0x40;
export const FIVEGRAMS = 0x80;
export const PAIR = 0xc0;

/** The units round an anchor that a pattern is entered by: its own is the fifth of seven. */
export const BEFORE_ANCHOR = 4;
export const ENTERED = 7;

/** The key so many units after the anchor's. */
export function keyAt(keys: Int32Array, step: number): number {
  return keys[BEFORE_ANCHOR + step] as number;
}

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

/** Key of three units in a row, the anchor bit still in it. */
export function trigramKey(first: number, second: number, third: number): number {
  return (first >>> 10) ^ (second >>> 5) ^ third;
}

/** A gate, and how far a hash is shifted to be the number of its bit. */
export interface Gate {
  gate: Uint32Array;
  gateShift: number;
}

/** Whether the gate knows a hash: by two bits of one word, the second by the hash's lowest bits. */
export function isOpen({ gate, gateShift }: Gate, hash: number): boolean {
  const bit = hash >>> gateShift;
  const word = gate[bit >>> 5] as number;
  return ((word >>> bit) & (word >>> hash) & 1) !== 0;
}

/** Lets a hash in. */
export function open({ gate, gateShift }: Gate, hash: number): void {
  const bit = hash >>> gateShift;
  gate[bit >>> 5] = (gate[bit >>> 5] as number) | (1 << bit) | (1 << hash);
}

/**
 * Hashes of what a pattern is anchored on: the upper bits are its place in the gate and its bucket,
 * the lower ones its fingerprint there.
 *
 * Which units beside a trigram are told: two say more, one is all that a short word has.
 */
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
