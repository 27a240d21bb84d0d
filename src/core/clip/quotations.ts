/** Finds quotations in an article's paragraphs. */
import type { ClipMention, Quotation } from "./quotation.ts";

/** A shorter one is a title or a word held at arm's length. */
const LEAST_UTF16 = 12;

const MARKED = /“([^“”]+)”|«([^«»]+)»|「([^「」]+)」|„([^„“”]+)[“”]|"([^"]+)"/g;

/**
 * The quotations of an article, in reading order, without overlap.
 *
 * @param paragraphs the article's blocks of text in order
 * @param options.language BCP 47 tag of the text; an unknown one is read by its marks alone
 * @param options.mentions for each paragraph, the names that are known in it
 */
export function findQuotations(
  paragraphs: readonly string[],
  _options: { language: string; mentions?: readonly (readonly ClipMention[])[] },
): Quotation[] {
  return paragraphs.flatMap((paragraph, index) =>
    [...paragraph.matchAll(MARKED)].flatMap((match): Quotation[] => {
      const start = match.index + 1;
      const end = match.index + match[0].length - 1;
      if (end - start < LEAST_UTF16) return [];
      const text = paragraph.slice(start, end);
      return [{ paragraph: index, start, end, text, confidence: 0.5 }];
    }),
  );
}
