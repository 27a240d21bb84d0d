import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, WordList } from "./word-list.ts";

/** Of the texts below: letters of scripts with spaces, and of those without. */
const [SPACED, UNSPACED] = ["abéक\u093e", "用户ソ"];
const isSpaced = (letter: string): boolean => SPACED.includes(letter);
const isUnspaced = (letter: string): boolean => UNSPACED.includes(letter);

/** The same as one expression of all words. */
function naive(words: readonly string[], place: Place): RegExp {
  const [start, end] = [`(?<![${SPACED}])`, `(?![${SPACED}])`];
  const sources = words.map((each) => {
    const [first, last] = [each.charAt(0), each.slice(-1)];
    const source = each
      .replaceAll(" ", "\\s+")
      .replaceAll("#", "\\d")
      .replaceAll("*", `[${SPACED}${UNSPACED}]*`);
    if (place === "around") return isUnspaced(first) ? source : start + source + end;
    if (place === "before") return (isSpaced(first) ? start : "") + source;
    return source + (isSpaced(last) ? end : "");
  });
  const all = `(?:${sources.join("|")})`;
  if (place === "before") return new RegExp(`${all}\\s?["“]?$`);
  return new RegExp(place === "after" ? `^["“]?\\s?${all}` : all);
}

const piece = fc.constantFrom("a", "ab", "b", "7", "42", "क", "का", "用", "用户", "ソ", "é");
const word = fc
  .tuple(fc.array(fc.oneof(piece, fc.constant("#")), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([pieces, isCut]) => {
    const written = pieces.join("");
    return isCut && /[\p{L}\p{M}]$/u.test(written) ? `${written}*` : written;
  });
const words = fc
  .array(fc.array(word, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 })
  .map((lists) => lists.map((list) => list.join(" ")));
const text = fc
  .array(fc.oneof(piece, fc.constantFrom(" ", ", ", '"', "“")), { maxLength: 12 })
  .map((pieces) => pieces.join(""));

describe("words at a name", () => {
  it.each(["before", "after", "around"] as const)(
    "are found %s it as an expression of all of them would",
    (place) => {
      fc.assert(
        fc.property(words, text, (list, side) => {
          const found = new WordList(list, { place, isFolded: false }).first(side);
          expect(found !== undefined).toBe(naive(list, place).test(side));
        }),
        { numRuns: 2000 },
      );
    },
  );

  it("come in the order of the text, and of the list where they begin together", () => {
    const list = new WordList(["watermark*", "clip", "clips of"], {
      place: "around",
      isFolded: true,
    });
    expect(list.first(" Clips of it bear a watermark")).toBe("clips of");
    expect(list.first(" bears watermarks on a clip")).toBe("watermarks");
    expect(list.first(" clipped")).toBeUndefined();
  });

  it("heed capitals where they are told to", () => {
    expect(new WordList(["Post"], { place: "after", isFolded: false }).first(" post")).toBe(
      undefined,
    );
    expect(new WordList(["Post"], { place: "after", isFolded: true }).first(" POST")).toBe("post");
  });

  it("are found behind a quotation mark, or with one of their own", () => {
    const list = new WordList(["AWS", "“鲶鱼”"], { place: "after", isFolded: false });
    expect(list.first(' "AWS"')).toBe(undefined);
    expect(list.first('" AWS')).toBe("AWS");
    expect(list.first("“鲶鱼”")).toBe("“鲶鱼”");
  });

  it("that join do so where they touch", () => {
    const before = new WordList(["-"], { place: "before", isFolded: false });
    expect(before.first("Anti-")).toBe("-");
    expect(before.first("Anti - ")).toBeUndefined();
    const after = new WordList(["-"], { place: "after", isFolded: false });
    expect(after.first("-like")).toBe("-");
    expect(after.first(" - like")).toBeUndefined();
  });
});
