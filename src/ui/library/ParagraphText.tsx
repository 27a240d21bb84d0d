import { placeOf } from "../../core/pack/place-of.ts";
import type { Statement } from "./library.ts";

type Span = readonly [start: number, end: number];

/**
 * Where a paragraph holds the quotes taken from it: [start, end) in UTF-16 units, in order, without
 * overlap. A quote that stands there twice is marked once.
 */
export function quotedSpans(text: string, statements: readonly Statement[]): Span[] {
  const spans = statements
    .flatMap((statement): Span[] => {
      if (statement.type !== "quote") return [];
      const place = placeOf({ ...statement, paragraph: 1 }, [text]);
      return place ? [[place.at.start, place.at.end]] : [];
    })
    .sort((a, b) => a[0] - b[0]);
  return spans.filter(([start], index) => start >= (spans[index - 1]?.[1] ?? 0));
}

/** A kept paragraph, with somebody's own words set off from the rest. */
export function ParagraphText(props: {
  text: string;
  language: string;
  statements: readonly Statement[];
}) {
  const { text, language } = props;
  const parts = [];
  let at = 0;
  for (const [start, end] of quotedSpans(text, props.statements)) {
    parts.push(text.slice(at, start));
    parts.push(
      <mark class="sb-lib-quoted" key={start}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return (
    <p class="sb-lib-text" lang={language} dir="auto">
      {parts}
    </p>
  );
}
