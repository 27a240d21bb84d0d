/**
 * Finds texts by their words, in any order: each word of the query as it is written, as the
 * beginning of a word, or, where neither is to be had, nearly.
 *
 * Fuse over whole sentences finds short words everywhere with "two wrong letters"; here it sees
 * only the vocabulary, so a near match is a word for a word.
 */
import { eachInSteps, mapInSteps, type Part, type Steps } from "../steps.ts";
import { type Folded, foldWithOffsets, isUnspaced } from "./fold.ts";
import { type Fuzzy, fuzzySteps } from "./fuzzy.ts";

/** [start, end) in UTF-16 units of the text as it is written. */
export type TextRange = readonly [start: number, end: number];

/** One text to search in. */
export interface TextField {
  /** Index of the record that it belongs to. */
  record: number;
  field: "text" | "translation" | "about" | "speaker";
  lang: string;
  text: string;
}

/** What the words of a query found in one text. */
export interface TextHit {
  /** Index into the fields. */
  field: number;
  /** For each word of the query found here, how well: 1 is as it is written. */
  quality: Map<string, number>;
  ranges: TextRange[];
  /** True where the whole query stands in the text as it is, word for word. */
  isPhrase: boolean;
}

export interface TextIndex {
  /** Texts that hold at least one of the folded words. */
  find(words: readonly string[]): TextHit[];
  /** Whether any text holds the word as it is written or as a beginning. */
  isKnown(word: string): boolean;
}

/** A word of the vocabulary at one place; `at` counts units of the folded text. */
interface Posting {
  field: number;
  at: number;
}

interface KnownWord {
  known: string;
  quality: number;
}

const PREFIX_QUALITY = 0.85;
const NEAR_QUALITY = 0.6;
/** Texts between two pauses: a paragraph each. */
const STEP_TEXTS = 200;

/** The vocabulary's words that answer a query word; near ones only where no literal one does. */
function createWordMatcher(vocabulary: readonly string[], searchFuzzy: Fuzzy) {
  const literal = (word: string): KnownWord[] => {
    const answers = isUnspaced(word)
      ? (known: string) => known.includes(word)
      : (known: string) => known === word || (word.length >= 2 && known.startsWith(word));
    return vocabulary
      .filter(answers)
      .map((known) => ({ known, quality: known === word ? 1 : PREFIX_QUALITY }));
  };
  const near = (word: string): KnownWord[] =>
    searchFuzzy(word).map(({ index, distance }) => ({
      known: vocabulary[index] as string,
      quality: NEAR_QUALITY * (1 - distance),
    }));
  return { literal, near };
}

function* indexWords(texts: readonly Folded[], part: Part): Steps<Map<string, Posting[]>> {
  const postings = new Map<string, Posting[]>();
  yield* eachInSteps(texts, { size: STEP_TEXTS, part }, ({ text }, field) => {
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      const list = postings.get(word);
      if (list) list.push({ field, at: index });
      else postings.set(word, [{ field, at: index }]);
    }
  });
  return postings;
}

/** Overlapping and touching ranges become one. */
function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Where in the source the reader's letters stand; a near match is marked whole. */
function rangeOf({ starts, ends }: Folded, at: number, known: string, word: string): TextRange {
  const inside = known.indexOf(word);
  const first = inside < 0 ? at : at + inside;
  const length = inside < 0 ? known.length : word.length;
  return [starts[first] ?? 0, ends[first + length - 1] ?? 0];
}

/** Indexes the words of all fields. */
export function* textIndexSteps(fields: readonly TextField[], [from, to]: Part): Steps<TextIndex> {
  const at = (share: number): number => from + (to - from) * share;
  const texts = yield* mapInSteps(fields, { size: STEP_TEXTS, part: [from, at(0.7)] }, ({ text }) =>
    foldWithOffsets(text),
  );
  const postings = yield* indexWords(texts, [at(0.7), at(0.9)]);
  const vocabulary = [...postings.keys()];
  const matcher = createWordMatcher(vocabulary, yield* fuzzySteps(vocabulary, [at(0.9), to]));

  const holdsPhrase = (field: number, phrase: string): boolean =>
    ` ${texts[field]?.text}`.includes(isUnspaced(phrase) ? phrase : ` ${phrase}`);

  return {
    isKnown: (word) => matcher.literal(word).length > 0,
    find(words) {
      const hits = new Map<number, TextHit>();
      const phrase = words.join(" ");
      const hitAt = (field: number): TextHit => {
        const hit = hits.get(field) ?? {
          field,
          quality: new Map<string, number>(),
          ranges: [],
          isPhrase: holdsPhrase(field, phrase),
        };
        hits.set(field, hit);
        return hit;
      };
      for (const word of new Set(words)) {
        const literal = matcher.literal(word);
        for (const { known, quality } of literal.length > 0 ? literal : matcher.near(word)) {
          for (const { field, at } of postings.get(known) ?? []) {
            const hit = hitAt(field);
            hit.quality.set(word, Math.max(quality, hit.quality.get(word) ?? 0));
            hit.ranges.push(rangeOf(texts[field] as Folded, at, known, word));
          }
        }
      }
      for (const hit of hits.values()) hit.ranges = mergeRanges(hit.ranges);
      return [...hits.values()];
    },
  };
}
