/** Who may import whom, as the design draws it: one direction, and rooms that never meet. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../fixtures/dataset.ts";

/** Sources under src/ by path; tests may import what they like. */
const sources = readdirSync(new URL("src", root), { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
  .sort();

const IMPORT =
  /(?:^|[;\s])(?:import|export)\s+(?:[\w\s{},*$]+?\s+from\s+)?["']([^"']+)["']|\b(?:import|require)\s*\(\s*["']([^"']+)["']/g;

/** What a source imports: modules of src/ by path, packages by name, "sandarbh:" modules as named. */
function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, stated, dynamic]) => {
    const named = stated ?? dynamic ?? "";
    return named.startsWith(".") ? posix.join(posix.dirname(path), named) : named;
  });
}

/** The room of a module: longest first, because rooms lie in rooms. */
const ROOMS = [
  "src/core",
  "src/platform",
  "src/background",
  "src/content/popover",
  "src/content/reader",
  "src/content/clip",
  "src/content",
  "src/ui/components",
  "src/ui/panel",
  "src/ui/library",
  "src/ui/welcome",
  "src/cli",
] as const;
type Room = (typeof ROOMS)[number];

function roomOf(path: string): Room | undefined {
  return ROOMS.find((room) => path.startsWith(`${room}/`));
}

const VIEW = ["preact", "@floating-ui/dom"];

/** By room: rooms it may import beside itself, and packages. */
const ALLOWED: Record<Room, { rooms: Room[]; packages: string[] }> = {
  "src/core": { rooms: [], packages: ["valibot", "fuse.js"] },
  "src/platform": { rooms: ["src/core"], packages: ["webextension-polyfill", "idb", "papaparse"] },
  "src/background": { rooms: ["src/core", "src/platform"], packages: [] },
  "src/content": {
    rooms: ["src/core", "src/platform", "src/content/reader"],
    packages: ["sandarbh:lexicon"],
  },
  // The command line reads pages with it too, so it knows neither browser nor the rest.
  "src/content/reader": { rooms: ["src/core"], packages: [] },
  "src/content/popover": {
    rooms: ["src/core", "src/platform", "src/ui/components"],
    packages: VIEW,
  },
  // Brought into a page when it is kept: Readability and the reader's walk over what it finds.
  "src/content/clip": {
    rooms: ["src/core", "src/content/reader"],
    packages: ["@mozilla/readability"],
  },
  "src/ui/components": { rooms: ["src/core", "src/platform"], packages: [...VIEW, "d3-force"] },
  "src/ui/panel": {
    rooms: ["src/core", "src/platform", "src/ui/components"],
    packages: [...VIEW, "papaparse"],
  },
  "src/ui/library": {
    rooms: ["src/core", "src/platform", "src/ui/components"],
    packages: [...VIEW, "d3-scale"],
  },
  "src/ui/welcome": { rooms: ["src/core", "src/platform", "src/ui/components"], packages: VIEW },
  "src/cli": { rooms: ["src/core", "src/content/reader"], packages: ["linkedom"] },
};

/** Where one room takes only types of another: nothing of it ships. */
const TYPES_ONLY = [
  // The popover's contract is what the content script calls it by.
  { from: "src/content", to: "src/content/popover/contract.ts" },
  { from: "src/content/popover", to: "src/content/page-mentions.ts" },
  { from: "src/content/popover", to: "src/content/pointer.ts" },
];

/** Single modules of another room, and why. */
const SHARED = [
  // The card stands at the lines that the painter measures.
  { from: "src/content/popover", to: "src/content/painter/painter.ts" },
  // The page's script has to know the element that the popover makes.
  { from: "src/content/popover", to: "src/content/host-name.ts" },
  // What is put into a page is made the same way by all.
  { from: "src/content/popover", to: "src/content/create-element.ts" },
  // Both hear what the reader does by the one listener that comes before the page's.
  { from: "src/content/popover", to: "src/content/first.ts" },
];

/** Styles that ship as files and, in the popover's shadow root, as text. */
const STYLES = /^extension\/css\/[a-z-]+\.css$/;

function packageOf(named: string): string {
  if (named.startsWith("sandarbh:") || named.startsWith("node:")) return named;
  return named.split("/", named.startsWith("@") ? 2 : 1).join("/");
}

