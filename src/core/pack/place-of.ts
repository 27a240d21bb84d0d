/** Where the words of a statement stand in its article, whose text may have changed since. */
import type { FactInput, QuoteInput } from "./schema.ts";

export interface PlaceInArticle {
  /** From 1, as records count. */
  paragraph: number;
  /** [start, end) in UTF-16 units of the paragraph. */
  at: { start: number; end: number };
}

/** The occurrence that is nearest to an offset; -1 where there is none. */
function nearest(words: string, text: string, offset: number): number {
  let best = text.indexOf(words);
  for (let start = best; start >= 0; start = text.indexOf(words, start + 1)) {
    if (Math.abs(start - offset) < Math.abs(best - offset)) best = start;
  }
  return best;
}

/**
 * The place that the statement names, where its words stand there: they may stand twice in a
 * paragraph. Else where they are found, in its own paragraph before the others.
 *
 * @param statement its words are a quote's text, or a fact's in any of its languages
 * @param paragraphs texts in order, from paragraph 1; `undefined` where one isn't kept
 * @returns `undefined` where the words are there no more
 */
export function placeOf(
  { paragraph, at, text }: Pick<FactInput | QuoteInput, "paragraph" | "at" | "text">,
  paragraphs: readonly (string | undefined)[],
): PlaceInArticle | undefined {
  const wordings = typeof text === "string" ? [text] : Object.values(text);
  if (at && wordings.includes(paragraphs[paragraph - 1]?.slice(at.start, at.end) ?? "")) {
    return { paragraph, at };
  }
  for (const words of wordings) {
    const order = [paragraph - 1, ...paragraphs.keys()];
    const index = order.find((each) => paragraphs[each]?.includes(words));
    if (index === undefined) continue;
    const start = nearest(words, paragraphs[index] ?? "", at?.start ?? 0);
    return { paragraph: index + 1, at: { start, end: start + words.length } };
  }
  return undefined;
}
