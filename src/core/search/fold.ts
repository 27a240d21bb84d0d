/**
 * Folding for search: looser than the matcher's, because a reader types from memory.
 *
 * Two texts that a reader would call the same come out equal: case, full-width forms, accents,
 * nukta, zero-width characters, punctuation, and the vowel lengths that Hindi spellings of foreign
 * names can't agree on (बायडु, बायडू). Vowel signs themselves stay: without them Hindi words fall
 * together by the dozen, which is why fuse.js's own `ignoreDiacritics` is never used here.
 */

/** What counts as nothing: accents, nukta, Arabic vowel marks and tatweel, and the invisible. */
const NOTHING = /[\u0300-\u036f\u093c\u0640\u064b-\u065f\u0670\p{Default_Ignorable_Code_Point}]/u;
const APOSTROPHE = /['’‘ʼ`]/;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]/u;

/** Spellings that differ by habit: chandrabindu, vowel length, the English o (ऑ, ॉ) and e (ॅ). */
const HINDI_HABITS: Readonly<Record<string, string>> = {
  "\u0901": "\u0902",
  ई: "इ",
  ऊ: "उ",
  "\u0940": "\u093f",
  "\u0942": "\u0941",
  ऑ: "ओ",
  "\u0949": "\u094b",
  "\u0945": "\u0947",
};

/** A folded text that knows where each of its units came from. */
export interface Folded {
  /** Words of letters, marks and digits, one space between them, none around. */
  text: string;
  /** For each unit of `text`, where its character begins in the source (UTF-16). */
  starts: readonly number[];
  /** For each unit of `text`, where its character ends in the source, marks included. */
  ends: readonly number[];
}

const foldedCharacters = new Map<string, string>();

/** Folds one character to letters, a space, or nothing; a pack writes with a few hundred of them. */
function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  let folded = "";
  for (const part of character.normalize("NFKD")) {
    if (NOTHING.test(part) || APOSTROPHE.test(part)) continue;
    folded += BETWEEN_WORDS.test(part) ? " " : (HINDI_HABITS[part] ?? part.toLowerCase());
  }
  foldedCharacters.set(character, folded);
  return folded;
}

/**
 * Folds a text and keeps the way back, so that what was found can be marked in the text as it is
 * written. Offsets are UTF-16 units of the source.
 */
export function foldWithOffsets(source: string): Folded {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let last = "";
  for (const character of source) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    // An accent or a nukta belongs to the letter before it; an apostrophe stands by itself.
    if (folded === "" && ends.length > 0 && !APOSTROPHE.test(character))
      ends[ends.length - 1] = end;
    for (const unit of folded.split("")) {
      if (unit === " " && (last === "" || last === " ")) continue;
      last = unit;
      text += unit;
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: text.trimEnd(), starts, ends };
}

/** The folded text alone. Folding it again changes nothing. */
export function fold(source: string): string {
  return foldWithOffsets(source).text;
}

/** Scripts that put no space between words: there a word is found inside a run of letters. */
export function isUnspaced(folded: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(folded);
}
