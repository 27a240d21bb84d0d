import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetPack } from "../../../tests/fixtures/dataset.ts";
import type { Fact, Quote } from "../pack/schema.ts";
import type { Passage } from "./card.ts";
import { rankStatements } from "./rank.ts";

const nowhere: Passage = { text: "", runEntities: [], pageEntities: [] };

function fact(id: string, more: Partial<Fact> = {}): Fact {
  return {
    id,
    article: "tides",
    paragraph: 1,
    entities: ["lantern"],
    text: { en: "Nothing shared." },
    figures: [],
    ...more,
  };
}

function order(statements: readonly (Fact | Quote)[], passage: Partial<Passage>): string[] {
  const ranked = rankStatements(statements, "lantern", { ...nowhere, ...passage });
  return ranked.statements.map(({ id }) => id);
}

describe("what comes first", () => {
  const plain = fact("plain");
  it("an entity of the run, before one of the page", () => {
    const onPage = fact("on-page", { entities: ["lantern", "vale"] });
    const inRun = fact("in-run", { entities: ["lantern", "gazette"] });
    const passage = { runEntities: ["gazette"], pageEntities: ["gazette", "vale"] };
    expect(order([plain, onPage, inRun], passage)).toEqual(["in-run", "on-page", "plain"]);
  });

  it("a speaker of the run counts as named", () => {
    const spoken = fact("spoken", { speaker: { entity: "vale", name: { en: "Mira Vale" } } });
    expect(order([plain, spoken], { runEntities: ["vale"] })).toEqual(["spoken", "plain"]);
  });

  it("the more entities it shares, the earlier", () => {
    const one = fact("one", { entities: ["lantern", "vale"] });
    const two = fact("two", { entities: ["lantern", "vale", "gazette"] });
    expect(order([one, two], { runEntities: ["vale", "gazette"] })).toEqual(["two", "one"]);
  });

  it("the card's own entity gains nothing", () => {
    const other = fact("other", { entities: [] });
    const passage = { runEntities: ["lantern"], pageEntities: ["lantern"] };
    expect(order([other, plain], passage)).toEqual(["other", "plain"]);
  });

  it("a shared figure, whole, not a part of another", () => {
    const figure = fact("figure", { text: { en: "There are 1,677 of them." } });
    const longer = fact("longer", { text: { en: "There are 21,677 of them." } });
    const passage = { text: "Of 1,677 members, few stayed." };
    expect(order([plain, longer, figure], passage)).toEqual(["figure", "plain", "longer"]);
  });

  it("shared words of four letters or more, in any script", () => {
    const words = fact("words", { text: { en: "Fishers use forecasts." } });
    const hindi = fact("hindi", { text: { en: "x", hi: "मछुआरे पूर्वानुमान देखते हैं।" } });
    expect(order([plain, words], { text: "The FORECASTS came." })).toEqual(["words", "plain"]);
    expect(order([plain, hindi], { text: "नया पूर्वानुमान आया" })).toEqual(["hindi", "plain"]);
    const short = fact("short", { text: { en: "The sea is so." } });
    expect(order([plain, short], { text: "The sea is so." })).toEqual(["plain", "short"]);
  });

  it.each([
    ["Chinese", "实验室发布了新的潮汐预报。", "渔民说，潮汐比预报更准。"],
    ["Japanese", "研究所は潮の予報をサービスとして始めた。", "漁師が使うサービスは無料だ。"],
    ["Hindi", "मछुआरे पूर्वानुमान देखते हैं।", "नया पूर्वानुमान आ गया"],
  ])("shared words of %s", (_, told, text) => {
    expect(order([plain, fact("told", { text: { xx: told } })], { text })).toEqual([
      "told",
      "plain",
    ]);
  });

  it.each([
    ["Chinese", "超过1200名渔民使用它。"],
    ["Japanese", "１，２００人の漁師が使う。"],
    ["Hindi", "१,२०० से ज़्यादा मछुआरे इसे देखते हैं।"],
  ])("a shared figure, as %s writes it", (_, text) => {
    const figure = fact("figure", { text: { en: "Over 1,200 fishers use it." } });
    expect(order([plain, figure], { text })).toEqual(["figure", "plain"]);
  });

  it("a figure, before words; an entity of the run, before a figure", () => {
    const words = fact("words", { text: { en: "fishers forecasts harbour" } });
    const figure = fact("figure", { text: { en: "40" } });
    const named = fact("named", { entities: ["lantern", "vale"] });
    const passage = { text: "fishers forecasts harbour 40", runEntities: ["vale"] };
    expect(order([words, figure, named], passage)).toEqual(["named", "figure", "words"]);
  });

  it("no heap of words outweighs an entity of the run", () => {
    const text = "fishers forecasts harbour laboratory engineers director patient oracle clock";
    const wordy = fact("wordy", { text: { en: text } });
    const named = fact("named", { entities: ["lantern", "vale"] });
    expect(order([wordy, named], { text, runEntities: ["vale"] })).toEqual(["named", "wordy"]);
  });

  it("the later date, then the undated, then the article's own order", () => {
    const old = fact("old", { when: { date: "2023-10" }, paragraph: 3 });
    const recent = fact("recent", { when: { date: "2024-02-23" }, paragraph: 9 });
    const late = fact("late", { paragraph: 8 });
    const early = fact("early", { paragraph: 2 });
    expect(order([late, early, old, recent], {})).toEqual(["recent", "old", "early", "late"]);
  });

  it("a quote by its translation too", () => {
    const quote: Quote = {
      id: "quote",
      article: "tides",
      paragraph: 1,
      entities: ["lantern"],
      speaker: { name: { en: "Mira Vale" } },
      text: "eine geduldige Uhr",
      language: "de",
      translation: { en: "a patient clock" },
    };
    expect(order([plain, quote], { text: "The patient clock" })).toEqual(["quote", "plain"]);
  });
});

