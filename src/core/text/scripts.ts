/** What a unit is, as far as word boundaries go. */

/** Not the visarga: keyboards without a colon have it at a word's end ("डीआईटीः"), rarely else. */
const WORD = /(?!\u0903)[\p{L}\p{M}\p{N}_]/u;
/** Scripts written without spaces: a name in them needs no boundary. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const HANGUL = /\p{Script=Hangul}/u;
const ARABIC = /\p{Script=Arabic}/u;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/**
 * - `none`: no part of a word: white space, punctuation, symbols.
 * - `spaced`: letter, mark, digit or underscore of a script with spaces between words.
 * - `arabic`: as `spaced`, but prepositions are written on to the word.
 * - `hangul`: spaces, but particles follow the word.
 * - `han`: Han and Kana, `unspaced`: other scripts without spaces.
 */
export type UnitClass = "none" | "spaced" | "arabic" | "hangul" | "han" | "unspaced";

const known = new Map<string, UnitClass>();

/** Class of a character (one code point as a string). Remembered, because pages repeat few. */
export function classOf(character: string): UnitClass {
  let found = known.get(character);
  if (found === undefined) {
    found = !WORD.test(character)
      ? "none"
      : HAN_OR_KANA.test(character)
        ? "han"
        : UNSPACED.test(character)
          ? "unspaced"
          : HANGUL.test(character)
            ? "hangul"
            : ARABIC.test(character)
              ? "arabic"
              : "spaced";
    known.set(character, found);
  }
  return found;
}

/** Whether names in this class stand without boundaries round them. */
export function isUnspaced(unitClass: UnitClass): boolean {
  return unitClass === "han" || unitClass === "unspaced";
}

/** The code point that ends just before `end`, as a string; "" at the start of the text. */
export function characterBefore(text: string, end: number): string {
  if (end <= 0) return "";
  const unit = text.charCodeAt(end - 1);
  if (unit >= 0xdc00 && unit <= 0xdfff && end > 1) {
    const high = text.charCodeAt(end - 2);
    if (high >= 0xd800 && high <= 0xdbff) return text.slice(end - 2, end);
  }
  return text.charAt(end - 1);
}

/** The code point that starts at `start`, as a string; "" at the end of the text. */
export function characterAt(text: string, start: number): string {
  const point = text.codePointAt(start);
  return point === undefined ? "" : String.fromCodePoint(point);
}
