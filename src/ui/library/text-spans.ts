/** A part of a text with a look: [start, end) in UTF-16 units. */
export interface TextSpan {
  start: number;
  end: number;
  class: string;
}

/**
 * Cuts a text where spans begin and end, so that those that overlap can be drawn side by side; each
 * piece has the classes of all that cover it.
 *
 *   text   the patient clock     spans [0,11) a, [4,17) b
 *   pieces [0,4) a   [4,11) a b   [11,17) b
 */
export function cutText(text: string, spans: readonly TextSpan[]): TextSpan[] {
  const cuts = [0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  const pieces: TextSpan[] = [];
  cuts.forEach((start, index) => {
    const end = cuts[index + 1] ?? start;
    if (end === start) return;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    pieces.push({ start, end, class: over.map((span) => span.class).join(" ") });
  });
  return pieces;
}