describe("what the order is said to hang on", () => {
  const statements = [
    fact("a", { entities: ["lantern", "vale"] }),
    fact("b", { entities: ["lantern", "vale", "gazette"] }),
    fact("c", { entities: ["lantern", "harbour"] }),
  ];
  const orderedBy = (passage: Partial<Passage>): string[] =>
    rankStatements(statements, "lantern", { ...nowhere, ...passage }).orderedBy;

  it("entities of the run that gained points, best first", () => {
    expect(orderedBy({ runEntities: ["gazette", "vale", "stranger", "lantern"] })).toEqual([
      "vale",
      "gazette",
    ]);
  });

  it("none of the page, nor words", () => {
    expect(orderedBy({ pageEntities: ["vale", "harbour"], text: "Nothing shared" })).toEqual([]);
  });
});

describe("any passage", () => {
  const { entities, facts, quotes } = datasetPack();
  const statements = [...facts, ...quotes];
  const ids = entities.map(({ id }) => id);
  const passage: fc.Arbitrary<Passage> = fc.record({
    text: fc
      .array(fc.constantFrom("Sora", "23", "1,677", "सोरा", "video", "OpenAI", "chips", "\ud83d"))
      .map((words) => words.join(" ")),
    runEntities: fc.subarray(ids, { maxLength: 5 }),
    pageEntities: fc.subarray(ids, { maxLength: 10 }),
  });

  it("loses no statement and adds none, and leaves its input alone", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(statements),
        fc.constantFrom(...ids),
        passage,
        (some, id, where) => {
          const before = [...some];
          const ranked = rankStatements(some, id, where).statements;
          expect(some).toEqual(before);
          expect(new Set(ranked)).toEqual(new Set(some));
          expect(ranked).toHaveLength(some.length);
        },
      ),
    );
  });

  it("keeps the input's order where nothing tells two statements apart", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(statements), passage, (some, where) => {
        const twins = some.flatMap((statement) => [
          statement,
          { ...statement, id: `${statement.id}-2` },
        ]);
        const ranked = rankStatements(twins, "sora", where).statements.map(({ id }) => id);
        for (const { id } of some) {
          expect(ranked.indexOf(`${id}-2`)).toBeGreaterThan(ranked.indexOf(id));
        }
      }),
    );
  });

  it("names only entities of the run as reasons", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), passage, (id, where) => {
        const { orderedBy } = rankStatements(statements, id, where);
        expect(orderedBy).not.toContain(id);
        expect(where.runEntities).toEqual(expect.arrayContaining(orderedBy));
        expect(new Set(orderedBy).size).toBe(orderedBy.length);
      }),
    );
  });
});
