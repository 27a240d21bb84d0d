/** The words of a clause with what stands between them. */
import type { Clause } from "./cue.ts";

export interface Word {
  text: string;
  lower: string;
  /** UTF-16 offsets in the paragraph. */
  start: number;
  end: number;
  /** What stands between the word before (or the clause's start) and this one. */
  gap: string;
  isCapital: boolean;
}

/** The name of a site is a name: "konkluduje finobzor.ru". */
const DOMAIN = /^[\p{L}\p{N}-]+\.(?:com|org|net|info|eu|ru|pl|de|fr|es|it|cz|in|cn|jp|uk)$/u;
const WORD =
  /[\p{L}\p{N}-]+\.(?:com|org|net|info|eu|ru|pl|de|fr|es|it|cz|in|cn|jp|uk)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}\u200c]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
/** Arabic writes them or leaves them out: شدّد is شدد. */
const VOWEL_SIGNS = /[\u064b-\u0652\u0640]/gu;
const CAPITAL = /^\p{Lu}/u;
/** French articles and the like are words of their own: "l'entraîneur", "qu'il". */
const ELIDED = /^(?:l|d|j|m|t|s|c|n|qu|dell|all|dall|nell|sull|un)['’](?=\p{L})/iu;

export function wordsOf({ paragraph, start, end }: Clause): Word[] {
  const words: Word[] = [];
  const text = paragraph.slice(start, end);
  let behind = 0;
  const add = (from: number, to: number): void => {
    const word = text.slice(from, to);
    words.push({
      text: word,
      lower: word.toLowerCase().replace(VOWEL_SIGNS, ""),
      start: start + from,
      end: start + to,
      gap: text.slice(behind, from),
      isCapital: CAPITAL.test(word) || DOMAIN.test(word),
    });
    behind = to;
  };
  for (const match of text.matchAll(WORD)) {
    const from = match.index;
    const to = from + match[0].length;
    const elided = ELIDED.exec(match[0])?.[0].length ?? 0;
    if (elided > 0) add(from, from + elided - 1);
    add(from + elided, to);
  }
  return words;
}

/** Whether the words from `at` on are the phrase. */
export function isPhraseAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, index) => words[at + index]?.lower === part);
}
