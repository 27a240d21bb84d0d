import { describe, expect, test } from "vitest";
import { fold, foldWithOffsets } from "./fold.ts";

describe("fold", () => {
  test.each([
    ["case", "nVIDIA ", "nvidia"],
    ["full-width forms", "ＯｐｅｎＡＩ", "openai"],
    ["accents", "Việt Nam", "viet nam"],
    ["nukta, composed or not", "फ़र्क\u093c", "फर्क"],
    ["zero-width characters", "बाइ\u200dडू\u200b", "बाइडु"],
    ["soft hyphen", "Byte\u00adDance", "bytedance"],
    ["punctuation is a space", "Qihoo-360 (奇虎)", "qihoo 360 奇虎"],
    ["an apostrophe is nothing", "Nvidia’s", "nvidias"],
    ["runs of white space", "  Zhou\n\u00a0Hongyi ", "zhou hongyi"],
    ["Hindi vowel length", "बायडू", "बायडु"],
    ["chandrabindu", "चाँद", "चांद"],
    ["Arabic vowel marks", "إِنفيديا", "انفيديا"],
  ])("%s", (_, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test("keeps Devanagari vowel signs and virama", () => {
    expect(fold("सोरा")).toBe("सोरा");
    expect(fold("स्रोत")).not.toBe(fold("सरत"));
  });

  test.each(["Nvidia’s", "टेनसेंट", "百度-Baidu", "오픈AI", "إنفيديا", "É"])(
    "folding %s again changes nothing",
    (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    },
  );
});

describe("offsets", () => {
  const written = "x  ‘ज़ो’ ﬁn";
  const { text, starts, ends } = foldWithOffsets(written);
  const sourceOf = (part: string): string => {
    const at = text.indexOf(part);
    return written.slice(starts[at], ends[at + part.length - 1]);
  };

  test("a nukta that counts as nothing is marked with its letter", () => {
    expect(sourceOf("जो")).toBe("ज़ो");
  });

  test("a ligature is one piece", () => {
    expect(sourceOf("f")).toBe("ﬁ");
    expect(sourceOf("i")).toBe("ﬁ");
  });

  test("an apostrophe is not marked with the word before it", () => {
    const folded = foldWithOffsets("Nvidia's");
    expect(folded.ends[5]).toBe(6);
  });
});
