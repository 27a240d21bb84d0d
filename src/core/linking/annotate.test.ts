import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetMatcher, datasetPack } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";

function annotate(text: string) {
  return annotateRuns(splitRuns(text), datasetMatcher());
}

describe("splitRuns", () => {
  it.each([
    ["one line", [[0, "one line"]]],
    ["a\nb", [[0, "a\nb"]]],
    [
      "a\n\nb",
      [
        [0, "a"],
        [3, "b"],
      ],
    ],
    [
      "a\r\n\r\nb",
      [
        [0, "a\r"],
        [5, "b"],
      ],
    ],
    [
      "a\n \t\n\n\nb",
      [
        [0, "a"],
        [7, "b"],
      ],
    ],
    ["\n\n\n", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect(splitRuns(text).map((run) => [run.start, run.text])).toEqual(expected);
  });

  it("leaves out nothing but white space, and tells where each run stands", () => {
    const texts = fc.array(fc.constantFrom("a", "é", "百", "😀", " ", "\n", "\r\n", "\t"));
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const runs = splitRuns(text);
        for (const run of runs) {
          expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
        }
        expect(
          runs
            .map((run) => run.text)
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("annotateRuns", () => {
  it("gives offsets into the whole text", () => {
    const text = "Baidu rose.\n\nSo did 腾讯 and\nByte\nDance 😀 in Hong Kong.";
    const found = annotate(text).map(({ entity, surface, start, end }) => {
      expect(text.slice(start, end)).toBe(surface);
      return [entity, surface, start];
    });
    expect(found).toEqual([
      ["baidu", "Baidu", 0],
      ["tencent", "腾讯", 20],
      ["bytedance", "Byte\nDance", 27],
    ]);
  });

  it("joins no name over a blank line", () => {
    expect(annotate("Byte\n\nDance")).toEqual([]);
  });

  it("judges each run in the light of all", () => {
    const [alone] = annotate("Sora was closed.");
    const [inCompany] = annotate("Sora was closed.\n\nOpenAI said so.");
    expect(alone?.isMention).toBe(false);
    expect(inCompany?.isMention).toBe(true);
    expect(inCompany?.cues).toContainEqual({ term: "relatedOnPage", weight: 1.2, of: "openai" });
  });

  it("gives the same again", () => {
    const text = "Zhou Hongyi of Qihoo 360 spoke of Sora.\n\nZhou named OpenAI.";
    expect(annotate(text)).toEqual(annotate(text));
  });

  it("finds every certain form of the dataset where it stands alone", () => {
    const missed: string[] = [];
    for (const { id, aliases } of datasetPack().entities) {
      for (const { text, forms, use } of aliases) {
        if (use !== "certain") continue;
        for (const form of [text, ...(forms ?? [])]) {
          const found = annotate(form);
          const isWhole = found.some(
            ({ entity, isMention, surface }) => isMention && entity === id && surface === form,
          );
          if (!isWhole) missed.push(`${id}: ${form}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it("never throws, and never gives overlapping mentions", () => {
    const forms = datasetPack().entities.flatMap(({ aliases }) => aliases.map(({ text }) => text));
    const part = fc.oneof(
      fc.constantFrom(...forms),
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(" ", "\n\n", "\u0301", "\u200d", "\ud83d"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        let free = 0;
        for (const { start, end, surface } of annotate(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(surface);
          free = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
