import { expect, it } from "vitest";
import { cutText } from "./text-spans.ts";

it("cuts where spans overlap", () => {
  const spans = [
    { start: 0, end: 11, class: "a" },
    { start: 4, end: 17, class: "b" },
  ];
  expect(cutText("the patient clock is", spans)).toEqual([
    { start: 0, end: 4, class: "a" },
    { start: 4, end: 11, class: "a b" },
    { start: 11, end: 17, class: "b" },
    { start: 17, end: 20, class: "" },
  ]);
});

it("leaves a plain text whole, and an empty one empty", () => {
  expect(cutText("plain", [])).toEqual([{ start: 0, end: 5, class: "" }]);
  expect(cutText("", [])).toEqual([]);
});
