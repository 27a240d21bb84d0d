/** The matcher against the naive one, on every kind of dictionary and text. */
import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { compileLexicon } from "../../src/core/lexicon/compile.ts";
import { Lexicon } from "../../src/core/lexicon/lexicon.ts";
import { Matcher } from "../../src/core/lexicon/matcher.ts";
import { matchNaively } from "../../src/core/lexicon/naive.ts";
import type { Pattern } from "../../src/core/lexicon/pattern.ts";
import { fromScriptText, toScriptText } from "../../src/core/lexicon/script-text.ts";
import { gap, patternsBetween, piece, textOf } from "./arbitraries.ts";
import { type Property, property } from "./property.ts";

/** The ways in which patterns become a matcher; they must not differ. */
const FORMS = {
  full: (patterns: readonly Pattern[]) => new Lexicon(compileLexicon(patterns)),
  seed: (patterns: readonly Pattern[]) => new Lexicon(compileLexicon(patterns, { isSeed: true })),
  wide: (patterns: readonly Pattern[]) =>
    new Lexicon(compileLexicon(patterns, { mayBeWide: true })),
  "script text": (patterns: readonly Pattern[]) =>
    new Matcher(fromScriptText(toScriptText(compileLexicon(patterns, { isSeed: true })))),
};
const form = fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[]));

const fewPieces = fc.array(piece, { maxLength: 16 });
/** A few pieces at every edge: stretches of thousands of units lie between them. */
const longPieces = fc
  .array(fc.tuple(gap, fc.array(piece, { maxLength: 4 })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flatMap(([stretch, pieces]) => [stretch, ...pieces]));

/**
 * Dictionaries so large that their anchors are of six units. They cost too much to be made for every
 * case, so a case takes one of a few; the more patterns, the more share a bucket.
 */
const large = new Map<number, { patterns: Pattern[]; lexicons: Lexicon[] }>();
function largeDictionary(seed: number): { patterns: Pattern[]; lexicons: Lexicon[] } {
  let known = large.get(seed);
  if (!known) {
    const patterns = fc
      .sample(patternsBetween(500, 500), { seed, numRuns: 8 })
      .flat()
      .slice(0, 3000 + 100 * seed);
    const bytes = [compileLexicon(patterns), compileLexicon(patterns, { isSeed: true })];
    known = { patterns, lexicons: bytes.map((each) => new Lexicon(each)) };
    large.set(seed, known);
  }
  return known;
}

export const matching: Property[] = [
  property(
    "few patterns",
    { short: 400, long: 70_000 },
    fc.property(
      patternsBetween(1, 12),
      form,
      fc.array(fewPieces, { minLength: 1, maxLength: 3 }),
      (patterns, kind, texts) => {
        const lexicon = FORMS[kind](patterns);
        // One after the other, because a matcher keeps its queue between two texts.
        for (const pieces of texts) {
          const text = textOf(patterns, pieces);
          deepStrictEqual(lexicon.match(text), matchNaively(patterns, text));
        }
      },
    ),
  ),
  property(
    "hundreds of patterns",
    { short: 10, long: 2_000 },
    fc.property(
      patternsBetween(50, 400),
      form,
      fc.array(piece, { maxLength: 40 }),
      (patterns, kind, pieces) => {
        const text = textOf(patterns, pieces);
        deepStrictEqual(FORMS[kind](patterns).match(text), matchNaively(patterns, text));
      },
    ),
  ),
  property(
    "thousands of patterns",
    { short: 10, long: 2_000 },
    fc.property(fc.nat(3), fc.array(piece, { maxLength: 30 }), (seed, pieces) => {
      const { patterns, lexicons } = largeDictionary(seed);
      const text = textOf(patterns, pieces);
      const expected = matchNaively(patterns, text);
      for (const lexicon of lexicons) deepStrictEqual(lexicon.match(text), expected);
    }),
  ),
  property(
    "long texts",
    { short: 20, long: 4_000 },
    fc.property(patternsBetween(1, 6), form, longPieces, (patterns, kind, pieces) => {
      const text = textOf(patterns, pieces);
      deepStrictEqual(FORMS[kind](patterns).match(text), matchNaively(patterns, text));
    }),
  ),
];
