/**
 * Finds texts by their words, in any order: each word of the query as it is written, as the
 * beginning of a word, or, where neither is to be had, nearly.
 *
 * Fuse over whole sentences finds short words everywhere with "two wrong letters"; here it sees
 * only the vocabulary, so a near match is a word for a word.
 */
import { foldWithOffsets, isUnspaced } from "./fold.ts";
import { createFuzzy } from "./fuzzy.ts";

/** [start, end) in UTF-16 units of the text as it is written. */
export type TextRange = readonly [start: number, end: number];

/** One text to search in. */
export interface TextField {
  /** Which record it belongs to. */
  record: number;
  field: "text" | "translation" | "about" | "speaker";
  lang: string;
  text: string;
}

export interface TextHit {
  /** Index into the fields. */
  field: number;
  /** Per word of the query: how well this field answers it, in (0, 1]. */
  quality: Map<string, number>;
  ranges: TextRange[];
  /** True where the query stands in the text as it is, word for word. */
  isPhrase: boolean;
}

interface Posting {
  field: number;
  range: TextRange;
}

const PREFIX_QUALITY = 0.85;
const FUZZY_QUALITY = 0.6;

export interface TextIndex {
  /** Fields that hold at least one of the folded words. */
  find(words: readonly string[]): TextHit[];
  /** Whether any text or speaker holds the word as it is written or as a beginning. */
  isKnown(word: string): boolean;
}

/** The vocabulary's words that answer a query word, each with its quality. */
type WordMatcher = (word: string) => { literal: Map<string, number>; near: Map<string, number> };

function createWordMatcher(vocabulary: readonly string[]): WordMatcher {
  const searchFuzzy = createFuzzy(vocabulary);
  return (word) => {
    const literal = new Map<string, number>();
    const near = new Map<string, number>();
    const anywhere = isUnspaced(word);
    for (const known of vocabulary) {
      if (known === word) literal.set(known, 1);
      else if (anywhere ? known.includes(word) : word.length >= 2 && known.startsWith(word)) {
        literal.set(known, PREFIX_QUALITY);
      }
    }
    if (literal.size === 0) {
      for (const { index, distance } of searchFuzzy(word)) {
        near.set(vocabulary[index] as string, FUZZY_QUALITY * (1 - distance));
      }
    }
    return { literal, near };
  };
}

/** Overlapping and neighbouring ranges become one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Indexes the fields' words. */
export function createTextIndex(fields: readonly TextField[]): TextIndex {
  const folded = fields.map(({ text }) => foldWithOffsets(text));
  const postings = new Map<string, Posting[]>();
  folded.forEach(({ text, starts, ends }, field) => {
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      const range = [starts[index] ?? 0, ends[index + word.length - 1] ?? 0] as const;
      const list = postings.get(word);
      if (list) list.push({ field, range });
      else postings.set(word, [{ field, range }]);
    }
  });
  const match = createWordMatcher([...postings.keys()]);

  /** Marks what the reader typed: of a longer word only the beginning, of a near one all. */
  const markOf = ({ field, range }: Posting, known: string, word: string): TextRange => {
    const at = known.indexOf(word);
    if (at < 0) return range;
    const { starts, ends } = folded[field] as (typeof folded)[number];
    const first = starts.indexOf(range[0]) + at;
    return [starts[first] ?? range[0], ends[first + word.length - 1] ?? range[1]];
  };

  return {
    isKnown: (word) => match(word).literal.size > 0,
    find(words) {
      const hits = new Map<number, TextHit>();
      for (const word of new Set(words)) {
        const { literal, near } = match(word);
        for (const [known, quality] of literal.size > 0 ? literal : near) {
          for (const posting of postings.get(known) ?? []) {
            const { field } = posting;
            const hit = hits.get(field) ?? {
              field,
              quality: new Map(),
              ranges: [],
              isPhrase: false,
            };
            hits.set(field, hit);
            hit.quality.set(word, Math.max(quality, hit.quality.get(word) ?? 0));
            hit.ranges.push(markOf(posting, known, word));
          }
        }
      }
      const phrase = words.join(" ");
      for (const hit of hits.values()) {
        hit.isPhrase = ` ${folded[hit.field]?.text}`.includes(
          isUnspaced(phrase) ? phrase : ` ${phrase}`,
        );
        hit.ranges = mergeRanges(hit.ranges);
      }
      return [...hits.values()];
    },
  };
}
