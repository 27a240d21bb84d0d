import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { fuzzRuns } from "../../../tests/fixtures/fuzz-runs.ts";
import { compileLexicon } from "../../core/lexicon/compile.ts";
import { Lexicon } from "../../core/lexicon/lexicon.ts";
import { matchNaively } from "../../core/lexicon/naive.ts";
import type { Pattern } from "../../core/lexicon/pattern.ts";
import { pointsOf, type Run } from "./run.ts";
import { readRuns } from "./walker.ts";

const NAMES = ["Sora", "Byte Dance", "ByteDance", "Nvidia", "सोरा", "बाइटडांस", "百度", "字节跳动"];
NAMES.push("소라", "بكين", "Пекин", "Pékin", "ソラ", "Qihoo 360", "Lu");
const patterns: Pattern[] = NAMES.map((text, payload) => ({
  text,
  payload,
  layer: "name",
  exact: text === "Sora",
  digits: false,
}));
const lexicon = new Lexicon(compileLexicon(patterns));

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  fc.constantFrom(..." .,-'’@/", "  ", "\n", "\u00a0", "a", "x", "क", "度", "는", "و"),
  fc.constantFrom("\u00ad", "\u200b", "\u200d", "\u2060", "\ufe0f", "e\u0301", "\u0301"),
);

/** A paragraph that holds the text, cut at these places into nodes of these kinds. */
function paragraphOf(text: string, cuts: readonly { at: number; kind: string }[]): HTMLElement {
  const { document } = parseHTML("<!doctype html><html><body><p></p></body></html>");
  const paragraph = document.querySelector("p") as unknown as HTMLElement;
  let from = 0;
  const places = [...cuts].sort((a, b) => a.at - b.at);
  for (const { at, kind } of [...places, { at: text.length, kind: "text" }]) {
    const node = document.createTextNode(text.slice(from, at)) as unknown as Node;
    from = at;
    if (kind === "text") paragraph.append(node);
    else if (kind === "comment") {
      paragraph.append(node, document.createComment("Sora") as unknown as Node);
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

describe("names split over nodes", () => {
  it("are found as in the text in one piece", () => {
    const cut = fc.record({
      at: fc.nat(120),
      kind: fc.constantFrom("b", "a", "span", "text", "comment"),
    });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(cut, { maxLength: 12 }),
        (pieces, cuts) => {
          const text = pieces.join("");
          const inside = cuts.filter(({ at }) => at <= text.length);
          const found = readRuns(paragraphOf(text, inside)).flatMap((run) =>
            lexicon.match(run.text).names.map(({ start, end }) => shown(run, start, end)),
          );
          const expected = matchNaively(patterns, text).names;
          expect(found).toEqual(expected.map(({ start, end }) => text.slice(start, end)));
        },
      ),
      fuzzRuns(500),
    );
  });
});
