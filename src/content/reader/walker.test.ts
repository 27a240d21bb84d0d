import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Run } from "./run.ts";
import { readRuns, Walker, type WalkerOptions } from "./walker.ts";

function bodyOf(html: string): HTMLElement {
  const page = parseHTML(
    `<!doctype html><html><head><title>No run</title></head><body></body></html>`,
  );
  const { body } = page.document;
  body.innerHTML = html;
  return body as unknown as HTMLElement;
}

function textsOf(html: string): string[] {
  return readRuns(bodyOf(html)).map(({ text }) => text);
}

/** All runs, the walk broken off wherever it may be. */
function readInSlices(root: Node, options: WalkerOptions = {}): { runs: Run[]; breaks: number } {
  const walker = new Walker(root, options);
  const runs: Run[] = [];
  let breaks = 0;
  for (;;) {
    const run = walker.next(() => true);
    if (run === null) return { runs, breaks };
    if (run) runs.push(run);
    else breaks += 1;
    expect(walker.isIntact).toBe(true);
  }
}

describe("runs of a page", () => {
  const table: [string, string, string[]][] = [
    ["a paragraph", "<p>One</p>", ["One"]],
    ["two paragraphs", "<p>One</p><p>Two</p>", ["One", "Two"]],
    ["inline elements", "<p><b>Byte</b>Dance <i>an<em>d</em></i> more</p>", ["ByteDance and more"]],
    ["links and spans", "<p>By <a href=x>Ti<span>kTo</span>k</a>.</p>", ["By TikTok."]],
    ["unknown elements are blocks", "<p>Byte<x-y>Dance</x-y></p>", ["Byte", "Dance"]],
    ["text round a block", "<div>Be<div>In</div>After</div>", ["Be", "In", "After"]],
    ["a block in an inline element", "<span>Be<div>In</div>After</span>", ["Be", "In", "After"]],
    ["a line break", "<p>Byte<br>Dance</p>", ["Byte", "Dance"]],
    ["a soft break", "<p>Byte<wbr>Dance</p>", ["ByteDance"]],
    ["table cells", "<table><tr><td>A</td><td>B</td></tr></table>", ["A", "B"]],
    ["list items", "<ul><li>A</li><li>B <b>C</b></li></ul>", ["A", "B C"]],
    [
      "a heading and a caption",
      "<h1>A</h1><figure><figcaption>B</figcaption></figure>",
      ["A", "B"],
    ],
    ["comments", "<p>Byte<!-- no -->Dance</p>", ["ByteDance"]],
    ["white space only", "<p> \n\t </p><p>&nbsp;</p><p>A</p>", ["A"]],
    ["white space inside stays", "<p>A\n  B</p>", ["A\n  B"]],
    [
      "white space between inline elements",
      "<p><b>A</b>\n<i>&nbsp;</i> <u>B</u></p>",
      ["A\n\u00a0 B"],
    ],
    ["none at a run's edges", "<div>\n <b> </b><p>A</p>\n <b>B</b>\n </div>", ["A", "B"]],
    ["nothing", "", []],
    ["an image inside a word", "<p>Byte<img alt=x>Dance</p>", ["Byte", "Dance"]],
    ["deep inline nesting", `<p>A${"<b>".repeat(100)}B${"</b>".repeat(100)}C</p>`, ["ABC"]],
    ["a button", "<button>Follow Baidu</button>", ["Follow Baidu"]],
  ];

  it.each(table)("%s", (_, html, runs) => {
    expect(textsOf(html)).toEqual(runs);
  });
});

