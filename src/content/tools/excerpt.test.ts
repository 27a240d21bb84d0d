import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";

test("the text around a mention is cut between characters", () => {
  const [before, after] = ["😀".repeat(40), `x${"😀".repeat(40)}`];
  const start = before.length + 1;
  const mention = {
    start,
    end: start + 4,
    surface: "Sora",
    run: { text: `${before}ySora${after}` },
  };
  expect(excerptOf(mention)).toEqual({
    before: `${"😀".repeat(30)}y`,
    surface: "Sora",
    after: `x${"😀".repeat(29)}`,
  });
});
