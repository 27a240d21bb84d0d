/** Mentions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). */
import { characterEdge } from "../text/character-edge.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

const REACH_UTF16 = 32;

/**
 * Position selectors count code points, as the model asks; ours are UTF-16 units. Each count goes on
 * from the one before, as mentions stand in order; counting from the start each time is quadratic.
 */
class CodePoints {
  readonly #text: string;
  #at = 0;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  before(offset: number): number {
    if (offset < this.#at) [this.#at, this.#count] = [0, 0];
    for (; this.#at < offset; this.#count += 1) {
      this.#at += (this.#text.codePointAt(this.#at) ?? 0) > 0xffff ? 2 : 1;
    }
    return this.#count;
  }
}

/** A mention in a text; UTF-16 offsets. */
interface PlacedMention {
  start: number;
  end: number;
  surface: string;
  entity: string;
}

/** A text with its mentions, in order, and the IRI by which annotations name it. */
interface MarkedText {
  text: string;
  source: string;
  mentions: readonly PlacedMention[];
}

function annotationsOf({ text, source, mentions }: MarkedText) {
  const points = new CodePoints(text);
  return mentions.map(({ start, end, surface, entity }) => ({
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
          start: points.before(start),
          end: points.before(end),
        },
      ],
    },
  }));
}

/** Mentions as annotations that stand alone. Their ids are given by whoever publishes them. */
export function webAnnotations(text: MarkedText) {
  return annotationsOf(text).map((annotation) => ({ "@context": CONTEXT, ...annotation }));
}

/** All mentions of some texts (a page and its frames) in one document. */
export function annotationPage(texts: readonly MarkedText[]) {
  return { "@context": CONTEXT, type: "AnnotationPage", items: texts.flatMap(annotationsOf) };
}
