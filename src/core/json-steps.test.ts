import { expect, it } from "vitest";
import { smallPackData } from "../../tests/fixtures/small-pack.ts";
import { jsonSteps } from "./json-steps.ts";
import { runAtOnce } from "./steps.ts";

const VALUES: [string, unknown][] = [
  ["a pack", smallPackData()],
  ["nothing", null],
  ["a text with line breaks", "one\ntwo\u2028three"],
  ["empty lists and objects", { list: [], object: {}, lists: [[], {}] }],
  ["what is undefined", { gone: undefined, list: [undefined, 1], within: { gone: undefined } }],
  ["keys to be escaped", { 'a "key"': 1, "\n": { "\\": "\n" } }],
  ["a list of lists", [[1, [2, [3]]], [], ["a\nb"]]],
];

it.each(VALUES)(
  "%s is written as JSON.stringify does, however deep it is taken apart",
  (_, value) => {
    for (const depth of [0, 1, 2, 3, 9]) {
      let written = "";
      const write = (slice: string) => {
        written += slice;
      };
      runAtOnce(jsonSteps(value, { depth, write }));
      expect(written).toBe(JSON.stringify(value, null, 1));
    }
  },
);

it("pauses between records, and tells how far it is", () => {
  const facts = Array.from({ length: 3000 }, (_, index) => ({ id: index, text: "x".repeat(1000) }));
  const lengths: number[] = [];
  const write = ({ length }: string) => lengths.push(length);
  const shares = [...jsonSteps({ id: "long", facts }, { depth: 2, write })];
  expect(shares.length).toBeGreaterThan(8);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeLessThan(0.2);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(lengths).toHaveLength(shares.length + 1);
  expect(Math.max(...lengths)).toBeLessThan(300_000);
});
