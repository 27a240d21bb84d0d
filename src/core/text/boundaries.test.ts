import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { standsAsName } from "./boundaries.ts";

/** The name stands between ⟦ and ⟧, which are not part of the text. */
function stands(marked: string, rules: { allowDigits?: boolean; isName?: boolean } = {}): boolean {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  return standsAsName(
    marked.replace(/[⟦⟧]/g, ""),
    { start, end },
    { allowDigits: rules.allowDigits ?? false, isName: rules.isName ?? true },
  );
}

describe("names", () => {
  it.each([
    "⟦Nvidia⟧",
    "the ⟦Nvidia⟧ chips",
    "⟦Nvidia⟧’s chips",
    "⟦Nvidia⟧'s chips",
    "⟦Nvidia⟧-backed startup",
    "⟦nvidia⟧-backed startup",
    "a non-⟦Nvidia⟧ chip",
    "The chip is from ⟦Nvidia⟧.Then it rains",
    "It came with ChatGPT.⟦Google⟧ was late",
    "⟦Nvidia⟧:Blackwell is out",
    "We like using ⟦nvidia⟧ cards",
    "(⟦Nvidia⟧)",
    "“⟦Nvidia⟧”",
    "⟦Nvidia⟧, then",
    "It was ⟦Nvidia⟧. It rose",
    "AMD/⟦Nvidia⟧",
    "⟦Nvidia⟧\u00ad and more",
    "—⟦Nvidia⟧—",
    "@ ⟦Nvidia⟧",
    "⟦एनवीडिया⟧ ने कहा",
    "⟦एनवीडिया⟧।",
    "⟦Нвидиа⟧, сказал он",
    "买⟦Nvidia⟧的显卡",
    "购买⟦英伟达⟧芯片",
    "在⟦百度⟧搜索",
    "ไทย⟦เอ็นวิเดีย⟧ไทย",
    "⟦엔비디아⟧는 칩을",
    "⟦엔비디아⟧에서도",
    "⟦알리바바⟧서",
    "AI⟦엔비디아⟧",
    "⟦Nvidia⟧는 칩을",
    "⟦Nvidia⟧가",
    "و⟦إنفيديا⟧ قالت",
    "ل⟦إنفيديا⟧",
    "وبال⟦إنفيديا⟧",
    "😀⟦Nvidia⟧😀",
  ])("%s", (marked) => {
    expect(stands(marked)).toBe(true);
  });
});

describe("names with an ending", () => {
  it.each([
    ["German genitive", "⟦Peking⟧s Antwort kam spät"],
    ["Polish case", "rozmowa o ⟦Microsoft⟧em"],
    ["Czech case", "podle ⟦Googl⟧u"],
    ["Russian case", "новый телефон ⟦Майкрософт⟧а"],
    ["Ukrainian case", "у ⟦Вашингтон⟧і мовчать"],
    ["Marathi postposition", "⟦माइक्रोसॉफ्ट⟧ने नकार दिला"],
    ["Hindi plural", "बड़े ⟦भाषा मॉडल⟧ों की"],
    ["Bengali genitive", "⟦এনভিডিয়া⟧র নতুন চিপ"],
    ["Korean school", "⟦칭화대⟧학교에서"],
  ])("%s: %s", (_, marked) => {
    expect(stands(marked)).toBe(true);
  });

  it.each([
    ["a short name is another word", "the language ⟦Lu⟧a"],
    ["the word goes on", "a bed of ⟦Washington⟧ia palms"],
    ["a digit follows", "⟦Google⟧s2"],
    ["an identifier goes on", "⟦google⟧s_api"],
    ["a domain", "www.⟦google⟧s.example"],
    ["no ending of ours", "a ⟦Google⟧r left"],
  ])("none where %s: %s", (_, marked) => {
    expect(stands(marked)).toBe(false);
  });
});

describe("parts of words", () => {
  it.each([
    "x⟦Nvidia⟧",
    "⟦Nvidia⟧x",
    "⟦Nvidia⟧_gpu",
    "⟦Nvidia⟧2",
    "2⟦Nvidia⟧",
    "é⟦Nvidia⟧",
    "⟦Nvidia⟧\u0301",
    // A vowel sign goes on with the word: \p{M} is part of it.
    "⟦एनवीड⟧िया",
    "⟦सोरा⟧ओं",
    "⟦Нвидиа⟧нский",
    "क⟦सोरा⟧",
    "⟦소라⟧고둥",
    "강⟦소라⟧",
    "⟦Sora⟧ya",
    "مش⟦بكين⟧",
    "⟦بكين⟧ي",
    "x\u00ad⟦Nvidia⟧",
    "𝐱⟦Nvidia⟧",
  ])("%s", (marked) => {
    expect(stands(marked)).toBe(false);
  });
});

