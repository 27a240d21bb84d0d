import { expect, test } from "vitest";
import { characterEdge } from "./character-edge.ts";

test.each([
  ["a😀b", 2, 1],
  ["a😀b", 1, 1],
  ["a😀b", 3, 3],
  ["𠮷𠮷", 3, 2],
  ["a\ud83d", 2, 2],
  ["\ude00a", 1, 1],
  ["a", 0, 0],
  ["a", -3, -3],
  ["a", 9, 9],
])("%s at %i: %i", (text, at, edge) => {
  expect(characterEdge(text, at)).toBe(edge);
});
