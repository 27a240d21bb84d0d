/**
 * What a passage and a statement can share: words and numbers, each in one form for comparing.
 *
 * Worked example. "华为的新芯片有1.200个" has the pairs 华为, 为的, 的新, 新芯, 芯片 and the number
 * 1200, which English writes 1,200 and Hindi १,२००.
 */

/** Shorter ones are mostly grammar. */
const WORDS = /[\p{L}\p{M}]{4,}/gu;
const HAS_UNSPACED = /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u;
/** The groups are what is no word as it stands: a stretch of Han, and one of Hiragana. */
const UNSPACED_WORDS =
  /(\p{sc=Han}+)|(\p{sc=Hiragana}+)|\p{sc=Katakana}[\p{sc=Katakana}ー]+|(?:(?![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー])[\p{L}\p{M}]){4,}/gu;

/**
 * Words of four letters or more. Chinese and Japanese put no space between theirs, so that a whole
 * clause would be one: of Han, it is each two characters that stand together, as most words of
 * Chinese are two long; of Katakana, whole stretches, which are names and loanwords. Hiragana is
 * mostly grammar.
 */
export function wordsOf(text: string): Set<string> {
  // Half-width Katakana, a nukta of its own: the same word is written in several ways.
  const plain = text.normalize("NFKC").toLowerCase();
  if (!HAS_UNSPACED.test(plain)) return new Set(plain.match(WORDS));
  const words = new Set<string>();
  for (const [word, han, hiragana] of plain.matchAll(UNSPACED_WORDS)) {
    if (han !== undefined) addPairs(han, words);
    else if (hiragana === undefined) words.add(word);
  }
  return words;
}

function addPairs(han: string, words: Set<string>): void {
  let before = "";
  for (const character of han) {
    if (before !== "") words.add(before + character);
    before = character;
  }
}

/**
 * Digits with what groups them: spaces of the narrow or fixed kinds, commas, dots, the Arabic ones.
 * A full-width comma parts clauses, too, except between full-width digits.
 */
const NUMBER =
  /(?<!\p{Nd})\p{Nd}{1,3}(?:[\u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})|[０-９](?:[０-９，．]*[０-９])?|\p{Nd}(?:[\p{Nd},.\u066b\u066c]*\p{Nd})?/gu;
const PLAIN = /^\d+$/;
const SPACES = /[\u00a0\u2009\u202f]/g;
const OTHER_SIGN = /[^\d,.]/gu;
const SIGNS: Readonly<Record<string, string>> = { "，": ",", "．": ".", "٬": ",", "٫": "." };
const DIGIT = /\p{Nd}/u;
/** 1,200.5 and, as India groups, 1,20,000. */
const BY_COMMAS = /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
/** 1.200,5; a decimal of just three places is taken for one, too, which happens less often. */
const BY_DOTS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const DECIMAL_COMMA = /^(\d+),(\d+)$/;

/** Numbers, whole: in ASCII digits, without what groups them, with a dot before decimals. */
export function numbersOf(text: string): Set<string> {
  return new Set(
    text.match(NUMBER)?.map((written) => (PLAIN.test(written) ? written : plainNumber(written))),
  );
}

function plainNumber(written: string): string {
  const ascii = written.replace(SPACES, "").replace(OTHER_SIGN, asciiOf);
  const ungrouped = BY_COMMAS.test(ascii)
    ? ascii.replaceAll(",", "")
    : BY_DOTS.test(ascii)
      ? ascii.replaceAll(".", "")
      : ascii;
  return ungrouped.replace(DECIMAL_COMMA, "$1.$2");
}

/** In Unicode, the digits of a script stand together, in order, from its zero on. */
function asciiOf(sign: string): string {
  const known = SIGNS[sign];
  if (known !== undefined) return known;
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
