/** The part of a text around what was found in it. */
import { characterEdge } from "../../core/text/character-edge.ts";
import type { MarkedRange } from "../components/Marked.tsx";

export interface Excerpt {
  text: string;
  /** [start, end) in UTF-16 units of the excerpt. */
  ranges: MarkedRange[];
}

/** The nearest word's edge to an offset, going inwards; the offset itself where there are no words. */
function wordEdge(text: string, { from, to }: { from: number; to: number }): number {
  const gap = text.slice(from, to).search(/\s/);
  return gap < 0 ? characterEdge(text, from) : from + gap + 1;
}

/**
 * Cuts a text down to the first thing found in it, with up to `reach` units of whole words before and
 * behind, and "…" where something was cut off.
 *
 * @param ranges in order, not overlapping; empty gives the text's beginning
 */
export function excerptAround(
  text: string,
  ranges: readonly MarkedRange[],
  { reach }: { reach: number },
): Excerpt {
  const [start, end] = ranges[0] ?? [0, 0];
  const from = start <= reach ? 0 : wordEdge(text, { from: start - reach, to: start });
  const cut = characterEdge(text, Math.min(end + reach, text.length));
  const gap = cut === text.length ? -1 : text.lastIndexOf(" ", cut);
  const to = gap >= end ? gap : cut;
  const lead = from > 0 ? "… " : "";
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, to) + (to < text.length ? " …" : ""),
    ranges: ranges
      .filter(([begin, stop]) => begin >= from && stop <= to)
      .map(([begin, stop]) => [begin + shift, stop + shift]),
  };
}
