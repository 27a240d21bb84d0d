import { expect, test, vi } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { PageEvidence } from "./evidence.ts";
import { Linker } from "./linker.ts";
import { shapeOf } from "./shape.ts";

vi.mock("./shape.ts", async (importOriginal) => {
  const shape = await importOriginal<typeof import("./shape.ts")>();
  return { ...shape, shapeOf: vi.fn(shape.shapeOf) };
});

test("what stands round a name is worked out once, however many names a run has", () => {
  const { lexicon, table } = datasetMatcher();
  const text = "Talks in Washington went on. ".repeat(300);
  const reading = { ...lexicon.match(text), text, order: 0 };
  const page = new PageEvidence();
  page.add(reading);
  expect(new Linker(table).judge(reading, page)).toHaveLength(300);
  expect(vi.mocked(shapeOf)).toHaveBeenCalledTimes(300);
});
