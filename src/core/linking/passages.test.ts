/** The small corpus: passages in two dozen languages, each written to be told right or left alone. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { datasetMatcher, root } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";

interface Passage {
  lang: string;
  text: string;
  mentions: { surface: string; entity: string }[];
}

const passages = readFileSync(new URL("bench/sentences.jsonl", root), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Passage);

describe("the small corpus", () => {
  it.each(passages)("$lang: $text", ({ text, mentions }) => {
    const found = annotateRuns(splitRuns(text), datasetMatcher())
      .filter(({ isMention }) => isMention)
      .map(({ surface, entity }) => `${surface}: ${entity}`);
    expect(found).toEqual(mentions.map(({ surface, entity }) => `${surface}: ${entity}`));
  });
});
