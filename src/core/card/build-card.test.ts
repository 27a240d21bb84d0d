import { describe, expect, it } from "vitest";
import { datasetPack } from "../../../tests/fixtures/dataset.ts";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import { CardMaker } from "./build-card.ts";
import type { Passage } from "./card.ts";

const nowhere: Passage = { text: "", runEntities: [], pageEntities: [] };
const pack = datasetPack();
const maker = new CardMaker(pack);

describe("a small pack", () => {
  const small = new CardMaker(smallPack());

  it("gives the whole card", () => {
    expect(small.make("mira-vale", nowhere)).toEqual({
      entity: {
        id: "mira-vale",
        kind: "person",
        name: { en: "Mira Vale" },
        about: { en: "A made-up director." },
      },
      facts: [],
      quotes: [
        {
          type: "quote",
          id: "p2-clock",
          speaker: { entity: "mira-vale", name: { en: "Mira Vale" } },
          reportedBy: { entity: "harbour-gazette", name: { en: "Harbour Gazette" } },
          source: {
            article: "tides",
            title: { en: "Tides foretold" },
            titleIsOurs: false,
            publisher: { en: "Harbour Gazette" },
            paragraph: 2,
            published: { date: "2021-05-04" },
          },
          entities: ["mira-vale", "lantern-works"],
          text: "a patient clock, no oracle",
          language: "en",
          translation: { en: "a patient clock, no oracle" },
        },
      ],
      orderedBy: [],
      related: [{ id: "lantern-works", kind: "organisation", name: { en: "Lantern Works" } }],
    });
  });

  it("leads to a passage whose words stand twice by those before it, however they are spaced", () => {
    const texts = [
      "The Monday shift said in its report. The tide was early.",
      "Another Monday.  The  Friday shift said in its report.  The tide was early.",
    ];
    const data = smallPack();
    const [article] = data.articles;
    if (!article) throw new Error("no article");
    article.url = "https://tides.example/a";
    article.paragraphs = texts.map((text, index) => ({ number: index + 1, sha256: "", text }));
    const at = texts.map((text) => text.indexOf("The tide"));
    const facts = at.map((start, index) => ({
      ...(data.facts[0] as (typeof data.facts)[number]),
      id: `tide-${index}`,
      paragraph: index + 1,
      at: { start, end: start + 5 },
    }));
    const card = new CardMaker({ ...data, facts, quotes: [] }).make("lantern-works", nowhere);
    const prefixes = card?.facts.map(({ source }) =>
      decodeURIComponent(source.url ?? "")
        .match(/text=(.*?)-,/)?.[1]
        ?.replace(/ +/g, " "),
    );
    expect(prefixes).toEqual([
      expect.stringContaining("Monday shift said"),
      expect.stringContaining("Friday shift said"),
    ]);
  });

  it("tells by whom of the passage it is ordered", () => {
    const passage = { ...nowhere, runEntities: ["mira-vale", "lantern-works", "harbour-gazette"] };
    const card = small.make("lantern-works", passage);
    expect(card?.orderedBy.map(({ id }) => id)).toEqual(["mira-vale"]);
  });

  it("shows a speaker what they said, though it names somebody else", () => {
    const pack = structuredClone(smallPack());
    for (const quote of pack.quotes) quote.entities = ["lantern-works"];
    const card = new CardMaker(pack).make("mira-vale", nowhere);
    expect(card?.quotes.map(({ id }) => id)).toEqual(["p2-clock"]);
  });

  it.each(["", "nobody", "__proto__", "constructor", "Lantern Works"])("%j has no card", (id) => {
    expect(small.make(id, nowhere)).toBeNull();
  });

  it("passes over entities of a passage that it doesn't know", () => {
    const passage = { ...nowhere, runEntities: ["nobody", "__proto__"], pageEntities: ["nobody"] };
    expect(small.make("lantern-works", passage)?.orderedBy).toEqual([]);
  });
});

describe("the dataset", () => {
  it.each(pack.entities.map(({ id }) => id))("%s has a card that holds", (id) => {
    const card = maker.make(id, nowhere);
    if (!card) throw new Error("no card");
    const statements = [...card.facts, ...card.quotes];
    expect(statements.length).toBeGreaterThan(0);
    expect(card.entity.id).toBe(id);
    for (const texts of [card.entity.name, card.entity.about]) {
      expect(texts).toMatchObject({ en: expect.any(String), hi: expect.any(String) });
    }
    for (const statement of statements) {
      const { source, when } = statement;
      expect(source.paragraph).toBeGreaterThan(0);
      expect(source.title).toMatchObject({ en: expect.any(String), hi: expect.any(String) });
      // Old news must say so: a date of its own, or at least the bounds of the article's.
      const dated = when?.date ?? source.published.date ?? source.published.after;
      expect(dated).toMatch(/^\d{4}/);
      const texts = statement.type === "fact" ? statement.text : statement.translation;
      expect(texts).toHaveProperty("en");
      if (statement.type === "fact") expect(texts).toHaveProperty("hi");
    }
    const related = card.related.map((label) => label.id);
    expect(related).not.toContain(id);
    expect(new Set(related).size).toBe(related.length);
    expect(related.length).toBeLessThanOrEqual(8);
    expect(card.orderedBy).toEqual([]);
    // It travels in a message.
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });

  it("shows each fact and each quote on some card", () => {
    const shown = new Set<string>();
    for (const { id } of pack.entities) {
      const card = maker.make(id, nowhere);
      for (const statement of [...(card?.facts ?? []), ...(card?.quotes ?? [])]) {
        shown.add(statement.id);
      }
    }
    const all = [...pack.facts, ...pack.quotes].map(({ id }) => id);
    expect([...shown].sort()).toEqual([...all].sort());
  });

  it("shows Sora with what Zhou Hongyi said, date and reporter, where the passage names him", () => {
    const passage = { ...nowhere, runEntities: ["sora", "zhou-hongyi"] };
    const card = maker.make("sora", passage);
    expect(card?.quotes[0]).toMatchObject({
      speaker: { entity: "zhou-hongyi" },
      reportedBy: { entity: "yicai" },
      when: { date: "2024-02-23", inferred: ["year"] },
      source: { paragraph: 4, titleIsOurs: true, published: { after: "2024-02-23" } },
    });
    expect(card?.orderedBy.map(({ id }) => id)).toEqual(["zhou-hongyi"]);
  });

  it("puts the fact first whose figures and company the passage has", () => {
    const text = "Of OpenAI's 1,677 members on LinkedIn, 23 had studied in Beijing.";
    const card = maker.make("openai", { ...nowhere, text, runEntities: ["linkedin"] });
    expect(card?.facts[0]?.id).toBe("p19-tsinghua");
    expect(card?.orderedBy.map(({ id }) => id)).toEqual(["linkedin"]);
  });
});