describe("addresses, paths and identifiers", () => {
  it.each([
    "https://www.⟦nvidia⟧.com/en",
    "https://news.example/⟦Nvidia⟧/2024",
    "www.⟦Nvidia⟧.example",
    "visit ⟦nvidia⟧.com today",
    "⟦OpenAI⟧.com",
    "press@⟦nvidia⟧.com",
    "⟦nvidia⟧@example.org",
    "@⟦OpenAI⟧",
    "⟦nvidia⟧-smi",
    "⟦openai⟧.api_key",
    "⟦Google⟧.Cloud.Logging",
    "AIProvider.⟦OPENAI⟧",
    "using ⟦Microsoft⟧.AspNetCore;",
    '"⟦AWS⟧:EpochTime"',
    "pip install ⟦openai⟧",
    "⟦openai⟧(prompt)",
    "import ⟦openai⟧::client",
    "/usr/lib/⟦nvidia⟧/lib",
    "C:\\Program Files\\⟦Nvidia⟧",
    "./⟦nvidia⟧",
    "⟦nvidia⟧/container",
    "?brand=⟦nvidia⟧&page=2",
    "$⟦nvidia⟧",
    "lib-⟦nvidia⟧-ml",
    "⟦nvidia⟧.ko",
  ])("%s", (marked) => {
    expect(stands(marked)).toBe(false);
  });
});

describe("digits", () => {
  it("follow only where the name allows them", () => {
    expect(stands("⟦Trainium⟧2", { allowDigits: true })).toBe(true);
    expect(stands("⟦Trainium⟧2")).toBe(false);
    expect(stands("⟦Trainium⟧2x", { allowDigits: true })).toBe(false);
    expect(stands("2⟦Trainium⟧", { allowDigits: true })).toBe(false);
  });
});

describe("Han and Kana words that straddle an edge", () => {
  it.each([
    ["振兴中⟦华为⟧己任", false],
    ["我们选择⟦华为⟧手机", true],
    ["⟦百度⟧公司发布", true],
    ["⟦华为⟧首款手机发布", true],
    ["汉⟦字节⟧约了时间", false],
  ])("%s: %s", (marked, expected) => {
    expect(stands(marked)).toBe(expected);
  });

  it("are not asked for where a slip costs little", () => {
    expect(stands("振兴中⟦华为⟧己任", { isName: false })).toBe(true);
  });

  /** The definition, asked anew each time. */
  function isStraddled(text: string, start: number, end: number): boolean {
    if (start === 0) return false;
    const wordAt = (from: number, to: number, at: number) => {
      const part = text.slice(from, to);
      const locale = /[\u3040-\u30ff]/.test(part) ? "ja" : "zh";
      const words = new Intl.Segmenter(locale, { granularity: "word" }).segment(part);
      const { index, segment } = words.containing(at - from) as Intl.SegmentData;
      return { start: from + index, end: from + index + segment.length };
    };
    const from = Math.max(0, start - 8);
    const word = wordAt(from, Math.min(text.length, end + 8), start);
    if (word.start === start || word.end >= end) return false;
    return wordAt(from, start, start - 1).start >= word.start;
  }

  it("are told the same however often and in whichever order they are asked for", () => {
    const unit = fc.constantFrom(..."中华为国其汉字节约百度一下抖音声东方深度求索克のサ");
    const texts = fc.array(fc.string({ unit, maxLength: 24 }), { minLength: 1, maxLength: 6 });
    let straddled = 0;
    fc.assert(
      fc.property(texts, (some) => {
        for (const text of [...some, ...some.toReversed()]) {
          for (let start = 0; start + 1 < text.length; start += 1) {
            if (/[^\p{Script=Han}]/u.test(text.slice(Math.max(0, start - 1), start + 2))) continue;
            for (const end of [start + 1, start + 2]) {
              const expected = !isStraddled(text, start, end);
              if (!expected) straddled += 1;
              const rules = { allowDigits: false, isName: true };
              expect(standsAsName(text, { start, end }, rules), `${text} ${start}`).toBe(expected);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(straddled).toBeGreaterThan(50);
  });

  it("are asked for once where the same stands round them", () => {
    const asked = vi.spyOn(Intl.Segmenter.prototype, "segment");
    const text = "华为".repeat(1000);
    for (let start = 0; start < text.length; start += 2) {
      standsAsName(text, { start, end: start + 2 }, { allowDigits: false, isName: true });
    }
    expect(asked.mock.calls.length).toBeLessThan(30);
    asked.mockRestore();
  });
});
