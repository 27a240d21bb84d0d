import { describe, expect, it, vi } from "vitest";
import { defaultSettings } from "../core/settings.ts";

vi.mock("./browser.ts", () => ({
  browser: {
    i18n: {
      getMessage: (key: string, substitutions: string[]) =>
        key === "languageCode" ? "hi" : key === "count" ? `(${substitutions.join("|")})` : "",
    },
  },
}));

const { contentLanguage, pick, t } = await import("./i18n.ts");

describe("pick", () => {
  it.each([
    [{ en: "Sora", hi: "सोरा" }, "hi", { text: "सोरा", lang: "hi" }],
    [{ en: "Sora", zh: "索拉" }, "hi", { text: "Sora", lang: "en" }],
    [{ zh: "百度" }, "hi", { text: "百度", lang: "zh" }],
    [{}, "hi", { text: "", lang: "hi" }],
  ])("%j in %s", (texts, language, expected) => {
    expect(pick(texts as Record<string, string>, language)).toEqual(expected);
  });
});

describe("languages and texts", () => {
  it("the dataset follows the interface unless it is set", () => {
    expect(contentLanguage(defaultSettings)).toBe("hi");
    expect(contentLanguage({ ...defaultSettings, language: "en" })).toBe("en");
  });

  it("a missing text shows its key", () => {
    expect(t("noSuchKey")).toBe("noSuchKey");
    expect(t("count", 3, "x")).toBe("(3|x)");
  });
});
