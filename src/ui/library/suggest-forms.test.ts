import { describe, expect, it } from "vitest";
import { suggestForms } from "./suggest-forms.ts";

describe("forms that the text itself gives", () => {
  it.each([
    ["Baidu", "en", "The search engine Baidu (百度) said so.", ["Baidu", "百度"]],
    ["百度", "zh", "搜索引擎百度（Baidu）说", ["百度", "Baidu"]],
    ["百度", "en", "The company Baidu (百度) said so.", ["百度", "Baidu"]],
    [
      "International Data Corporation",
      "en",
      "the International Data Corporation (IDC), which counts",
      ["International Data Corporation", "IDC"],
    ],
    [
      "IDC",
      "en",
      "Figures of the International Data Corporation (IDC) show",
      ["IDC", "International Data Corporation"],
    ],
    ["Mira Vale", "en", "Mira Vale (born 1970) and Mira Vale (right) came.", ["Mira Vale"]],
    ["C++ (x)", "en", "C++ (x) is no pattern", ["C++ (x)"]],
    ["झोउ होंग्यी", "hi", "झोउ होंग्यी (Zhou Hongyi) ने कहा", ["झोउ होंग्यी", "Zhou Hongyi"]],
  ])("%s (%s) in “%s”", (name, language, text, forms) => {
    const suggested = suggestForms(name, { paragraphs: [text], language });
    expect(suggested.map((form) => form.text)).toEqual(forms);
  });

  it("are told in their languages", () => {
    const forms = suggestForms("Baidu", { paragraphs: ["Baidu (百度)"], language: "de" });
    expect(forms).toEqual([
      { text: "Baidu", lang: "de" },
      { text: "百度", lang: "zh" },
    ]);
  });
});
