/** What a unit is, as far as word boundaries go. */

/**
 * Not the visarga: keyboards without a colon have it at a word's end ("डीआईटीः"), rarely else. What
 * folds to an apostrophe or an underscore is what these are.
 */
const WORD = /(?![\u0903\u02b9\u02bc])[\p{L}\p{M}\p{N}_\uff3f]/u;
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

const CLASSES: readonly UnitClass[] = ["none", "spaced", "arabic", "hangul", "han", "unspaced"];
/** By unit: one more than the class's index, 0 while it isn't known; surrogates stay out. */
const known = new Uint8Array(0x10000);

function classify(character: string): UnitClass {
  if (!WORD.test(character)) return "none";
  if (HAN_OR_KANA.test(character)) return "han";
  if (UNSPACED.test(character)) return "unspaced";
  if (HANGUL.test(character)) return "hangul";
  return ARABIC.test(character) ? "arabic" : "spaced";
}

/** Class of a character (one code point as a string, or ""). Remembered: pages repeat few. */
export function classOf(character: string): UnitClass {
  if (character.length !== 1) return character === "" ? "none" : classify(character);
  const unit = character.charCodeAt(0);
  let index = (known[unit] as number) - 1;
  if (index < 0) {
    index = CLASSES.indexOf(classify(character));
    known[unit] = index + 1;
  }
  return CLASSES[index] as UnitClass;
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
