/**
 * A paragraph's sentences. `Intl.Segmenter` knows the marks of all scripts but no abbreviations, and
 * it cuts quotations that hold several sentences; both are mended here.
 *
 *     Dr. Lima waited. “It works. It really does,” she said. Then she left.
 *     └──────────────┘ └───────────────────────────────────┘ └────────────┘
 */

import type { ClipLanguage } from "./languages/clip-language.ts";
import { clipLanguage } from "./languages/index.ts";
import { type MarkedSpan, pairMarks } from "./marks.ts";
import { wordLists } from "./word-lists.ts";

/** UTF-16 offsets; white space at the ends is left out. */
export interface Sentence {
  start: number;
  end: number;
}

/** The word before a full stop at the end of the text. */
const LAST_WORD = /([\p{L}\p{M}\p{N}.]+)\.["”»’')\]]*\s*$/u;
const INITIAL = /^(?:\p{L}\.)*\p{Lu}$/u;
const SHORT_NUMBER = /^\d{1,2}$/;
/** Goes on in lower case, or with what begins no sentence. */
const GOES_ON = /^\s*[\p{Ll},;:)\]}%–—-]/u;
/** Nothing but closing marks and their like. */
const ONLY_CLOSING = /^[\s"”»’')\]}」』）】.。]+$/u;
/** Longest stretch before a boundary that is looked at for an abbreviation. */
const LOOK_BACK_UTF16 = 24;

/** The segmenter takes an opening mark behind a full stop for a closing one. */
const OPENING_BEHIND = /(?<=[。！？])[「『（《【“‘]+$/u;
/** Segmented at a time; longer than sentences are. */
const PIECE_UTF16 = 4000;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(code: string): Intl.Segmenter {
  let segmenter = segmenters.get(code);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(code === "und" ? undefined : code, { granularity: "sentence" });
    segmenters.set(code, segmenter);
  }
  return segmenter;
}

function isAbbreviation(head: string, language: ClipLanguage): boolean {
  const word = LAST_WORD.exec(head)?.[1];
  if (word === undefined) return false;
  if (wordLists(language).abbreviations.has(word.toLowerCase())) return true;
  // "am 3. Mai": ordinals in languages that write them with a stop.
  if (SHORT_NUMBER.test(word)) return ["de", "cs", "pl", "sv", "tr"].includes(language.code);
  return INITIAL.test(word) && !/^[\p{Script=Han}]/u.test(word);
}

/** 「行く。」と言った goes on behind its quotation. */
const GOES_ON_JAPANESE = /^[」』](?:と|って|、)/;

/** Whether the sentence really ends at `at`, a boundary that the segmenter found. */
function isBoundary(text: string, at: number, language: ClipLanguage): boolean {
  const tail = text.slice(at, at + 8);
  if (language.grammar === "japanese") return !GOES_ON_JAPANESE.test(text.slice(at - 1, at + 3));
  if (GOES_ON.test(tail) && language.grammar !== "chinese") return false;
  return !isAbbreviation(text.slice(Math.max(0, at - LOOK_BACK_UTF16), at), language);
}

/** A boundary inside a quotation counts if the quotation is a whole paragraph of its own. */
function isInside(at: number, spans: readonly MarkedSpan[], index: number): boolean {
  const span = spans[index];
  return span?.isClosed === true && span.outerStart < at && at < span.outerEnd;
}

/**
 * Segments piece by piece: V8's iterator takes time that grows with the square of the text's length.
 * The last segment of a piece may go on, so the next piece begins with it.
 */
function* segmentsOf(
  text: string,
  segmenter: Intl.Segmenter,
): Generator<{ end: number; segment: string }> {
  for (let at = 0; at < text.length; ) {
    const isLast = at + PIECE_UTF16 >= text.length;
    const piece = [...segmenter.segment(text.slice(at, at + PIECE_UTF16))];
    // One that fills a piece is no natural sentence, and is cut.
    if (!isLast && piece.length > 1) piece.pop();
    for (const { index, segment } of piece) yield { end: at + index + segment.length, segment };
    const last = piece.at(-1);
    at += last ? last.index + last.segment.length : PIECE_UTF16;
  }
}

/** Ends of sentences in a text, the last one at its end; marks and quotations are not looked at. */
export function sentenceEnds(text: string, language: ClipLanguage): number[] {
  const ends: number[] = [];
  const isDense = language.grammar === "chinese" || language.grammar === "japanese";
  // A line break in the source ends no sentence on the page.
  for (const { end: segmentEnd, segment } of segmentsOf(
    text.replace(/\s/g, " "),
    segmenterOf(language.code),
  )) {
    const end = segmentEnd - (isDense ? (OPENING_BEHIND.exec(segment)?.[0].length ?? 0) : 0);
    if (ONLY_CLOSING.test(segment) && ends.length > 0) ends[ends.length - 1] = end;
    else if (end === text.length || isBoundary(text, end, language)) ends.push(end);
  }
  return ends;
}

/**
 * The sentences of a paragraph.
 *
 * @param tag BCP 47 tag of the text's language
 */
export function splitSentences(text: string, tag: string): Sentence[] {
  const language = clipLanguage(tag);
  const { spans } = pairMarks(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let span = 0;
  for (const end of sentenceEnds(text, language)) {
    while (span < spans.length && (spans[span]?.outerEnd ?? 0) <= end) span += 1;
    if (end < text.length && isInside(end, spans, span)) continue;
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== "")
      sentences.push({ start: start + lead, end: start + words.trimEnd().length });
    start = end;
  }
  return sentences;
}
