import { expect, it } from "vitest";
import { set } from "../../../tests/fixtures/change.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { readPack } from "./read.ts";

function problemsAfter(...changes: ReturnType<typeof set>[]): string[] {
  const data = smallPackData();
  for (const change of changes) change(data);
  const read = readPack(data);
  return read.ok ? [] : read.problems.map(({ path, rule }) => `${path}: ${rule}`);
}

const text = set("articles.0.paragraphs.0.text", "Short.");
const borrowed = (id: string) =>
  set("borrowed", [{ id, kind: "organisation", name: { en: "Ferry Line" } }]);

it("a place goes to its paragraph's end, and no further", () => {
  expect(problemsAfter(text, set("facts.0.at", { start: 0, end: 6 }))).toEqual([]);
  expect(problemsAfter(text, set("facts.0.at", { start: 0, end: 7 }))).toEqual([
    "facts[0] (p1-opening).at: lies outside the paragraph's text",
  ]);
});

it("what is borrowed may be named, and is no entity of the pack's own", () => {
  const named = set("facts.0.entities", ["lantern-works", "ferry-line"]);
  expect(problemsAfter(borrowed("ferry-line"), named)).toEqual([]);
  expect(problemsAfter(borrowed("mira-vale"))).toEqual([
    "borrowed[0] (mira-vale): is an entity of the pack itself",
  ]);
});
