/** Sizes of the lexicon, its loading, and the first 20,000 units of a fresh process. */
import { mkdirSync, writeFileSync } from "node:fs";
import { compileLexicon } from "../src/core/lexicon/compile.ts";
import { Lexicon } from "../src/core/lexicon/lexicon.ts";
import { datasetPatterns, dictionary } from "./dictionary.ts";
import { DICTIONARIES, type DictionaryName } from "./matcher.ts";
import { bundle, FOLDER, runJson } from "./process.ts";
import { figure, type Spread, spreadOf, tableOf, told } from "./stats.ts";
import { readTexts, TEXT_NAMES, type TextName } from "./texts.ts";

const FIRST_UNITS = 20_000;

interface Fresh {
  loadMs: number;
  firstMs: number;
  bareMs: number;
  found: number;
}

export interface ColdResult {
  size: DictionaryName;
  bytes: number;
  seedBytes: number;
  /** In a process that has loaded it before. */
  warmLoadMs: Spread;
  loadMs: Spread;
  texts: { text: TextName; firstMs: Spread; bareMs: Spread }[];
}

export async function benchCold(rounds: number): Promise<ColdResult[]> {
  const outfile = await bundle("bench/cold-process.ts");
  mkdirSync(FOLDER, { recursive: true });
  const texts = readTexts();
  const results: ColdResult[] = [];
  for (const size of DICTIONARIES) {
    const patterns = size === "dataset" ? datasetPatterns() : dictionary(Number(size));
    const bytes = compileLexicon(patterns);
    const lexiconFile = `${FOLDER}/${size}.lexicon`;
    writeFileSync(lexiconFile, bytes);
    const warm: number[] = [];
    for (let round = -3; round < rounds; round += 1) {
      const start = performance.now();
      new Lexicon(bytes);
      if (round >= 0) warm.push(performance.now() - start);
    }
    const lexicon = new Lexicon(bytes);
    const loads: number[] = [];
    const measured: ColdResult["texts"] = [];
    for (const text of TEXT_NAMES) {
      const first = texts[text].slice(0, FIRST_UNITS);
      const textFile = `${FOLDER}/first.txt`;
      writeFileSync(textFile, first, "utf16le");
      const expected = lexicon.match(first).names.length;
      const runs: Fresh[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const run = await runJson<Fresh>(outfile, [lexiconFile, textFile]);
        if (run.found !== expected) throw new Error(`${size}, ${text}: ${run.found} found`);
        runs.push(run);
      }
      loads.push(...runs.map(({ loadMs }) => loadMs));
      measured.push({
        text,
        firstMs: spreadOf(runs.map(({ firstMs }) => firstMs)),
        bareMs: spreadOf(runs.map(({ bareMs }) => bareMs)),
      });
    }
    results.push({
      size,
      bytes: bytes.byteLength,
      seedBytes: compileLexicon(patterns, { isSeed: true }).byteLength,
      warmLoadMs: spreadOf(warm),
      loadMs: spreadOf(loads),
      texts: measured,
    });
  }
  return results;
}

export function coldTable(results: readonly ColdResult[]): string {
  const head = ["lexicon", "bytes", "as a seed", "load ms, fresh", "warm", ...TEXT_NAMES];
  const rows = results.map(({ size, bytes, seedBytes, loadMs, warmLoadMs, texts }) => [
    size,
    figure(bytes),
    figure(seedBytes),
    told(loadMs),
    told(warmLoadMs),
    ...texts.map(({ firstMs }) => told(firstMs)),
  ]);
  return `first ${FIRST_UNITS} units of a fresh process, ms\n${tableOf(head, rows)}`;
}
