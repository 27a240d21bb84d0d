import { describe, expect, it } from "vitest";
import { amendFact, amendQuote } from "./amend.ts";
import type { Fact, Quote } from "./schema.ts";

const place = { id: "p1-x", article: "a", paragraph: 1 };

describe("a quote that is reviewed again", () => {
  const stored: Quote = {
    ...place,
    at: { start: 0, end: 5 },
    entities: ["zhou-hongyi", "sora"],
    speaker: {
      entity: "zhou-hongyi",
      name: { en: "Zhou Hongyi" },
      role: { en: "founder of Qihoo 360" },
    },
    when: { date: "2024-02-23" },
    reportedBy: "yicai",
    text: "新的差距",
    language: "zh",
    translation: { en: "a new gap" },
  };
  const reviewed = {
    ...place,
    at: { start: 3, end: 8 },
    entities: ["zhou-hongyi", "openai"],
    speaker: { entity: "zhou-hongyi", name: { zh: "周鸿祎" } },
    text: "新的差距",
    language: "zh",
  };

  it("keeps its date, its outlet, its translation, its topics and the speaker's role", () => {
    expect(amendQuote(stored, reviewed)).toEqual({
      ...stored,
      at: { start: 3, end: 8 },
      entities: ["zhou-hongyi", "openai", "sora"],
      speaker: { ...stored.speaker, name: { en: "Zhou Hongyi", zh: "周鸿祎" } },
    });
  });

  it("of other words keeps no translation of the old ones", () => {
    const { translation: _, at: __, ...rest } = stored;
    const now = { ...reviewed, text: "新的差距在哪里" };
    expect(amendQuote(stored, now)).toEqual({
      ...rest,
      ...now,
      speaker: { ...stored.speaker, name: { en: "Zhou Hongyi", zh: "周鸿祎" } },
    });
  });

  it("of another speaker keeps nothing of the first", () => {
    const speaker = { name: { zh: "王淑一" } };
    const now = { ...reviewed, speaker, entities: [] };
    expect(amendQuote(stored, now)).toMatchObject({ speaker, entities: ["sora"] });
    expect(amendQuote(stored, now).speaker).toEqual(speaker);
  });
});

describe("a fact that is reviewed again", () => {
  const stored: Fact = {
    ...place,
    entities: ["sora"],
    when: { date: "2024-02-23" },
    text: { zh: "它能生成视频", en: "It makes video" },
    isVerbatim: true,
    figures: [],
  };
  const reviewed = { ...place, entities: ["sora", "openai"], text: { zh: "它能生成视频" } };

  it("keeps its date and its other languages", () => {
    expect(amendFact(stored, reviewed)).toEqual({ ...stored, entities: ["sora", "openai"] });
  });

  it("of other words is another", () => {
    const now = { ...reviewed, text: { zh: "它不能" } };
    expect(amendFact(stored, now)).toEqual(now);
  });
});
