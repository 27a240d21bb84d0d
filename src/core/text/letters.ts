/**
 * Bodies of character classes, written as ranges: an expression with `\p{L}\p{M}` in it takes a page
 * half a millisecond and more at its first use, and linking has some thirty of them. Rare signs that
 * stand among the letters of their script count as letters; letters beyond the basic plane don't.
 */

/** The signs of two blocks of Latin letters in which capitals and small letters take turns. */
const EXTENDED_LATIN = [
  [0x100, 0x17f],
  [0x1a0, 0x1b0],
  [0x1e00, 0x1eff],
].flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
);

/** For `\p{L}\p{M}`. */
export const LETTERS =
  "A-Za-zªµºÀ-ÖØ-öø-\u02c1\u0300-\u037d\u037f\u0386\u0388-\u0481\u0483-\u0559\u0560-\u0588\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7-\u05f2\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06fc\u06ff\u0710-\u07bf\u07ca-\u07f5\u0800-\u0963\u0971-\u09e5\u09f0-\u1fff\u2c00-\u2dff\u3005-\u3006\u302a-\u302f\u3031-\u3035\u303b\u303c\u3041-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ua48c\ua4d0-\ud7fb\uf900-\ufd3d\ufd50-\ufdfb\ufe00-\ufe0f\ufe20-\ufe2f\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc";

/** For `\p{Lu}`, and for `\p{Ll}`: of the scripts of news that have case. */
export const CAPITALS = `A-ZÀ-ÖØ-ÞΆΈ-ΏΑ-ΫЀ-ЯҐԱ-Ֆ${EXTENDED_LATIN.filter((letter) => letter !== letter.toLowerCase()).join("")}`;
export const SMALL_LETTERS = `a-zß-öø-ÿΐά-ώа-џґա-և${EXTENDED_LATIN.filter((letter) => letter !== letter.toUpperCase()).join("")}`;
