/** What ships and what it weighs: the built scripts, and the lexicon in both of its forms. */
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compileLexicon } from "../src/core/lexicon/compile.ts";
import { datasetPatterns } from "./dictionary.ts";
import type { Goal } from "./goals.ts";
import { figure, tableOf } from "./stats.ts";

const BUILD = "dist/chrome";
const SCRIPTS = ["content", "linking", "page-tools", "popover", "background", "panel", "library"];

export interface Size {
  what: string;
  bytes: number;
  gzipBytes: number;
}

function sizeOf(what: string, bytes: Uint8Array): Size {
  return { what, bytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length };
}

/** @throws Error where nothing is built */
export function benchSize(): Size[] {
  if (!existsSync(`${BUILD}/content.js`)) throw new Error(`no ${BUILD}: npm run build first`);
  const files = SCRIPTS.map((name) => `${name}.js`).filter((name) =>
    existsSync(`${BUILD}/${name}`),
  );
  const patterns = datasetPatterns();
  return [
    ...files.map((name) => sizeOf(name, readFileSync(`${BUILD}/${name}`))),
    sizeOf("lexicon of the dataset, as a seed", compileLexicon(patterns, { isSeed: true })),
    sizeOf("lexicon of the dataset", compileLexicon(patterns)),
  ];
}

export function sizeTable(sizes: readonly Size[]): string {
  const rows = sizes.map(({ what, bytes, gzipBytes }) => [what, figure(bytes), figure(gzipBytes)]);
  return tableOf(["sizes", "bytes", "gzip"], rows);
}

export function sizeGoals(sizes: readonly Size[]): Goal[] {
  const content = sizes.find(({ what }) => what === "content.js");
  if (!content) return [];
  const goal = 25 * 1024;
  return [{ what: "content script, gzip", goal, reached: content.gzipBytes, unit: "bytes" }];
}
