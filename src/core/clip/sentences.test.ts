import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences.ts";

function texts(text: string, language: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe("splitSentences", () => {
  it.each([
    ["en", "Dr. Lima waited at 3 p.m. in the U.S. embassy. Nobody came.", 2],
    ["en", "“It works. It really does,” she said. Then J. K. Lima left.", 2],
    ["en", "Is it open? It is! Good.", 3],
    ["de", "Am 3. Mai kam z. B. niemand. Das war alles.", 2],
    ["fr", "M. Lima est parti. Il pleuvait.", 2],
    ["hi", "पुल खुल गया। लोग आए। “हम ख़ुश हैं। सच में,” उन्होंने कहा।", 3],
    ["zh", "桥通车了。人们来了！她问：“真的吗？是的。”没有人回答。", 4],
    ["ja", "橋が開いた。「よかった。本当に。」と彼女は言った。", 2],
    ["ar", "فتح الجسر. هل جاء أحد؟ نعم.", 3],
    ["ru", "Мост открыт в 2024 г. и работает. Все рады.", 2],
    ["en", "One line\nof source, no end here. Two.", 2],
    ["und", "No language. At all.", 2],
    ["en", "", 0],
    ["en", " \u00a0 ", 0],
  ])("%s: %s", (language, text, count) => {
    expect(texts(text, language)).toHaveLength(count);
  });

  it("keeps offsets: sentences in order, trimmed, without overlap, nothing lost but white space", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "Ana said.",
            "“Yes. No,”",
            "Dr. Lima",
            " ",
            "他说。",
            "हाँ।",
            "\n",
            "»",
            '"',
            "x",
          ),
          {
            maxLength: 30,
          },
        ),
        fc.constantFrom("en", "zh", "hi", "ja", "de", "und"),
        (pieces, language) => {
          const text = pieces.join(" ");
          let behind = 0;
          for (const { start, end } of splitSentences(text, language)) {
            expect(text.slice(behind, start).trim()).toBe("");
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            behind = end;
          }
          expect(text.slice(behind).trim()).toBe("");
        },
      ),
    );
  });
});
