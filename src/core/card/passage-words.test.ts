import { describe, expect, it } from "vitest";
import { numbersOf, wordsOf } from "./passage-words.ts";

describe("words that can be shared", () => {
  it.each([
    ["four letters or more", "The SEA is a Harbour", ["harbour"]],
    ["marks count", "नया पूर्वानुमान आया", ["पूर्वानुमान"]],
    ["pairs of Han", "港口的潮汐", ["港口", "口的", "的潮", "潮汐"]],
    [
      "stretches of Katakana, no Hiragana",
      "ランタンは時計をサービスとして",
      ["ランタン", "時計", "サービス"],
    ],
    ["a sign alone is nothing", "港 カ の", []],
    ["scripts that meet", "Lantern社の時計model", ["lantern", "時計", "model"]],
    ["half-width Katakana", "ｻｰﾋﾞｽ", ["サービス"]],
    ["a nukta of its own", "बाज\u093cार", ["बाज\u093cार".normalize("NFKC")]],
    ["characters beyond the first plane", "𠮷野𠮷", ["𠮷野", "野𠮷"]],
  ])("%s: %s", (_, text, words) => {
    expect([...wordsOf(text)]).toEqual(words);
  });

  it("spellings of a nukta meet", () => {
    expect(wordsOf("बा\u095bार")).toEqual(wordsOf("बा\u091c\u093cार"));
  });
});

describe("numbers that can be shared", () => {
  it.each([
    ["1,200", "1200"],
    ["१,२००", "1200"],
    ["१२००", "1200"],
    ["１，２００", "1200"],
    ["1.200", "1200"],
    ["1\u202f200", "1200"],
    ["١٬٢٠٠", "1200"],
    ["1,20,000", "120000"],
    ["1,234,567.5", "1234567.5"],
    ["1.234.567,5", "1234567.5"],
    ["3,5", "3.5"],
    ["३.५", "3.5"],
    ["٣٫٥", "3.5"],
    ["0.125", "0.125"],
    ["𝟙𝟚", "12"],
    ["2024.02.23", "2024.02.23"],
  ])("%s is %s", (written, number) => {
    expect([...numbersOf(`of ${written}, they`)]).toEqual([number]);
  });

  it.each([
    ["2021，2022年", ["2021", "2022"]],
    ["2021\u00a0200 boats", ["2021", "200"]],
    ["40¹", ["40"]],
    ["none", []],
  ])("parts stay parts: %s", (text, numbers) => {
    expect([...numbersOf(text)]).toEqual(numbers);
  });
});
