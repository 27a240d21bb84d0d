/** "This isn't it": a form that a reader found wrong on a site is evidence, not a ban. */
import { describe, expect, it } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { type Annotation, annotateRuns, splitRuns } from "./annotate.ts";
import type { WrongForm } from "./wrong-forms.ts";

function judge(text: string, wrong: WrongForm[]): Annotation[] {
  return annotateRuns(splitRuns(text), { ...datasetMatcher(), wrong });
}

function mentioned(text: string, wrong: WrongForm[]): string[] {
  return judge(text, wrong)
    .filter(({ isMention }) => isMention)
    .map(({ entity }) => entity);
}

const sora = { entity: "sora", surface: "Sora" };
const baidu = { entity: "baidu", surface: "Baidu" };

describe("a form that is wrong on the site", () => {
  it.each([
    [
      "an ambiguous one with a cue or two",
      "A new video by Sora was shown on Monday.",
      sora,
      "sora",
    ],
    ["a certain one", "Baidu is what we call our cat.", baidu, "baidu"],
    ["in other case and white space", "BAIDU  sleeps.", { ...baidu, surface: "baidu" }, "baidu"],
    [
      "one of two words, broken across lines",
      "Tsinghua\n University is our quiz team.",
      { entity: "tsinghua", surface: "Tsinghua University" },
      "tsinghua",
    ],
  ])("is not marked: %s", (_, text, form, entity) => {
    expect(mentioned(text, [])).toContain(entity);
    expect(mentioned(text, [form])).not.toContain(entity);
  });

  it.each([
    ["an ambiguous one", "OpenAI's video model Sora, a rival to Runway, was shown.", sora, "sora"],
    ["a certain one", "In Beijing Baidu, Tencent and Alibaba train a chatbot.", baidu, "baidu"],
  ])("is marked where the passage says plainly what it is: %s", (_, text, form, entity) => {
    expect(mentioned(text, [form])).toContain(entity);
  });

  it("says why, in a term of its own", () => {
    const [judged] = judge("Baidu is what we call our cat.", [baidu]);
    expect(judged?.cues).toEqual([
      { term: "wrong", weight: -3 },
      { term: "ambiguous", weight: -1.2 },
    ]);
  });

  it("leaves other forms and other entities as they were", () => {
    const text = "百度 and Tencent and Sora by OpenAI, a video model.";
    expect(judge(text, [baidu])).toEqual(judge(text, []));
    expect(mentioned("Baidu grew.", [{ entity: "tencent", surface: "Baidu" }])).toEqual(["baidu"]);
  });

  it("is no evidence for others", () => {
    const text = "OpenAI met us.\n\nOn Tuesday Sora was closed to new members.";
    expect(mentioned(text, [])).toContain("sora");
    expect(mentioned(text, [{ entity: "openai", surface: "OpenAI" }])).toEqual([]);
  });

  it("is not vouched for by itself elsewhere on the page", () => {
    expect(mentioned("Baidu sleeps.\n\nBaidu eats.\n\nBaidu sleeps.", [baidu])).toEqual([]);
  });
});
