/** Mentions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). */
import type { Annotation } from "../core/linking/annotate.ts";

const CONTEXT_UTF16 = 32;

/** Position selectors count code points, as the model asks; ours are UTF-16 units. */
function codePoints(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** Moves an offset that would cut a character in two to its end. */
function characterEdge(text: string, offset: number): number {
  const isInside =
    /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
  return isInside ? offset + 1 : offset;
}

export function webAnnotation(
  { start, end, surface, entity }: Annotation,
  { text, file }: { text: string; file: string },
) {
  const from = codePoints(text, start);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    motivation: "identifying",
    body: {
      type: "SpecificResource",
      purpose: "identifying",
      source: `urn:sandarbh:entity:${entity}`,
    },
    target: {
      source: file === "-" ? "urn:sandarbh:stdin" : file,
      selector: [
        {
          type: "TextQuoteSelector",
          exact: surface,
          prefix: text.slice(characterEdge(text, Math.max(0, start - CONTEXT_UTF16)), start),
          suffix: text.slice(end, characterEdge(text, end + CONTEXT_UTF16)),
        },
        {
          type: "TextPositionSelector",
          start: from,
          end: from + codePoints(text.slice(start, end), end - start),
        },
      ],
    },
  };
}
