import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { isReadable } from "./elements.ts";
import { isCurrent, pointsOf, type Run } from "./run.ts";
import { readRuns } from "./walker.ts";

function read(html: string): { body: HTMLElement; run: Run } {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const [run] = readRuns(document as unknown as Node);
  if (!run) throw new Error("no run");
  return { body: document.body as unknown as HTMLElement, run };
}

describe("pointsOf", () => {
  const { run } = read("<p>By <b>Byte</b><i>Dance</i>, they say</p>");
  const nodeOf = (data: string): Text => run.nodes.find((node) => node.data === data) as Text;

  it.each([
    ["inside one node", "yt", "Byte", 1, "Byte", 3],
    ["a whole node: no reach into the neighbours", "Byte", "Byte", 0, "Byte", 4],
    ["over a seam", "ByteDance", "Byte", 0, "Dance", 5],
    ["from inside to inside", "teDan", "Byte", 2, "Dance", 3],
    ["the start of the run", "By ", "By ", 0, "By ", 3],
    ["the end of the run", "say", ", they say", 7, ", they say", 10],
    ["one unit behind a seam", "D", "Dance", 0, "Dance", 1],
    ["one unit before a seam", "e", "Byte", 3, "Byte", 4],
  ])("%s", (_, part, fromNode, fromOffset, toNode, toOffset) => {
    const start = run.text.indexOf(part);
    const { from, to } = pointsOf(run, start, start + part.length);
    expect([from.node, from.offset]).toEqual([nodeOf(fromNode), fromOffset]);
    expect([to.node, to.offset]).toEqual([nodeOf(toNode), toOffset]);
  });

  it("gives back the text for every span", () => {
    for (let start = 0; start < run.text.length; start += 1) {
      for (let end = start + 1; end <= run.text.length; end += 1) {
        const { from, to } = pointsOf(run, start, end);
        const first = run.nodes.indexOf(from.node);
        const last = run.nodes.indexOf(to.node);
        const text = run.nodes
          .slice(first, last + 1)
          .map((node) => {
            const at = node === from.node ? from.offset : 0;
            return node.data.slice(at, node === to.node ? to.offset : undefined);
          })
          .join("");
        expect(text).toBe(run.text.slice(start, end));
      }
    }
  });
});

describe("isCurrent", () => {
  it.each<[string, (body: HTMLElement) => void, boolean]>([
    ["nothing happened", () => undefined, true],
    ["a neighbour came", (body) => body.append("more"), true],
    ["the text changed", (body) => body.querySelector("b")?.firstChild?.replaceWith("Bit"), false],
    ["the element left", (body) => body.querySelector("b")?.remove(), false],
    ["the block left", (body) => body.querySelector("p")?.remove(), false],
  ])("%s: %s", (_, change, expected) => {
    const { body, run } = read("<p><b>Byte</b>Dance</p>");
    change(body);
    expect(isCurrent(run)).toBe(expected);
  });

  it("sees text that changed in place", () => {
    const { run } = read("<p><b>Byte</b>Dance</p>");
    const [node] = run.nodes;
    if (node) node.data = "Bite";
    expect(isCurrent(run)).toBe(false);
  });
});

describe("isReadable", () => {
  it.each([
    ["<p><b id=x>A</b></p>", true],
    ["<code><b id=x>A</b></code>", false],
    ["<div contenteditable><p><b id=x>A</b></p></div>", false],
    ["<ruby>A<rt id=x>B</rt></ruby>", false],
    ["<textarea id=x>A</textarea>", false],
  ])("%s: %s", (html, expected) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const node = document.querySelector("#x") as unknown as Node;
    expect(isReadable(node)).toBe(expected);
    if (node.firstChild) expect(isReadable(node.firstChild)).toBe(expected);
  });

  it("looks through shadow roots at what is round their hosts", () => {
    const { document } = parseHTML("<html><body><x-a></x-a><code><x-b></x-b></code></body></html>");
    const inside = (name: string): Node => {
      const shadow = document.querySelector(name)?.attachShadow({ mode: "open" });
      if (!shadow) throw new Error("no host");
      shadow.innerHTML = "<p>A</p>";
      return shadow.firstChild as unknown as Node;
    };
    expect(isReadable(inside("x-a"))).toBe(true);
    expect(isReadable(inside("x-b"))).toBe(false);
  });
});