describe("what is left out", () => {
  it.each([
    "script",
    "style",
    "noscript",
    "template",
    "textarea",
    "select",
    "code",
    "pre",
    "kbd",
    "samp",
    "svg",
    "canvas",
    "iframe",
    "sandarbh-popover",
  ])("<%s>, and a run ends there", (name) => {
    expect(textsOf(`<p>Byte<${name}>Sora</${name}>Dance</p>`)).toEqual(["Byte", "Dance"]);
  });

  it.each([
    "contenteditable",
    'contenteditable="true"',
    'contenteditable="plaintext-only"',
    'contenteditable="TRUE"',
    'role="textbox"',
    'role="searchbox"',
    'role="combobox"',
  ])("editable text: %s", (attribute) => {
    expect(textsOf(`<p>A</p><div ${attribute}>Sora <b>B</b><p>C</p></div>D`)).toEqual(["A", "D"]);
    expect(textsOf(`<p>A<span ${attribute}>Sora</span>D</p>`)).toEqual(["A", "D"]);
  });

  it("not text that is marked as not editable", () => {
    expect(textsOf('<p contenteditable="false">A</p><p role="note">B</p>')).toEqual(["A", "B"]);
  });

  it("the head of the document", () => {
    const { document } = parseHTML("<html><head><title>No</title></head><body>Yes</body></html>");
    expect(readRuns(document as unknown as Node).map(({ text }) => text)).toEqual(["Yes"]);
  });

  it("readings over Han characters, and the run goes on across them", () => {
    const ruby = "<p>在<ruby>百<rp>(</rp><rt>bǎi</rt><rp>)</rp>度<rt>dù</rt></ruby>上</p>";
    expect(textsOf(ruby)).toEqual(["在百度上"]);
  });
});

describe("plain-text documents", () => {
  it("are one pre, which is read", () => {
    const body = bodyOf("<pre>Sora</pre>");
    expect(readRuns(body)).toEqual([]);
    Object.defineProperty(body.ownerDocument, "contentType", { value: "text/plain" });
    expect(readRuns(body).map(({ text }) => text)).toEqual(["Sora"]);
  });
});

describe("shadow roots", () => {
  it("are told of once each, and are no part of the runs round them", () => {
    const body = bodyOf("<p>A<x-card>light</x-card>B</p><x-card></x-card>");
    const roots = [...body.querySelectorAll("x-card")].map((host) => {
      const shadow = host.attachShadow({ mode: "open" });
      shadow.innerHTML = "<b>Byte</b>Dance";
      return shadow;
    });
    const met: ShadowRoot[] = [];
    const { runs } = readInSlices(body, { onShadowRoot: (root) => met.push(root) });
    expect(runs.map(({ text }) => text)).toEqual(["A", "light", "B"]);
    expect(met).toEqual(roots);
    expect(readRuns(roots[0] as ShadowRoot).map(({ text }) => text)).toEqual(["ByteDance"]);
  });

  it("inside what is left out are not told of", () => {
    const body = bodyOf("<div contenteditable><x-card></x-card></div>");
    body.querySelector("x-card")?.attachShadow({ mode: "open" });
    const met: ShadowRoot[] = [];
    readInSlices(body, { onShadowRoot: (root) => met.push(root) });
    expect(met).toEqual([]);
  });
});

describe("shallow reading", () => {
  it("stays with the root's own inline content", () => {
    const body = bodyOf("<div>A<b>B</b><p>C</p>D<i>E</i><ul><li>F</li></ul></div>");
    const { runs } = readInSlices(body.firstChild as Node, { isShallow: true });
    expect(runs.map(({ text }) => text)).toEqual(["AB", "DE"]);
  });

  it("stays out of blocks in inline elements too", () => {
    const body = bodyOf("<div><span>A<p>B</p>C</span></div>");
    const { runs } = readInSlices(body.firstChild as Node, { isShallow: true });
    expect(runs.map(({ text }) => text)).toEqual(["A", "C"]);
  });

  it("heeds the root's own role", () => {
    expect(readRuns(bodyOf("<code>Sora</code>").firstChild as Node)).toEqual([]);
    expect(readRuns(bodyOf("Sora").firstChild as Node).map(({ text }) => text)).toEqual(["Sora"]);
  });
});

