/**
 * Words of a list, looked for in the text at a name. A list may have a thousand of them, and an
 * expression of all takes a page ten milliseconds at its first use; so words are found by the units
 * that they begin with, and one has an expression once its beginning was met.
 */
import { LETTERS } from "../text/letters.ts";

/** Where words are looked for: they end right before a name, begin right after it, or stand anywhere. */
export type Place = "before" | "after" | "around";

/** A quotation mark or bracket may stand between: Amazon's "AWS". */
const QUOTE = '["“”„«»「」『』《》‘]?';
const QUOTE_BEFORE = new RegExp(`^${QUOTE}\\s?`);

/** Where a word of a script with spaces starts and ends; one in Han or Kana goes on: Seedance与Sora. */
const UNSPACED = "\u3005-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";
const WORD_START = `(?<=^|[${UNSPACED}]|[^${LETTERS}])`;
const WORD_END = `(?=$|[${UNSPACED}]|[^${LETTERS}])`;
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`);
const STARTS_SPACED = new RegExp(`^(?![${UNSPACED}])[${LETTERS}]`);
const ENDS_SPACED = new RegExp(`(?![${UNSPACED}])[${LETTERS}]$`);

/** The rest of a word by what doesn't end one. */
const REST_OF_WORD = "[^\\s!-@\\[-`{-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff20]*";

/** Marks that join when they touch; with a space they begin an item, or part two. */
const JOINING = /^[-·]$/;

/** "Universi* of" as a source: `*` is the rest of a word, `#` a digit, white space any. */
function sourceOf(words: string): string {
  return words
    .replace(/[.+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/#/g, "\\d")
    .replace(/\*/g, REST_OF_WORD);
}

/** To be held against a text at an offset. A word ends where its letters do, except in Han and Kana. */
function expressionOf(words: string, place: Place): RegExp {
  const source = sourceOf(words);
  const wholes: Record<Place, () => string> = {
    before: () => {
      const start = STARTS_SPACED.test(words) ? WORD_START : "";
      return `${start}${source}${JOINING.test(words) ? "(?!\\s)" : ""}\\s?${QUOTE}$`;
    },
    after: () => {
      const end = ENDS_SPACED.test(words) ? WORD_END : "";
      return `${JOINING.test(words) ? "(?<!\\s)" : ""}${source}${end}`;
    },
    around: () => (STARTS_UNSPACED.test(words) ? source : `${WORD_START}${source}${WORD_END}`),
  };
  return new RegExp(wholes[place](), "uy");
}

interface Word {
  words: string;
  /** What it begins with as it is written. */
  stem: string;
  expression: RegExp | undefined;
}

const ZERO = 0x30;
const NINE = 0x39;

/** Digits are alike: which one it is doesn't tell words apart. */
function keyUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= ZERO && unit <= NINE ? ZERO : unit;
}

/** Of the first two units. */
function keyAt(text: string, at: number): number {
  return keyUnit(text, at) * 0x10000 + keyUnit(text, at + 1);
}

export class WordList {
  readonly #place: Place;
  readonly #isFolded: boolean;
  /** By the first unit, for words of which no more is written, and by the first two for others. */
  readonly #short = new Map<number, Word[]>();
  readonly #long = new Map<number, Word[]>();

  /**
   * @param list `*` in a word is the rest of it, `#` a digit
   * @param isFolded whether capitals don't matter
   */
  constructor(list: readonly string[], { place, isFolded }: { place: Place; isFolded: boolean }) {
    this.#place = place;
    this.#isFolded = isFolded;
    for (const each of list) {
      const words = isFolded ? each.toLowerCase() : each;
      const stem = /^[^*#\s]*/.exec(words)?.[0] ?? "";
      const [byKey, key] =
        stem.length > 1
          ? [this.#long, keyAt(stem, 0)]
          : [this.#short, stem === "" ? ZERO : keyUnit(stem, 0)];
      const word = { words, stem, expression: undefined };
      const known = byKey.get(key);
      if (known) known.push(word);
      else byKey.set(key, [word]);
    }
  }

  /** What is found first in the text beside or round a name, folded as the list is. */
  first(side: string): string | undefined {
    if (this.#short.size + this.#long.size === 0) return undefined;
    const text = this.#isFolded ? side.toLowerCase() : side;
    if (this.#place === "after") {
      // What may stand between may be the beginning of the words as well.
      for (let at = QUOTE_BEFORE.exec(text)?.[0].length ?? 0; at >= 0; at -= 1) {
        const found = this.#at(text, at);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    for (let at = 0; at < text.length; at += 1) {
      const found = this.#at(text, at);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #at(text: string, at: number): string | undefined {
    return (
      this.#among(this.#long.get(keyAt(text, at)), text, at) ??
      this.#among(this.#short.get(keyUnit(text, at)), text, at)
    );
  }

  #among(words: Word[] | undefined, text: string, at: number): string | undefined {
    for (const word of words ?? []) {
      if (!text.startsWith(word.stem, at)) continue;
      word.expression ??= expressionOf(word.words, this.#place);
      word.expression.lastIndex = at;
      const found = word.expression.exec(text)?.[0].trim();
      if (found) return found;
    }
    return undefined;
  }
}
