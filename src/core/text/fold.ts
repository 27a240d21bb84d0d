/**
 * Folding: which UTF-16 units count as the same for matching, and which count as nothing.
 *
 * It works unit by unit, so an offset in the folded text is an offset in the page. Anything that
 * changes the number of units (combining accents against precomposed letters) is dealt with
 * beforehand, in `compose.ts`.
 *
 *   Ｎ → n   Ａ → a   ’ → '   NBSP → space   क़ → क (nukta counts as nothing)   ς → σ
 */

/** Value of a unit that counts as nothing. */
export const IGNORED = -1;
export const SPACE = 0x20;

/** Ranges of units that count as nothing, ends included. */
const IGNORED_RANGES: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x034f, 0x034f], // combining grapheme joiner
  [0x061c, 0x061c], // Arabic letter mark
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x0652], // Arabic vowel marks
  [0x0670, 0x0670], // superscript alef
  [0x093c, 0x093c], // nukta: Devanagari, then Bengali, Gurmukhi, Gujarati, Odia, Kannada
  [0x09bc, 0x09bc],
  [0x0a3c, 0x0a3c],
  [0x0abc, 0x0abc],
  [0x0b3c, 0x0b3c],
  [0x0cbc, 0x0cbc],
  [0x180b, 0x180e], // Mongolian variation selectors
  [0x200b, 0x200f], // zero-width space, ZWNJ, ZWJ, direction marks
  [0x2060, 0x2064], // word joiner and invisible operators
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark
];

/** White space as HTML and Unicode know it. */
const SPACE_RANGES: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

/**
 * Units that fold to another in a way that case and width don't explain: pairs of (unit, folded).
 * Letters with a built-in nukta fold to the bare letter, because the nukta alone counts as nothing.
 * What newspapers of one language write now this way, now that: Arabic with or without the hamza of an
 * alef, or the dots of a final yeh (Persian and Urdu have yeh and kaf of their own); Hindi with or
 * without the candra of a foreign "o" (टिकटॉक, टिकटाक), and candrabindu or anusvara.
 */
const PAIRS =
  "أاإاآاٱاىيیيکك\u0911आ\u0949\u093e\u0901\u0902" +
  "‘'’'ʼ'‛'＇'ʹ'‐-‑-−-ςσſsµμ" +
  "\u0929न\u0931र\u0934ळ\u0958क\u0959ख\u095aग\u095bज\u095cड\u095dढ\u095eफ\u095fय" +
  "\u09dcড\u09ddঢ\u09dfয\u0a33ਲ\u0a36ਸ\u0a59ਖ\u0a5aਗ\u0a5bਜ\u0a5eਫ\u0b5cଡ\u0b5dଢ";

/** Full-width forms of "!" to "~" stand this far above them. */
const FULL_WIDTH = 0xfee0;

/**
 * Kana, Han and Hangul have no case, and they are the bulk of the units. Between Han and Hangul stand
 * a few that have: Cyrillic and Latin extensions, Cherokee.
 */
function isCaseless(unit: number): boolean {
  return unit >= 0x2e80 && (unit < 0xa640 || (unit >= 0xac00 && unit < 0xff00));
}

/**
 * The lower-case form of a unit where the two are each other's only form in one unit, else the unit
 * itself: "İ" and the Kelvin sign stay, so that folding and its inverse agree.
 */
function lowerUnit(unit: number): number {
  if (isCaseless(unit)) return unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  if (lower.length !== 1 || lower.toUpperCase() !== String.fromCharCode(unit)) return unit;
  return lower.charCodeAt(0);
}

/** Calls back for every unit with a fixed folding: ignored, space, or one of the pairs. */
export function forEachFixedFolding(callback: (unit: number, folded: number) => void): void {
  for (const [from, to] of SPACE_RANGES) {
    for (let unit = from; unit <= to; unit += 1) callback(unit, SPACE);
  }
  for (const [from, to] of IGNORED_RANGES) {
    for (let unit = from; unit <= to; unit += 1) callback(unit, IGNORED);
  }
  for (let at = 0; at < PAIRS.length; at += 2) {
    callback(PAIRS.charCodeAt(at), PAIRS.charCodeAt(at + 1));
  }
}

/**
 * Calls back for every unit that folds to `folded` by case or width: the inverse of `foldUnit`
 * without the fixed foldings. `folded` itself is among them.
 */
export function forEachVariant(folded: number, callback: (unit: number) => void): void {
  callback(folded);
  if (folded > 0x20 && folded < 0x7f) callback(folded + FULL_WIDTH);
  if (isCaseless(folded)) return;
  const upper = String.fromCharCode(folded).toUpperCase();
  if (upper.length !== 1) return;
  const unit = upper.charCodeAt(0);
  if (unit === folded || lowerUnit(unit) !== folded) return;
  callback(unit);
  if (unit > 0x20 && unit < 0x7f) callback(unit + FULL_WIDTH);
}

let fixed: Map<number, number> | undefined;

/**
 * Folds one UTF-16 unit.
 *
 * @returns the folded unit, `SPACE` for any white space, or `IGNORED`.
 */
export function foldUnit(unit: number): number {
  if (!fixed) {
    const map = new Map<number, number>();
    forEachFixedFolding((from, to) => map.set(from, to));
    fixed = map;
  }
  const known = fixed.get(unit);
  if (known !== undefined) return known;
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - FULL_WIDTH : unit;
  const lower = lowerUnit(narrow);
  return fixed.get(lower) ?? lower;
}

/** Whether a unit counts as nothing: the same as to fold it, and quick. */
export function isIgnoredUnit(unit: number): boolean {
  // Below the soft hyphen and among Han nothing is, and boundary rules ask this at every name.
  if (unit < 0xad || (unit >= 0x2e80 && unit < 0xfe00)) return false;
  return foldUnit(unit) === IGNORED;
}

/** Whether the unit is the upper-case form of another; decides matches of names with exact case. */
export function isUpperUnit(unit: number): boolean {
  // Every name in capitals asks this of every word like it: ASCII has its answer at hand.
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return lowerUnit(unit) !== unit;
}
