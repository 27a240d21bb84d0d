/** The arithmetic of large lexicons: what `keys.ts` has, for longer windows. */

/** What is told beside five units, as `keys.ts` has it for three: one or two, or nothing. */
export const SEVENTH_AND_NEXT = 5;
export const SEVENTH_AND_PREVIOUS = 6;
export const NOTHING = 7;

/** Any number does that has bits enough: five units without a key must not be number 0 to the gate. */
const NOUGHT = 0x5bd1e995;

export function fiveHash(five: number): number {
  return Math.imul(five >>> 1, 0x9e3779b1) ^ NOUGHT;
}

/** Of a pair and the unit behind it (NEXT) or before it (PREVIOUS), by their classes. */
export function tripleHash(pair: number, third: number, which: number): number {
  return Math.imul(pair ^ ((third << 3) + which), 0x85ebca6b);
}

/** Which bit of a filter's word stands for a unit beside a trigram. */
export function bitBeside(trigram: number, key: number): number {
  return (trigram ^ key) >>> 20;
}

/** Whether the filter knows a trigram with the units beside it: 1, or 0. */
export function isAsked(
  filter: Uint32Array,
  trigram: number,
  previous: number,
  next: number,
): number {
  const word = trigram & (filter.length - 2);
  const before = (filter[word] as number) >>> bitBeside(trigram, previous);
  return before & ((filter[word + 1] as number) >>> bitBeside(trigram, next)) & 1;
}
