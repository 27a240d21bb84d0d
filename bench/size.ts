/** What ships and what it weighs: the built scripts, and the lexicon in both of its forms. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compileLexicon } from "../src/core/lexicon/compile.ts";
import { datasetPatterns } from "./dictionary.ts";
import type { Goal } from "./goals.ts";
import { figure, tableOf } from "./stats.ts";

const BUILD = "dist/chrome";

export interface Size {
  what: string;
  bytes: number;
  gzipBytes: number;
}

function sizeOf(what: string, bytes: Uint8Array): Size {
  return { what, bytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length };
}

/** Every script of a folder: what is new is weighed too. */
export function scriptSizes(folder: string): Size[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .sort()
    .map((name) => sizeOf(name, readFileSync(`${folder}/${name}`)));
}

/** @throws Error where nothing is built */
export function benchSize(): Size[] {
  if (!existsSync(`${BUILD}/content.js`)) throw new Error(`no ${BUILD}: npm run build first`);
  const patterns = datasetPatterns();
  return [
    ...scriptSizes(BUILD),
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
