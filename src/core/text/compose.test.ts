import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMBINING_RANGES, compose } from "./compose.ts";

const marks = COMBINING_RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
);
const letters = [..."aeoAEszñéАийα ا يوかハウ가각ᄀᄒक.9"];
const text = fc
  .array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...marks)), { maxLength: 30 })
  // A mark at the start has no letter to compose with, and stays as it is.
  .map((parts) => `a${parts.join("")}`);
/** Anything that a page can hold: lone surrogates, letters that grow when they are composed. */
const wild = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...marks, "\u0958", "\u0344", "\ud83d", "\udc00", "😀"),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

function checkOrigins(original: string): void {
  const { text: composed, originOf } = compose(original);
  expect(originOf).toHaveLength(composed.length + 1);
  expect(originOf.at(-1)).toBe(original.length);
  for (let at = 0; at < originOf.length; at += 1) {
    const origin = originOf[at] as number;
    expect(origin).toBeGreaterThanOrEqual(at === 0 ? 0 : (originOf[at - 1] as number));
    expect(origin).toBeLessThanOrEqual(original.length);
    // The end alone lies behind the last unit.
    if (at < composed.length) expect(origin).toBeLessThan(original.length);
  }
}

describe("compose", () => {
  it.each([
    ["Be\u0301", "B\u00e9", [0, 1, 3]],
    ["e\u0301!", "\u00e9!", [0, 2, 3]],
    ["Nvidia", "Nvidia", [0, 1, 2, 3, 4, 5, 6]],
    ["\u1112\u116a\u110b\u1170", "화웨", [0, 2, 4]],
    ["ハ\u3099イ", "バイ", [0, 2, 3]],
    ["\u0627\u0654", "\u0623", [0, 2]],
    ["q\u0307\u0323", "q\u0323\u0307", [0, 1, 1, 3]],
    ["", "", [0]],
  ])("%j becomes %j", (original, composed, origins) => {
    const result = compose(original);
    expect(result.text).toBe(composed);
    expect([...result.originOf]).toEqual(origins);
  });

  it("keeps its origins where a cluster grows: a letter that NFC takes apart", () => {
    const original = "\u0958\u0301 and x\u0344, Nvidia";
    const { text: composed, originOf } = compose(original);
    expect(composed.length).toBeGreaterThan(original.length);
    const start = composed.indexOf("Nvidia");
    expect(originOf[start]).toBe(original.indexOf("Nvidia"));
    expect(originOf[start + 6]).toBe(original.length);
  });

  it("gives NFC for texts of letters and these marks", () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(compose(original).text).toBe(original.normalize("NFC"));
      }),
      { numRuns: 500 },
    );
  });

  it("gives origins that grow and stay inside the text, whatever the text", () => {
    fc.assert(fc.property(fc.oneof(text, wild), checkOrigins), { numRuns: 1000 });
  });

  it("leaves texts without such marks as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (original) => {
        expect(compose(original).text).toBe(original);
      }),
    );
  });
});
