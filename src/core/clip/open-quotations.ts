/**
 * Quotations that run over paragraphs. By custom each paragraph begins with an opening mark and only
 * the last has a closing one; some pages leave out the marks in between.
 *
 *     “We waited for years.            open at its end, and the next begins with a mark: goes on
 *     “Then it came.”
 */
import { dashSpeech } from "./dash-speech.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { type MarkedSpan, pairMarks } from "./marks.ts";

export interface QuotedParagraph {
  spans: MarkedSpan[];
  /** Whether its first quotation goes on from the paragraph before. */
  isContinued: boolean;
}

/** A quotation that nobody closed is believed if it begins its paragraph or stands behind a colon, and is no shorter. */
const LEAST_OPEN_UTF16 = 40;

function beginsWithMark(span: MarkedSpan | undefined, text: string): boolean {
  return span !== undefined && span.outerStart <= text.search(/\S/);
}

function isIntroduced({ outerStart }: MarkedSpan, text: string): boolean {
  return /[:：]\s?$/.test(text.slice(Math.max(0, outerStart - 2), outerStart));
}

/** From the paragraph's start to a closing mark that nothing in it opened. */
function strayQuotation(text: string, close: number): MarkedSpan {
  const start = text.length - text.trimStart().length;
  const end = text.slice(0, close).trimEnd().length;
  return {
    outerStart: 0,
    start,
    end,
    outerEnd: close + 1,
    opener: "“",
    isClosed: true,
    children: [],
  };
}

/** The outermost quotations of each paragraph, speech behind dashes where there are none, those that run over its end or start among them. */
export function openParagraphs(
  paragraphs: readonly string[],
  language: ClipLanguage,
): QuotedParagraph[] {
  const paired = paragraphs.map((text) => pairMarks(text));
  let isOpen = false;
  return paired.map(({ spans, firstStrayClose }, index) => {
    const text = paragraphs[index] ?? "";
    const next = paired[index + 1];
    const nextText = paragraphs[index + 1] ?? "";
    const wasOpen = isOpen;
    isOpen = false;
    const kept = spans.filter((span) => {
      if (span.isClosed) return true;
      const goesOn =
        next !== undefined &&
        (beginsWithMark(next.spans[0], nextText) || next.firstStrayClose !== undefined);
      if (goesOn) isOpen = true;
      const isPlain = beginsWithMark(span, text) || isIntroduced(span, text);
      return goesOn || (isPlain && span.end - span.start >= LEAST_OPEN_UTF16);
    });
    const isContinued = wasOpen && (firstStrayClose !== undefined || beginsWithMark(kept[0], text));
    if (wasOpen && firstStrayClose !== undefined)
      kept.unshift(strayQuotation(text, firstStrayClose));
    return kept.length > 0
      ? { spans: kept, isContinued }
      : { spans: dashSpeech(text, language), isContinued: false };
  });
}
