/** Mentions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). */

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

const REACH_UTF16 = 32;

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

/** A mention in a text; UTF-16 offsets. */
interface PlacedMention {
  start: number;
  end: number;
  surface: string;
  entity: string;
}

/** A text, and the IRI by which an annotation names it. */
interface SourceText {
  text: string;
  source: string;
}

function annotation({ start, end, surface, entity }: PlacedMention, { text, source }: SourceText) {
  const from = codePoints(text, start);
  return {
    type: "Annotation",
    motivation: "identifying",
    body: {
      type: "SpecificResource",
      purpose: "identifying",
      source: `urn:sandarbh:entity:${entity}`,
    },
    target: {
      source,
      selector: [
        {
          type: "TextQuoteSelector",
          exact: surface,
          prefix: text.slice(characterEdge(text, Math.max(0, start - REACH_UTF16)), start),
          suffix: text.slice(end, characterEdge(text, end + REACH_UTF16)),
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

/** One mention as an annotation that stands alone. Its id is given by whoever publishes it. */
export function webAnnotation(mention: PlacedMention, source: SourceText) {
  return { "@context": CONTEXT, ...annotation(mention, source) };
}

/** All mentions of some texts (a page and its frames) in one document. */
export function annotationPage(
  sources: readonly (SourceText & { mentions: readonly PlacedMention[] })[],
) {
  return {
    "@context": CONTEXT,
    type: "AnnotationPage",
    items: sources.flatMap((source) =>
      source.mentions.map((mention) => annotation(mention, source)),
    ),
  };
}