/** Imports of a source that the design doesn't allow. */
function strayImports(path: string, text: string): string[] {
  const room = roomOf(path);
  if (!room) return ["stands in no room"];
  const { rooms, packages } = ALLOWED[room];
  return importsOf(path, text).filter((named) => {
    if (!named.startsWith("src/")) {
      if (room === "src/cli" && named.startsWith("node:")) return false;
      if (room === "src/content/popover" && STYLES.test(named)) return false;
      return !packages.includes(packageOf(named));
    }
    if ([...TYPES_ONLY, ...SHARED].some(({ from, to }) => from === room && to === named))
      return false;
    const other = roomOf(named);
    return other !== room && (other === undefined || !rooms.includes(other));
  });
}

describe("the rule sees", () => {
  it.each([
    ["src/core/a/b.ts", 'import { t } from "../../platform/i18n.ts";', ["src/platform/i18n.ts"]],
    ["src/core/a.ts", 'import fs from "node:fs";', ["node:fs"]],
    ["src/core/a.ts", 'import type { Node } from "linkedom";', ["linkedom"]],
    ["src/core/a.ts", 'export * from "../cli/search.ts";', ["src/cli/search.ts"]],
    ["src/core/a.ts", 'const x = await import("../ui/panel/tab.ts");', ["src/ui/panel/tab.ts"]],
    ["src/core/a.ts", 'import {\n  a,\n  type B,\n} from "preact/hooks";', ["preact/hooks"]],
    ["src/core/a.ts", 'import Fuse from "fuse.js";\nimport * as v from "valibot";', []],
    [
      "src/background/a.ts",
      'import browser from "webextension-polyfill";',
      ["webextension-polyfill"],
    ],
    ["src/background/a.ts", 'import "../content/frame.ts";', ["src/content/frame.ts"]],
    ["src/content/a.ts", 'import { render } from "preact";', ["preact"]],
    [
      "src/content/a.ts",
      'import { A } from "../ui/components/A.tsx";',
      ["src/ui/components/A.tsx"],
    ],
    ["src/content/a.ts", 'import "./popover/index.ts";', ["src/content/popover/index.ts"]],
    ["src/content/popover/a.tsx", 'import { A } from "../../ui/components/A.tsx";', []],
    [
      "src/content/popover/a.tsx",
      'import { A } from "../../ui/panel/A.tsx";',
      ["src/ui/panel/A.tsx"],
    ],
    ["src/ui/components/a.tsx", 'import { A } from "../panel/A.tsx";', ["src/ui/panel/A.tsx"]],
    ["src/ui/panel/a.tsx", 'import "../library/A.tsx";', ["src/ui/library/A.tsx"]],
    ["src/cli/a.ts", 'import "../content/frame.ts";', ["src/content/frame.ts"]],
    ["src/cli/a.ts", 'import { readRuns } from "../content/reader/walker.ts";', []],
    ["src/content/reader/a.ts", 'import "../frame.ts";', ["src/content/frame.ts"]],
    ["src/elsewhere/a.ts", "", ["stands in no room"]],
  ])("%s: %s", (path, text, stray) => {
    expect(strayImports(path, text)).toEqual(stray);
  });
});

describe("imports", () => {
  it.each(sources)("%s", (path) => {
    const text = readFileSync(new URL(path, root), "utf8");
    expect(strayImports(path, text)).toEqual([]);
    for (const named of importsOf(path, text)) {
      if (named.startsWith("src/")) expect(named).toMatch(/\.(?:tsx?|css)$/);
    }
    // The contract with the popover is types, so that its code stays out of the content script.
    for (const { from, to } of TYPES_ONLY) {
      const name = to.split("/").at(-1) ?? "";
      if (roomOf(path) !== from || !importsOf(path, text).includes(to)) continue;
      expect(text).toMatch(new RegExp(`import type [^;]+${name.replaceAll(".", "\\.")}"`));
    }
  });

  it("go in no circle", () => {
    const graph = new Map(
      sources.map((path) => {
        const text = readFileSync(new URL(path, root), "utf8");
        // Types leave no import behind.
        const code = text.replace(/^(?:import|export) type [^;]+;/gm, "");
        return [path, importsOf(path, code)];
      }),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, way: string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" > "));
      if (done.has(path) || way.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const path of sources) visit(path, []);
    expect(circles).toEqual([]);
  });
});
