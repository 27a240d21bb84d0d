import { describe, expect, it } from "vitest";
import {
  foldUnit,
  forEachFixedFolding,
  forEachVariant,
  IGNORED,
  isUpperUnit,
  SPACE,
} from "./fold.ts";

const fixed = new Map<number, number>();
forEachFixedFolding((unit, folded) => fixed.set(unit, folded));

function variantsOf(folded: number): number[] {
  const variants: number[] = [];
  forEachVariant(folded, (unit) => variants.push(unit));
  return variants;
}

function hex(unit: number): string {
  return `U+${unit.toString(16).padStart(4, "0")}`;
}

const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => unit);

describe("folding and its inverse agree over all units", () => {
  it("each unit is among the units that fold as it does", () => {
    const wrong = everyUnit.filter((unit) => {
      const folded = foldUnit(unit);
      return fixed.has(unit) ? fixed.get(unit) !== folded : !variantsOf(folded).includes(unit);
    });
    expect(wrong.map(hex)).toEqual([]);
  });

  it("each variant of a folded unit folds to it", () => {
    const wrong = everyUnit
      .filter((unit) => foldUnit(unit) === unit)
      .flatMap((folded) => variantsOf(folded).filter((unit) => foldUnit(unit) !== folded))
      .filter((unit) => !fixed.has(unit));
    expect(wrong.map(hex)).toEqual([]);
  });

  it("no unit has two fixed foldings, and what they fold to is folded", () => {
    let count = 0;
    forEachFixedFolding((_, folded) => {
      count += 1;
      if (folded !== IGNORED) expect(foldUnit(folded)).toBe(folded);
    });
    expect(count).toBe(fixed.size);
  });

  it("no variant comes twice", () => {
    for (const unit of everyUnit) {
      const variants = variantsOf(unit);
      expect(new Set(variants).size).toBe(variants.length);
    }
  });

  it("folding twice changes nothing more", () => {
    const wrong = everyUnit.filter((unit) => {
      const folded = foldUnit(unit);
      return folded !== IGNORED && foldUnit(folded) !== folded;
    });
    expect(wrong.map(hex)).toEqual([]);
  });

  it("an upper-case unit has another folding", () => {
    const wrong = everyUnit.filter((unit) => isUpperUnit(unit) && foldUnit(unit) === unit);
    expect(wrong.map(hex)).toEqual([]);
  });
});

describe("what counts as the same", () => {
  it.each([
    ["N", "n"],
    ["Ｎ", "n"],
    ["ｎ", "n"],
    ["Я", "я"],
    ["Σ", "σ"],
    ["ς", "σ"],
    ["’", "'"],
    ["＇", "'"],
    ["‑", "-"],
    ["－", "-"],
    ["\u0958", "क"],
    ["\u095b", "ज"],
    ["\u09df", "য"],
    ["أ", "ا"],
    ["إ", "ا"],
    ["ى", "ي"],
    ["ی", "ي"],
    ["ک", "ك"],
    ["ऑ", "आ"],
    ["\u0949", "\u093e"],
    ["\u0901", "\u0902"],
    ["百", "百"],
    ["ß", "ß"],
    // Two units in lower case, and a sign that only looks like a letter: they stay.
    ["İ", "İ"],
    ["\u212a", "\u212a"],
  ])("%s folds to %s", (unit, folded) => {
    expect(String.fromCharCode(foldUnit(unit.charCodeAt(0)))).toBe(folded);
  });

  it.each(["\t", "\n", "\r", "\u00a0", "\u2003", "\u202f", "\u3000"])("%j is a space", (unit) => {
    expect(foldUnit(unit.charCodeAt(0))).toBe(SPACE);
  });

  it.each([
    ["soft hyphen", 0x00ad],
    ["tatweel", 0x0640],
    ["fatha", 0x064e],
    ["nukta", 0x093c],
    ["zero-width space", 0x200b],
    ["ZWNJ", 0x200c],
    ["ZWJ", 0x200d],
    ["word joiner", 0x2060],
    ["variation selector 16", 0xfe0f],
    ["byte order mark", 0xfeff],
  ])("%s counts as nothing", (_, unit) => {
    expect(foldUnit(unit)).toBe(IGNORED);
  });
});
