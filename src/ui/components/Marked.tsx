/** [start, end) in UTF-16 units of the text. */
export type MarkedRange = readonly [start: number, end: number];

/** A text with parts of it marked. Ranges are in order and don't overlap. */
export function Marked({
  text,
  ranges,
}: {
  text: string;
  ranges?: readonly MarkedRange[] | undefined;
}) {
  if (!ranges?.length) return <>{text}</>;
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <mark class="sb-mark" key={start}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
