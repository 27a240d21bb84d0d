/**
 * Links that lead to a passage: text fragments (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * "…the lab said. Sora, from OpenAI, makes video from a prompt of any length that fits. Baidu…"
 * with the mention at "Sora" gives `#:~:text=Sora%2C%20from%20OpenAI,length%20that%20fits.`: the
 * sentence by its first and last words, because a link that holds a long sentence whole is unwieldy
 * and breaks with each word that an editor changes.
 */

/** A sentence up to this many units is quoted whole. */
const WHOLE_UTF16 = 60;
/** Of a longer one, words at each end until they come to this many units. */
const END_UTF16 = 20;

const IGNORED = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

interface Segment {
  segment: string;
  index: number;
}

function segmentsOf(text: string, granularity: "sentence" | "word"): Segment[] {
  return [...new Intl.Segmenter(undefined, { granularity }).segment(text)];
}

/** Text as a browser compares it: white space is one space, what has no width is nothing. */
function collapse(text: string): string {
  return text.replace(IGNORED, "").replace(/\s+/g, " ").trim();
}

/** Dashes, commas and ampersands are the directive's own syntax. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}

/**
 * The sentence in which [start, end) stands, its white space collapsed.
 *
 * @param start UTF-16 offsets in `text`
 */
export function sentenceAt(text: string, { start, end }: { start: number; end: number }): string {
  // A line break in the source is none on the page, and ends no sentence.
  const line = text.replace(/\s/g, " ");
  const inside = segmentsOf(line, "sentence").filter(
    ({ segment, index }) => index < end && index + segment.length > start,
  );
  return collapse(inside.map(({ segment }) => segment).join(""));
}

function firstWords(words: readonly string[]): string {
  let taken = "";
  for (const word of words) {
    if (taken.trim().length >= END_UTF16) break;
    taken += word;
  }
  return taken.trim();
}

function lastWords(words: readonly string[]): string {
  let taken = "";
  for (const word of [...words].reverse()) {
    if (taken.trim().length >= END_UTF16) break;
    taken = word + taken;
  }
  return taken.trim();
}

/** The text directive's value for a sentence: `text=…`. */
function directiveOf(sentence: string): string {
  if (sentence.length <= WHOLE_UTF16) return `text=${encode(sentence)}`;
  const words = segmentsOf(sentence, "word").map(({ segment }) => segment);
  return `text=${encode(firstWords(words))},${encode(lastWords(words))}`;
}

/**
 * The address of a page with a fragment that leads to the sentence around a place in its text. The
 * page's own fragment stays, because some pages are known by it; an older text directive goes.
 *
 * @param address absolute address of the page
 * @param text a block's text; `start` and `end` are UTF-16 offsets in it
 */
export function passageLink(
  address: string,
  { text, start, end }: { text: string; start: number; end: number },
): string {
  const page = address.replace(/:~:.*$/s, "");
  const sentence = sentenceAt(text, { start, end });
  if (sentence === "") return page;
  return `${page}${page.includes("#") ? "" : "#"}:~:${directiveOf(sentence)}`;
}
