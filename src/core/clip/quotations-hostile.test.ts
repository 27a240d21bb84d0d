import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

describe("findQuotations, whatever the text", () => {
  it("never throws; spans lie inside, in order, without overlap", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "“",
        "”",
        "„",
        "«",
        "»",
        '"',
        "'",
        "’",
        "‘",
        "「",
        "」",
        "said",
        "Ana Lima",
        "ने कहा",
        "他说",
        "：",
        ".",
        ",",
        " ",
        "قال",
        "は",
        "と述べた",
        "고 말했다",
        "the",
        "mayor",
        "hours",
        "that",
        "que",
        " - ",
        "후보는",
        "한",
        "김",
        "的话",
        "（",
        "）",
        "市長",
        "と",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    const paragraph = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 5 }),
        fc.constantFrom(
          "en",
          "de",
          "hi",
          "zh",
          "ja",
          "ko",
          "ar",
          "fa",
          "fr",
          "es",
          "ru",
          "el",
          "tr",
          "xx",
        ),
        (paragraphs, language) => {
          let last = { paragraph: 0, end: 0 };
          for (const { paragraph: at, start, end, text, speaker, confidence } of findQuotations(
            paragraphs,
            { language },
          )) {
            expect(at > last.paragraph || (at === last.paragraph && start >= last.end)).toBe(true);
            expect(paragraphs[at]?.slice(start, end)).toBe(text);
            expect(end).toBeGreaterThan(start);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            if (speaker)
              expect(paragraphs[speaker.paragraph]?.slice(speaker.start, speaker.end)).toBe(
                speaker.name,
              );
            last = { paragraph: at, end };
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ["closing marks", "en", "”"],
    ["straight marks", "en", '"a '],
    ["quotations", "en", "“It works well today,” said Ana Lima. "],
    ["capitals", "en", "Ana "],
    ["verbs", "en", "said "],
    ["sentences", "en", "No. "],
    ["Chinese", "zh", "他说，“今天很好。”"],
    ["Japanese", "ja", "森川氏は「今日は良い」と述べた。"],
    ["Hindi", "hi", "अना लीमा ने कहा, “नाव चलेगी।” "],
  ])("reads a megabyte of %s", { timeout: 60_000 }, (_, language, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const found = findQuotations([text], { language });
    for (const { text: words } of found.slice(0, 100)) expect(words.length).toBeLessThan(60);
  });
});
