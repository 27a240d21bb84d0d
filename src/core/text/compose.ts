/**
 * Makes combining and precomposed spellings the same before matching: "Be\u0301" becomes "Bé".
 *
 * Only a text that holds a combining mark with a precomposed counterpart pays for it; the matcher
 * meets such a mark in its tables and asks. Marks that count as nothing (nukta, vowel signs of
 * Arabic) are not meant here: folding passes over them.
 */

/** Accents, Arabic hamza and madda above or below, kana voicing, Hangul vowels and finals. */
export const COMBINING_RANGES: readonly (readonly [number, number])[] = [
  [0x0300, 0x034e],
  [0x0350, 0x036f],
  [0x0653, 0x0655],
  [0x1161, 0x11ff],
  [0x3099, 0x309a],
];

const CLUSTER = /[\s\S][\u0300-\u034e\u0350-\u036f\u0653-\u0655\u1161-\u11ff\u3099\u309a]+/g;

export interface Composed {
  text: string;
  /** Offset in the original of the unit at an offset in `text`; one more entry for the end. */
  originOf: Uint32Array;
}

/** Composes clusters of letter and marks (NFC), and remembers where each unit came from. */
export function compose(text: string): Composed {
  // Composing makes some letters longer (U+0958, U+0344), three times at the most.
  const originOf = new Uint32Array(3 * text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  const copy = (to: number): void => {
    for (let at = from; at < to; at += 1) originOf[length + at - from] = at;
    pieces.push(text.slice(from, to));
    length += to - from;
  };
  for (const cluster of text.matchAll(CLUSTER)) {
    copy(cluster.index);
    const whole = cluster[0].normalize("NFC");
    // A cluster that stays longer than one unit keeps its letter's offset first, and gives the
    // marks that are left the offset of the first mark, so that spans never split a letter.
    for (let at = 0; at < whole.length; at += 1) {
      originOf[length + at] = cluster.index + Math.min(at, 1);
    }
    pieces.push(whole);
    length += whole.length;
    from = cluster.index + cluster[0].length;
  }
  copy(text.length);
  originOf[length] = text.length;
  return { text: pieces.join(""), originOf: originOf.subarray(0, length + 1) };
}
