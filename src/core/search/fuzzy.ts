/** fuse.js, wrapped once: short folded strings, found with a few wrong letters. */
import Fuse from "fuse.js/basic";
import { mapInSteps, type Part, type Steps } from "../steps.ts";

/** Shorter queries are found as they are written or not at all: one slip is a third of the word. */
const MIN_LENGTH = 4;
/** Wrong letters allowed, as a share of the query: one in four, two in six. */
const THRESHOLD = 0.34;
/** What a string has beyond the query counts half as much as a wrong letter. */
const SURPLUS_WEIGHT = 0.5;
/** First letters are seldom mistyped: "hello" isn't "échelle", though one letter is between them. */
const FIRST_LETTER_PENALTY = 0.15;
const CUTOFF = 0.47;
/** Strings between two pauses: some milliseconds, here and below. */
const STEP_STRINGS = 2000;

export interface FuzzyHit {
  /** Index into the strings. */
  index: number;
  /** From 0, the query itself, to the cut-off, about 0.5. */
  distance: number;
}

export type Fuzzy = (query: string) => FuzzyHit[];

const OPTIONS = {
  isCaseSensitive: true, // both sides are folded
  ignoreDiacritics: false, // it would strip Devanagari vowel signs
  ignoreLocation: true,
  threshold: THRESHOLD,
} as const;

/** The letters of a string as a set of 32: two letters may share a place, none is left out. */
function letterSet(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at++) set |= 1 << (text.charCodeAt(at) & 31);
  return set;
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Whether a text can hold the query with so many wrong letters. Each wrong letter spoils at most
 * two pairs of neighbours, so the others must stand in the text (the q-gram lemma; Ukkonen 1992).
 */
function canHold(text: string, pairs: readonly string[], maxErrors: number): boolean {
  let missing = 0;
  for (const pair of pairs) if (!text.includes(pair) && ++missing > 2 * maxErrors) return false;
  return true;
}

/**
 * Indexes folded strings; the returned function takes a folded query.
 *
 * Fuse asks how well the query stands anywhere in a string, so "sora" stands perfectly in
 * "sorafenib"; the part that the query leaves over is weighed in here. Two tests that lose nothing
 * rule most strings out before fuse is asked: a search while the reader types takes a millisecond
 * or two and not forty.
 */
export function* fuzzySteps(strings: readonly string[], part: Part): Steps<Fuzzy> {
  const letters = yield* mapInSteps(strings, { size: STEP_STRINGS, part }, letterSet);
  return (query) => {
    if (query.length < MIN_LENGTH) return [];
    const queryLetters = letterSet(query);
    const maxErrors = Math.floor(query.length * THRESHOLD);
    const pairs = Array.from({ length: query.length - 1 }, (_, at) => query.slice(at, at + 2));
    const hits: FuzzyHit[] = [];
    strings.forEach((text, index) => {
      // Each letter that the text lacks is a wrong letter too.
      if (countBits(queryLetters & ~(letters[index] as number)) > maxErrors) return;
      if (!canHold(text, pairs, maxErrors)) return;
      const { isMatch, score } = Fuse.match(query, text, OPTIONS);
      if (!isMatch) return;
      const surplus = Math.max(0, text.length - query.length) / text.length;
      const start = text[0] === query[0] ? 0 : FIRST_LETTER_PENALTY;
      const distance = score + SURPLUS_WEIGHT * surplus + start;
      if (distance <= CUTOFF) hits.push({ index, distance });
    });
    return hits.sort((a, b) => a.distance - b.distance);
  };
}
