/** Real text to measure on: ../shared/corpus beside the project, else the small one in it. */
import { existsSync, readFileSync } from "node:fs";
import { DataError } from "../src/cli/data-error.ts";
import { readText } from "../src/cli/read-text.ts";
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

/**
 * Annotated passages; says on stderr where they come from if it is the small set.
 * @throws DataError with one line that names the file
 */
export function readPassages(file?: string): Passage[] {
  const path = file ?? (hasCorpus ? `${LARGE}/sentences-dev.jsonl` : SMALL);
  if (path === SMALL) console.error(`no corpus at ${LARGE}: the small one in ${SMALL} is used`);
  return readText(path)
    .split("\n")
    .flatMap((line, index) =>
      line.trim() === "" ? [] : [readPassage(line, `${path}: line ${index + 1}`)],
    );
}

function readPassage(line: string, where: string): Passage {
  let passage: Partial<Passage> | null;
  try {
    passage = JSON.parse(line) as Partial<Passage> | null;
  } catch (cause) {
    throw new DataError(`${where}: is no JSON: ${(cause as Error).message}`);
  }
  if (typeof passage?.text !== "string" || !Array.isArray(passage.mentions)) {
    throw new DataError(`${where}: text and mentions must be there`);
  }
  return passage as Passage;
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
