import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptAround } from "./excerpt.ts";

const TEXT =
  "Far before it, and long before anybody asked, stood the word that was sought, and more after.";

function around(word: string, reach: number) {
  const start = TEXT.indexOf(word);
  return excerptAround(TEXT, [[start, start + word.length]], { reach });
}

describe("an excerpt", () => {
  it("has whole words on both sides, and says that it was cut", () => {
    const { text, ranges } = around("word", 20);
    expect(text).toBe("… asked, stood the word that was sought, …");
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["word"]);
  });

  it("is the whole text where that is short enough", () => {
    expect(around("word", 200)).toEqual({ text: TEXT, ranges: [[56, 60]] });
    expect(excerptAround("short", [], { reach: 40 })).toEqual({ text: "short", ranges: [] });
  });

  it("of a text without spaces is cut between two characters", () => {
    expect(excerptAround("𠮷𠮷𠮷百度𠮷𠮷𠮷", [[6, 8]], { reach: 3 }).text).toBe("… 𠮷𠮷百度𠮷 …");
  });

  it("of a text without spaces is cut where its reach ends", () => {
    const { text } = excerptAround("視頻生成模型成了焦點百度騰訊", [[8, 10]], { reach: 3 });
    expect(text).toBe("… 型成了焦點百度騰 …");
  });

  it("always marks what was marked, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(199), fc.nat(20), (text, at, reach) => {
        const start = Math.min(at, Math.max(0, text.length - 1));
        const end = Math.min(text.length, start + 5);
        const found = excerptAround(text, [[start, end]], { reach });
        const [range] = found.ranges;
        expect(found.text.slice(...(range ?? [0, 0]))).toBe(text.slice(start, end));
      }),
    );
  });
});
