import { describe, expect, it } from "vitest";
import { CAPITALS, LETTERS, SMALL_LETTERS } from "./letters.ts";

const letters = new RegExp(`^[${LETTERS}]$`, "u");
const capitals = new RegExp(`^[${CAPITALS}]$`, "u");
const small = new RegExp(`^[${SMALL_LETTERS}]$`, "u");

function charactersBetween(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
}

describe("letters and marks", () => {
  it("are all that Unicode has in the basic plane, modifiers and letterlike signs apart", () => {
    const missing = charactersBetween(0, 0xffff).filter(
      (character) =>
        /[\p{L}\p{M}]/u.test(character) &&
        !letters.test(character) &&
        !/[\u02c6-\u02ee\u07fa\u07fd\u2071-\u218f\u2e2f]/.test(character),
    );
    expect(missing).toEqual([]);
  });

  it("are no white space, punctuation, symbols or digits of what most pages are written in", () => {
    const blocks: [number, number][] = [
      [0x00, 0x37e],
      [0x400, 0x52f],
      [0x590, 0x6ff],
      [0x900, 0x9ef],
      [0x2000, 0x2bff],
      [0x3000, 0x30ff],
      [0xff00, 0xffff],
    ];
    const wrong = blocks
      .flatMap(([from, to]) => charactersBetween(from, to))
      .filter((character) => letters.test(character) && /[\p{Z}\p{P}\p{S}\p{Nd}]/u.test(character));
    // Greek's lower number sign stands alone among its letters.
    expect(wrong).toEqual(["\u0375"]);
  });
});

describe("case", () => {
  const cased = [
    ...charactersBetween(0, 0x17f),
    ...charactersBetween(0x386, 0x3ce),
    ...charactersBetween(0x400, 0x45f),
    ...charactersBetween(0x1e00, 0x1eff),
  ];
  it("is as Unicode has it", () => {
    // What is small and has no capital of its own: ĸ, ŉ, ẖ and such.
    const isOdd = (character: string): boolean =>
      /\p{Ll}/u.test(character) && character.toUpperCase() === character;
    for (const character of cased) {
      if (isOdd(character) || /[ªµºẞϏ]|\p{Cn}/u.test(character)) continue;
      expect(capitals.test(character), character).toBe(/\p{Lu}/u.test(character));
      expect(small.test(character), character).toBe(/\p{Ll}/u.test(character));
    }
  });
});
