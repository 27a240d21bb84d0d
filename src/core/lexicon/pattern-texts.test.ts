import { expect, test } from "vitest";
import { PatternTexts } from "./pattern-texts.ts";
import { unitClasses } from "./tables.ts";

test("a name is found however much text the names before it take", () => {
  const name = "sora";
  const before = 43_000;
  const lengths = new Uint8Array(before + 1).fill(200);
  lengths[before] = name.length;
  const pool = new Uint16Array(200 * before + name.length).fill("x".charCodeAt(0));
  for (let at = 0; at < name.length; at += 1) pool[200 * before + at] = name.charCodeAt(at);
  const payloads = new Uint32Array(before + 1);
  const units = Uint16Array.from("aorsx", (letter) => letter.charCodeAt(0));
  const texts = new PatternTexts({ pool, lengths, payloads }, unitClasses(units).classes);
  expect(texts.compare("Sora", 0, before, 0)).toEqual({ start: 0, end: 4 });
  expect(texts.compare("Soda", 0, before, 0)).toBeUndefined();
});
