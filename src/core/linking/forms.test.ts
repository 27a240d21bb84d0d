/** Spellings and endings that no list of forms holds: general rules find them. */
import { describe, expect, it } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";

/** What a passage shows, the passage, and the names in it as they stand there. */
const passages: [string, string, string[]][] = [
  [
    "Arabic without hamza or dots",
    "قالت شركة انفيديا ان على بابا اشترت الرقائق",
    ["انفيديا", "على بابا"],
  ],
  ["Hindi without the candra", "टिकटाक और माइक्रोसाफ्ट में बात हुई", ["टिकटाक", "माइक्रोसाफ्ट"]],
  ["a number in a list of quoted names", 'brands = ["金山", "瑞星", "360", "搜狗"]', ["360"]],
  ["a number beside a namesake with its word", "用360搜索，会有360的链接。", ["360", "360"]],
  [
    "a genitive before a noun in capitals",
    "Pekings Regierung hat Sanktionen verhängt.",
    ["Pekings"],
  ],
  ["a capital that meddles", "学生たちは北京の干渉に抗議して広場に集まった。", ["北京"]],
  ["a Slavic case in Latin letters", "Zarząd Microsoftu rozmawia z TikTokiem.", ["Microsoftu"]],
  ["Marathi postpositions", "एनवीडियाने हुवावेला उत्तर दिले", ["एनवीडियाने", "हुवावेला"]],
];

describe("forms by rule", () => {
  it.each(passages)("%s: %s", (_, text, names) => {
    const found = annotateRuns(splitRuns(text), datasetMatcher());
    expect(found.filter(({ isMention }) => isMention).map(({ surface }) => surface)).toEqual(names);
  });
});
