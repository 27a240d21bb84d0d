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

/**
 * What most text is made of, so that few pages ever ask the expressions: the first use of one with
 * such properties costs a page half a millisecond. Ranges of units, ends included, by class.
 */
const COMMON: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  none: [
    [0x00, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x5e],
    [0x60, 0x60],
    [0x7b, 0xa9],
    [0x2000, 0x206f],
    [0x3000, 0x3004],
    [0x3008, 0x3020],
    [0xff01, 0xff0f],
  ],
  spaced: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x2af],
    [0x400, 0x481],
    [0x48a, 0x52f],
    [0x904, 0x963],
  ],
  arabic: [
    [0x620, 0x63f],
    [0x641, 0x64a],
    [0x671, 0x6d3],
  ],
  hangul: [[0xac00, 0xd7a3]],
  han: [
    [0x3041, 0x3096],
    [0x30a1, 0x30fa],
    [0x4e00, 0x9fff],
  ],
};
for (const [unitClass, ranges] of Object.entries(COMMON)) {
  const value = CLASSES.indexOf(unitClass as UnitClass) + 1;
  for (const [from, to] of ranges) known.fill(value, from, to + 1);
}

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
  // Half a character: what is remembered of it would be said of every whole one.
  if ((unit & 0xf800) === 0xd800) return "none";
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

/** Class of the character that begins at an offset; `none` outside the text. */
export function classAt(text: string, at: number): UnitClass {
  const index = known[text.charCodeAt(at)];
  if (index) return CLASSES[index - 1] as UnitClass;
  const point = text.codePointAt(at);
  return classOf(point === undefined ? "" : String.fromCodePoint(point));
}

/** Class of the character that ends at an offset; `none` at the start of the text. */
export function classBefore(text: string, end: number): UnitClass {
  const unit = text.charCodeAt(end - 1);
  const isPair = unit >= 0xdc00 && unit <= 0xdfff && (text.codePointAt(end - 2) ?? 0) > 0xffff;
  return classAt(text, isPair ? end - 2 : end - 1);
}
