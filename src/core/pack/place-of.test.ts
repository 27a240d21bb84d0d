import { expect, it } from "vitest";
import { placeOf } from "./place-of.ts";

const paragraphs = ["The pier is open.", undefined, "“No,” he said. “No,” she said."];
const no = { text: "No", paragraph: 3 };

it("words that stand twice in a paragraph are where the statement says", () => {
  for (const start of [1, 16]) {
    const at = { start, end: start + 2 };
    expect(placeOf({ ...no, at }, paragraphs)).toEqual({ paragraph: 3, at });
  }
});

it("of words that have moved, those nearest to where they stood", () => {
  const text = ["", "", `Then: ${paragraphs[2]}`];
  const place = (start: number) => placeOf({ ...no, at: { start, end: start + 2 } }, text)?.at;
  expect(place(1)).toEqual({ start: 7, end: 9 });
  expect(place(16)).toEqual({ start: 22, end: 24 });
});

it("words without a place are looked for, in their own paragraph first", () => {
  expect(placeOf(no, paragraphs)).toEqual({ paragraph: 3, at: { start: 1, end: 3 } });
  const fact = { text: { hi: "घाट खुला है", en: "The pier is open." }, paragraph: 2 };
  expect(placeOf(fact, paragraphs)).toEqual({ paragraph: 1, at: { start: 0, end: 17 } });
});

it("words that are gone have no place", () => {
  expect(placeOf({ ...no, text: "Yes", at: { start: 1, end: 3 } }, paragraphs)).toBeUndefined();
});
