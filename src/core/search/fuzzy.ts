/** fuse.js, wrapped once: short folded strings, found with a few wrong letters. */
import Fuse from "fuse.js/basic";

/** Shorter queries are found as they are written or not at all: one slip is a third of the word. */
const MIN_LENGTH = 4;
/** Wrong letters allowed, as a share of the query: one in four, two in six. */
const THRESHOLD = 0.34;
/** What a string has beyond the query counts half as much as a wrong letter. */
const SURPLUS_WEIGHT = 0.5;
/** First letters are seldom mistyped: "hello" isn't "échelle", though one letter is between them. */
const FIRST_LETTER_PENALTY = 0.15;
const CUTOFF = 0.47;

export interface FuzzyHit {
  /** Index into the strings. */
  index: number;
  /** From 0, the query itself, to the cut-off, about 0.5. */
  distance: number;
}

export type Fuzzy = (query: string) => FuzzyHit[];

/**
 * Indexes folded strings; the returned function takes a folded query.
 *
 * Fuse asks how well the query stands anywhere in a string, so "sora" stands perfectly in
 * "sorafenib"; the part that the query leaves over is weighed in here.
 */
export function createFuzzy(strings: readonly string[]): Fuzzy {
  const fuse = new Fuse(strings, {
    isCaseSensitive: true, // both sides are folded
    ignoreDiacritics: false, // it would strip Devanagari vowel signs
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
    shouldSort: false,
    threshold: THRESHOLD,
  });
  return (query) => {
    if (query.length < MIN_LENGTH) return [];
    const hits: FuzzyHit[] = [];
    for (const { refIndex, score = 0, item } of fuse.search(query)) {
      const surplus = Math.max(0, item.length - query.length) / item.length;
      const start = item[0] === query[0] ? 0 : FIRST_LETTER_PENALTY;
      const distance = score + SURPLUS_WEIGHT * surplus + start;
      if (distance <= CUTOFF) hits.push({ index: refIndex, distance });
    }
    return hits.sort((a, b) => a.distance - b.distance);
  };
}
