import { describe, expect, it } from "vitest";
import { classAt, classBefore, classOf } from "./scripts.ts";

describe("class of a unit", () => {
  it.each([
    ["a", "spaced"],
    ["_", "spaced"],
    ["＿", "spaced"],
    ["७", "spaced"],
    ["ा", "spaced"],
    ["ः", "none"],
    ["।", "none"],
    ["’", "none"],
    ["ʼ", "none"],
    ["ب", "arabic"],
    ["،", "none"],
    ["소", "hangul"],
    ["度", "han"],
    ["ー", "han"],
    ["、", "none"],
    ["ก", "unspaced"],
    ["\u{20bb7}", "han"],
    ["😀", "none"],
    ["", "none"],
  ])("%s is %s", (character, expected) => {
    expect(classOf(character)).toBe(expected);
  });

  it("is known beforehand for none that the expressions would tell otherwise", () => {
    const word = /[\p{L}\p{M}\p{N}_＿]/u;
    const scripts = {
      han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
      hangul: /\p{Script=Hangul}/u,
      arabic: /\p{Script=Arabic}/u,
    };
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const character = String.fromCharCode(unit);
      if (/[\u0903\u02b9\u02bc]/.test(character)) continue;
      const told = classOf(character);
      expect(told !== "none", `${unit.toString(16)}`).toBe(word.test(character));
      if (told === "none") continue;
      for (const [unitClass, expression] of Object.entries(scripts)) {
        if (unitClass === told) expect(character).toMatch(expression);
        else if (told === "spaced") expect(character).not.toMatch(expression);
      }
    }
  });
});

describe("the class at an offset", () => {
  it("is that of a whole character, also after half of one was asked for", () => {
    expect(classOf("\ud842")).toBe("none");
    expect(classAt("a\ud842b", 1)).toBe("none");
    expect(classAt("a\u{20bb7}", 1)).toBe("han");
    expect(classBefore("\u{20bb7}a", 2)).toBe("han");
    expect(classBefore("a\udfb7", 2)).toBe("none");
  });

  it("is none outside the text", () => {
    expect(classBefore("a", 0)).toBe("none");
    expect(classAt("a", 1)).toBe("none");
    expect(classAt("a", -1)).toBe("none");
  });
});
