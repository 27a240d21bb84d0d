import { expect, it, vi } from "vitest";
import { datasetPack } from "../../../tests/fixtures/dataset.ts";
import { onePack } from "../../../tests/fixtures/one-pack.ts";

vi.mock("../../platform/browser.ts", () => ({ browser: {} }));

const { Dataset } = await import("../components/use-dataset.ts");
const { searchGroups } = await import("./results.ts");

const pack = datasetPack();
const dataset = new Dataset(onePack(pack));

it("groups what is found, each result with its own record", () => {
  const groups = searchGroups(dataset, "zhou hongyi", "en");
  expect(groups.map(({ type }) => type)).toEqual(["entity", "quote", "fact"]);
  for (const { type, items } of groups) {
    for (const { record, result } of items) {
      expect([type, record.id]).toEqual([result.type, result.id]);
    }
  }
});

it("a search goes through no list of records once one has been made", () => {
  searchGroups(dataset, "zhou hongyi", "en");
  const { entities, facts, quotes } = dataset.pack;
  const walks = [entities, facts, quotes].flatMap((list: unknown[]) => [
    vi.spyOn(list, "map"),
    vi.spyOn(list, Symbol.iterator),
  ]);
  searchGroups(dataset, "zhou hongyi", "en");
  for (const walk of walks) expect(walk).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
