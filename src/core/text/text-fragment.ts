/**
 * Links that lead to a passage: text fragments (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * "…the lab said. Sora, from OpenAI, makes video from a prompt of any length that fits. Baidu…"
 * with the mention at "Sora" gives `#:~:text=Sora%2C%20from%20OpenAI,length%20that%20fits.`: the
 * sentence by its first and last words, because a link that holds a long sentence whole is unwieldy
 * and breaks with each word that an editor changes. Where the page says "Sora, from OpenAI" before, in a
 * teaser maybe, the words ahead of ours come along: `text=the%20lab%20said.-,Sora%2C%20from%20OpenAI,…`.
 */

/** A sentence up to this many units is quoted whole. */
const WHOLE_UTF16 = 60;
/** Of a longer one, words at each end until they come to this many units. */
const END_UTF16 = 20;
/** Words before a sentence that begins like another one: as few as tell it apart. */
const PREFIX_UTF16 = [20, 40, 80] as const;

/** Not the joiners, which Firefox looks for: they make letters and pictures what they are. */
const IGNORED = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** A place in a block's text: [start, end) in UTF-16 units. */
export interface Place {
  text: string;
  start: number;
  end: number;
}

/** What else the page says: a browser goes to the first place that a link's words fit. */
export interface Surroundings {
  /** Whether the page has these words more than once, white space aside. */
  isRepeated(words: string): boolean;
  /** The text that stands before the block, and behind it; as far as it is known. */
  before: string;
  after: string;
}

/** Text as it is compared: in small letters, without white space and what has no width. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, "").toLowerCase();
}

/** Whether words stand more than once in a text. @param squeezed the text */
export function isTwiceIn(squeezed: string, words: string): boolean {
  const sought = squeeze(words);
  return squeezed.indexOf(sought) !== squeezed.lastIndexOf(sought);
}

interface Segment {
  segment: string;
  index: number;
}

/** Made when they are first needed: each costs more than what it segments. */
const segmenters: { [Granularity in "sentence" | "word"]?: Intl.Segmenter } = {};

function segmentsOf(text: string, granularity: "sentence" | "word"): Iterable<Segment> {
  segmenters[granularity] ??= new Intl.Segmenter(undefined, { granularity });
  return segmenters[granularity].segment(text);
}

/** Text as a browser compares it: white space is one space, what has no width is nothing. */
function collapse(text: string): string {
  return text.replace(IGNORED, "").replace(/\s+/g, " ").trim();
}

/** Half a character, which a page or a pack may have; no address can. */
const HALF = /\p{Surrogate}/gu;

/** Dashes, commas and ampersands are the directive's own syntax. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(HALF, "\ufffd")).replaceAll("-", "%2D");
}

/** From where to where the sentence goes that a place stands in. */
function sentenceRange({ text, start, end }: Place): { from: number; to: number } {
  // A line break in the source is none on the page, and ends no sentence.
  const line = text.replace(/\s/g, " ");
  let range: { from: number; to: number } | undefined;
  for (const { segment, index } of segmentsOf(line, "sentence")) {
    if (index >= end) break;
    const to = index + segment.length;
    if (to > start) range = { from: range?.from ?? index, to };
  }
  return range ?? { from: start, to: end };
}

/** The sentence in which a place stands, its white space collapsed. */
export function sentenceAt(text: string, { start, end }: Omit<Place, "text">): string {
  const { from, to } = sentenceRange({ text, start, end });
  return collapse(text.slice(from, to));
}

function firstWords(text: string, mostUtf16 = END_UTF16): string {
  let taken = "";
  for (const { segment } of segmentsOf(text, "word")) {
    if (taken.trim().length >= mostUtf16) break;
    taken += segment;
  }
  return taken.trim();
}

function lastWords(text: string, mostUtf16 = END_UTF16): string {
  let taken = "";
  for (const { segment } of [...segmentsOf(text, "word")].reverse()) {
    if (taken.trim().length >= mostUtf16) break;
    taken = segment + taken;
  }
  return taken.trim();
}

/** Words around a sentence that tell it from others that begin alike; none where it is alone. */
function contextOf(
  beginning: string,
  { isRepeated, before, after }: Surroundings,
): { prefix?: string; suffix?: string } {
  if (!isRepeated(beginning)) return {};
  for (const mostUtf16 of PREFIX_UTF16) {
    const prefix = lastWords(before, mostUtf16);
    if (!isRepeated(prefix + beginning)) return { prefix };
  }
  return { prefix: lastWords(before), suffix: firstWords(after) };
}

/** The text directive's value for a sentence: `text=prefix-,start,end,-suffix`. */
function directiveOf(sentence: string, around: Surroundings | undefined): string {
  const isWhole = sentence.length <= WHOLE_UTF16;
  const beginning = isWhole ? sentence : firstWords(sentence);
  const { prefix, suffix } = around ? contextOf(beginning, around) : {};
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(beginning),
    !isWhole && encode(lastWords(sentence)),
    suffix && `-${encode(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(",")}`;
}

/** What stands around a sentence: in its block, and where there is nothing, beside the block. */
function beside(
  { text }: Place,
  { from, to }: { from: number; to: number },
  around: Surroundings,
): Surroundings {
  return {
    isRepeated: around.isRepeated,
    before: collapse(text.slice(0, from)) || collapse(around.before),
    after: collapse(text.slice(to)) || collapse(around.after),
  };
}

/**
 * The address of a page with a fragment that leads to the sentence around a place in its text. The
 * page's own fragment stays, because some pages are known by it; an older text directive goes.
 *
 * @param address absolute address of the page
 * @param around left out where nothing is known of the rest of the page
 */
export function passageLink(address: string, place: Place, around?: Surroundings): string {
  const page = address.replace(/:~:.*$/s, "");
  const range = sentenceRange(place);
  const sentence = collapse(place.text.slice(range.from, range.to));
  if (sentence === "") return page;
  const directive = directiveOf(sentence, around && beside(place, range, around));
  return `${page}${page.includes("#") ? "" : "#"}:~:${directive}`;
}
