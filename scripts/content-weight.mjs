/** What the content script weighs, which runs on every page, and of what. */
import { gzipSync } from "node:zlib";

/** Compressed, and no more: the design's figure. */
export const MOST_CONTENT_BYTES = 25 * 1024;

/** @param {string | Uint8Array} data */
const gzipBytes = (data) => gzipSync(data, { level: 9 }).length;

/**
 * @typedef {object} Weight all in bytes, compressed
 * @property {number} whole
 * @property {number} lexicon the dataset's share: names, forms and cue words
 * @property {number} code the rest
 *
 * @param {Uint8Array} script @param {string} lexiconText as it stands in the script
 * @returns {Weight}
 */
export function weighContent(script, lexiconText) {
  const whole = gzipBytes(script);
  const lexicon = gzipBytes(JSON.stringify(lexiconText));
  return { whole, lexicon, code: whole - lexicon };
}

/**
 * @param {string} file @param {Weight} weight
 * @returns {string | undefined} what is wrong and what can be done, where it is too heavy
 */
export function tooHeavy(file, { whole, lexicon, code }) {
  const over = whole - MOST_CONTENT_BYTES;
  if (over <= 0) return undefined;
  return `${file}: ${whole} bytes compressed, ${over} more than the ${MOST_CONTENT_BYTES} that it may have.
It is brought into every page. About ${lexicon} of them are the dataset's names, forms and cue words, ${code} code.
To save some ("What ships to every page" in docs/adding-an-entity.md has more): leave out forms that
hardly anybody writes or that folding makes the same anyway, and cue words that decide nothing; write
cues beside the name ("~ … word"), which aren't brought into every page, instead of words alone.`;
}
