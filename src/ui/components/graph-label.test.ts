import { expect, it } from "vitest";
import { labelLines } from "./graph-label.ts";

it.each([
  ["Sora", ["Sora"]],
  ["Video generation models", ["Video generation", "models"]],
  ["Large language model (LLM)", ["LLM"]],
  ["साउथ चाइना मॉर्निंग पोस्ट (एससीएमपी)", ["एससीएमपी"]],
  ["Cyberspace Administration of China", ["Cyberspace", "Administration o…"]],
  ["Donaudampfschifffahrtsgesellschaft", ["Donaudampfschiff…"]],
  ["上海人工智能实验室", ["上海人工智能实验室"]],
  ["", [""]],
])("%s stands as %j", (name, lines) => {
  expect(labelLines(name)).toEqual(lines);
});
