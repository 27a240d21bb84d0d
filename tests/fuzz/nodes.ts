/** Names that a page splits over nodes are found as in the text in one piece. */
import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { pointsOf, type Run } from "../../src/content/reader/run.ts";
import { readRuns } from "../../src/content/reader/walker.ts";
import { compileLexicon } from "../../src/core/lexicon/compile.ts";
import { Lexicon } from "../../src/core/lexicon/lexicon.ts";
import { matchNaively } from "../../src/core/lexicon/naive.ts";
import { patternsBetween, piece, textOf } from "./arbitraries.ts";
import { type Property, property } from "./property.ts";

/** Where a text is cut, and what the piece before the cut becomes. */
const cut = fc.record({
  at: fc.nat(300),
  kind: fc.constantFrom("b", "a", "span", "text", "comment"),
});
type Cut = typeof cut extends fc.Arbitrary<infer T> ? T : never;

/** A paragraph that holds the text, cut at these places into nodes of these kinds. */
function paragraphOf(text: string, cuts: readonly Cut[]): HTMLElement {
  const { document } = parseHTML("<!doctype html><html><body><p></p></body></html>");
  const paragraph = document.querySelector("p") as unknown as HTMLElement;
  let from = 0;
  const places = cuts.filter(({ at }) => at <= text.length).sort((a, b) => a.at - b.at);
  for (const { at, kind } of [...places, { at: text.length, kind: "text" }]) {
    const node = document.createTextNode(text.slice(from, at)) as unknown as Node;
    from = at;
    if (kind === "text") paragraph.append(node);
    else if (kind === "comment") {
      paragraph.append(node, document.createComment(text) as unknown as Node);
    } else {
      const outer = document.createElement(kind) as unknown as HTMLElement;
      const inner = document.createElement("em") as unknown as HTMLElement;
      inner.append(node);
      outer.append(inner);
      paragraph.append(outer);
    }
  }
  return paragraph;
}

/** What a page shows between the two points of a span. */
function shown(run: Run, start: number, end: number): string {
  const { from, to } = pointsOf(run, start, end);
  const first = run.nodes.indexOf(from.node);
  const last = run.nodes.indexOf(to.node);
  return run.nodes
    .slice(first, last + 1)
    .map((node, index, nodes) => {
      const begin = index === 0 ? from.offset : 0;
      return node.data.slice(begin, index === nodes.length - 1 ? to.offset : undefined);
    })
    .join("");
}

export const nodes: Property[] = [
  property(
    "names split over nodes",
    { short: 150, long: 20_000 },
    fc.property(
      patternsBetween(1, 8),
      fc.array(piece, { maxLength: 10 }),
      fc.array(cut, { maxLength: 12 }),
      (patterns, pieces, cuts) => {
        const text = textOf(patterns, pieces);
        const lexicon = new Lexicon(compileLexicon(patterns));
        const found = readRuns(paragraphOf(text, cuts)).flatMap((run) =>
          lexicon.match(run.text).names.map(({ start, end }) => shown(run, start, end)),
        );
        const expected = matchNaively(patterns, text).names;
        deepStrictEqual(
          found,
          expected.map(({ start, end }) => text.slice(start, end)),
        );
      },
    ),
  ),
];