describe("slices", () => {
  it("give the page its turn, and the same runs", () => {
    const row = "<p>A<b>B</b><i>C</i></p><ul><li>D</li><li>E <code>F</code> G</li></ul>";
    const body = bodyOf(row.repeat(100));
    const { runs } = readInSlices(body);
    expect(runs).toEqual(readRuns(body));
    expect(runs).toHaveLength(400);
    // One long paragraph must not hold the page up either.
    const long = bodyOf(`<p>${"<b>x</b>".repeat(1000)}</p>`);
    const sliced = readInSlices(long);
    expect(sliced.runs.map(({ text }) => text)).toEqual(["x".repeat(1000)]);
    expect(sliced.breaks).toBeGreaterThan(20);
  });

  it("tell when the page took the place away", () => {
    const body = bodyOf(`<div>${"<b>x</b>".repeat(200)}</div><p>After</p>`);
    const walker = new Walker(body);
    expect(walker.next(() => true)).toBeUndefined();
    expect(walker.isIntact).toBe(true);
    body.firstChild?.remove();
    expect(walker.isIntact).toBe(false);
  });

  it("tell when the page moved the place, or anything round it", () => {
    const body = bodyOf(`<main><div>${"<b>x</b>".repeat(200)}</div></main><section></section>`);
    const [main, section] = [...body.children];
    const walker = new Walker(body);
    expect(walker.next(() => true)).toBeUndefined();
    section?.append(main?.firstChild as Node);
    expect(walker.isIntact).toBe(false);
  });

  it("tell when the page took away all that is walked", () => {
    const body = bodyOf(`<main><div>${"<b>x</b>".repeat(200)}</div></main>`);
    const main = body.firstChild as HTMLElement;
    const walker = new Walker(main);
    expect(walker.next(() => true)).toBeUndefined();
    expect(walker.isIntact).toBe(true);
    main.remove();
    expect(walker.isIntact).toBe(false);
  });

  it("let go of texts that were taken away after they were read", () => {
    const body = bodyOf(`<p>One<b>two</b>${"<b></b>".repeat(200)}</p>`);
    const walker = new Walker(body);
    expect(walker.next(() => true)).toBeUndefined();
    body.querySelector("b")?.remove();
    walker.refresh();
    expect(walker.next(() => false)?.text).toBe("One");
  });

  it("ask for the time by the work done, and long texts are more of it", () => {
    const asked = (html: string): number => {
      let times = 0;
      const walker = new Walker(bodyOf(html));
      while (walker.next(() => ++times < 0) !== null);
      return times;
    };
    expect(asked("<p>x</p>".repeat(20))).toBe(0);
    expect(asked(`<p>${"x".repeat(500)}</p>`.repeat(20))).toBeGreaterThan(1);
  });
});

/** A random tree as data: text, or an element with children. */
type Tree = string | { name: string; children: Tree[] };

const READ = ["p", "div", "b", "a", "span", "ruby", "li", "x-y"];
const LEFT_OUT = ["code", "script", "textarea", "rt", "svg"];

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("Byte", "Dance", "百度", "सोरा", " ", "\n", "😀", ""),
    fc.record({
      name: fc.constantFrom(...READ, ...READ, ...LEFT_OUT),
      children: fc.array(tie("tree"), { maxLength: 5 }),
    }),
  ),
}));

describe("any tree", () => {
  /** Builds the tree, and gathers the text nodes that are to be read, in order. */
  function build(trees: readonly Tree[]): { root: HTMLElement; readable: Text[] } {
    const root = bodyOf("");
    const { ownerDocument: document } = root;
    const readable: Text[] = [];
    const grow = (parent: HTMLElement, child: Tree, isRead: boolean): void => {
      if (typeof child === "string") {
        const node = document.createTextNode(child);
        parent.appendChild(node);
        if (isRead) readable.push(node);
        return;
      }
      const element = document.createElement(child.name);
      parent.appendChild(element);
      const goesOn = isRead && !LEFT_OUT.includes(child.name);
      for (const inner of child.children) grow(element, inner, goesOn);
    };
    for (const child of trees) grow(root, child, true);
    return { root, readable };
  }

  it("gives all text that is to be read exactly once, in order, and no other", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        const { root, readable } = build(trees);
        const runs = readRuns(root);
        const visible = (text: string): string => text.replace(/\s/g, "");
        expect(visible(runs.map(({ text }) => text).join(""))).toBe(
          visible(readable.map(({ data }) => data).join("")),
        );
        const nodes = runs.flatMap((run) => run.nodes);
        expect(new Set(nodes).size).toBe(nodes.length);
        const wanted = readable.filter(({ data }) => data.trim() !== "");
        expect(nodes.filter(({ data }) => data.trim() !== "")).toEqual(wanted);
        for (const run of runs) {
          expect(run.text.trim()).not.toBe("");
          expect(run.text).toBe(run.nodes.map(({ data }) => data).join(""));
          expect(run.starts).toHaveLength(run.nodes.length);
          run.nodes.forEach((node, index) => {
            expect(node.data).not.toBe("");
            expect(run.text.startsWith(node.data, run.starts[index])).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same in slices as in one go", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        const { root } = build(trees);
        expect(readInSlices(root).runs).toEqual(readRuns(root));
      }),
      { numRuns: 100 },
    );
  });
});
