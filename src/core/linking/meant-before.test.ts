/** One sense to a page: what an ambiguous name means where an earlier paragraph has told it. */
import { describe, expect, it } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";

describe("a name that an earlier paragraph meant", () => {
  const uncued = "Making a TPU group takes a while.";

  it.each([
    ["means the same", `It runs on a Cloud TPU.\n\n${uncued}`, ["TPU", "TPU"]],
    ["means nothing without it", uncued, []],
    ["means nothing before it", `${uncued}\n\nIt runs on a Cloud TPU.`, ["TPU"]],
    [
      "is a city after its government",
      "Washington imposed sanctions.\n\nShe grew up near Washington and its lakes.",
      ["Washington"],
    ],
    [
      "is a word of its own without a capital",
      "阿里、腾讯、字节都在招人。\n\n每个包头占字节不多。",
      ["阿里", "腾讯", "字节"],
    ],
  ])("%s", (_, text, wanted) => {
    const found = annotateRuns(splitRuns(text), datasetMatcher()).filter((a) => a.isMention);
    expect(found.map(({ surface }) => surface)).toEqual(wanted);
  });
});
