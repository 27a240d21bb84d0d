/** Real text to measure on: ../shared/corpus beside the project, else the small one in it. */
import { existsSync, readFileSync } from "node:fs";
import { readPack } from "../src/core/pack/read.ts";
import type { Pack } from "../src/core/pack/schema.ts";

export interface GoldMention {
  start: number;
  end: number;
  surface: string;
  entity: string;
  debatable?: boolean;
}

export interface Passage {
  id: string;
  lang: string;
  text: string;
  mentions: GoldMention[];
  optional?: { start: number; end: number }[];
}

const LARGE = "../shared/corpus";
const SMALL = "bench/sentences.jsonl";

export const hasCorpus = existsSync(LARGE);

/** Annotated passages; says on stderr where they come from if it is the small set. */
export function readPassages(file?: string): Passage[] {
  const path = file ?? (hasCorpus ? `${LARGE}/sentences-dev.jsonl` : SMALL);
  if (path === SMALL) console.error(`no corpus at ${LARGE}: the small one in ${SMALL} is used`);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Passage);
}

/** A text for timing, cut to `mostUnits` UTF-16 units; `undefined` without the corpus. */
export function haystack(name: string, mostUnits: number): string | undefined {
  const path = `${LARGE}/haystacks/${name}.txt`;
  return existsSync(path) ? readFileSync(path, "utf8").slice(0, mostUnits) : undefined;
}

/** The dataset as one pack. */
export function datasetPack(): Pack {
  const part = (name: string): unknown => JSON.parse(readFileSync(`dataset/${name}.json`, "utf8"));
  const read = readPack({
    ...(part("pack") as object),
    articles: part("articles"),
    entities: part("entities"),
    facts: part("facts"),
    quotes: part("quotes"),
  });
  if (!read.ok)
    throw new Error(read.problems.map(({ path, rule }) => `${path}: ${rule}`).join("\n"));
  return read.pack;
}
