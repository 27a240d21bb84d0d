import { describe, expect, it, vi } from "vitest";
import { datasetPack } from "../../../tests/fixtures/dataset.ts";
import type { ArticleDraft, DraftQuote } from "../../core/clip/draft.ts";
import type { WholeArticle } from "../../platform/pack-store/records.ts";
import { findNames } from "./matcher.ts";
import { joinNames, lookAgain, placesOfNames, review, toSave } from "./review.ts";
import { changeQuote, withFact, withName, withoutName, withQuote } from "./review-edits.ts";

vi.mock("../../platform/browser.ts", () => ({ browser: {} }));

const paragraphs = [
  "“We must build our own harbour before the tide comes in,” Zhou Hongyi of Qihoo 360 said.",
  "Mira Vale runs the laboratory. Nvidia sent it chips. It has a “patient clock that nobody wound”.",
];

function draft(): ArticleDraft {
  return {
    version: 1,
    page: {
      title: " Tides ",
      url: "https://news.example/tides",
      language: "en",
      publisher: "Harbour Gazette",
      author: "",
      published: "2024-05-03",
      article: paragraphs,
      selection: [],
      everything: [],
    },
    retrieved: "2024-05-04T10:00:00.000Z",
    source: "article",
  };
}

const pack = datasetPack();
const ready = () => review(draft(), { pack, before: undefined });
const names = findNames(pack, paragraphs);

describe("a review", () => {
  it("finds whose words they are, and takes only those that have a speaker", () => {
    const [first, ...others] = ready().found.quotes;
    expect(first).toMatchObject({ paragraph: 0, entity: "zhou-hongyi", isTaken: true });
    for (const quote of others) expect(quote.isTaken).toBe(quote.speaker !== "");
  });

  it("saves quotes with speaker, place and whom they name", () => {
    const saved = toSave(ready(), names);
    expect(saved.article).toMatchObject({
      title: { en: "Tides" },
      published: { date: "2024-05-03" },
      url: "https://news.example/tides",
    });
    expect(saved.article).not.toHaveProperty("author");
    expect(saved.article.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [1, paragraphs[0]],
      [2, paragraphs[1]],
    ]);
    const [quote] = saved.quotes;
    expect(quote).toMatchObject({ paragraph: 1, speaker: { entity: "zhou-hongyi" } });
    expect(paragraphs[0]?.slice(quote?.at?.start, quote?.at?.end)).toBe(quote?.text);
  });

  it("takes the sentence around a selection as a fact, with its names", () => {
    const text = paragraphs[1] ?? "";
    const start = text.indexOf("sent it");
    const place = { paragraph: 1, start, end: start + 4 };
    const { facts } = toSave(withFact(ready(), { place, names }), names);
    expect(facts).toMatchObject([
      {
        paragraph: 2,
        text: { en: "Nvidia sent it chips." },
        entities: ["nvidia"],
        isVerbatim: true,
      },
    ]);
  });

  it("takes a selection without its marks as a quote, and a typed speaker as nobody's entity", () => {
    const text = paragraphs[0] ?? "";
    const place = { paragraph: 0, start: 0, end: text.indexOf("”") + 1 };
    const quoted = withQuote(ready(), place);
    const index = quoted.found.quotes.findIndex(({ paragraph }) => paragraph === 0);
    expect(quoted.found.quotes.filter(({ paragraph }) => paragraph === 0)).toHaveLength(1);
    const told = changeQuote(quoted, index, { speaker: "The notice" });
    const [quote] = toSave(told, names).quotes;
    expect(quote?.text).toMatch(/^We must .*comes in$/);
    expect(quote?.speaker).toEqual({ name: { en: "The notice" } });
  });

  it("knows a name that it adds wherever it stands", () => {
    const name = {
      id: "mira-vale",
      kind: "person",
      forms: [{ text: "Mira Vale", lang: "en" }],
    } as const;
    const added = withName(ready(), { ...name, forms: [...name.forms] });
    const places = paragraphs.map((text, index) =>
      joinNames(names[index] ?? [], placesOfNames(added.found.names, text)),
    );
    expect(places[1]?.map(({ entity }) => entity)).toEqual(["mira-vale", "nvidia"]);
    const saved = toSave(
      withFact(added, { place: { paragraph: 1, start: 0, end: 4 }, names: places }),
      places,
    );
    expect(saved.facts[0]?.entities).toEqual(["mira-vale"]);
    expect(saved.entities).toMatchObject([{ id: "mira-vale", name: { en: "Mira Vale" } }]);
  });

  it("files what was there before under a name that is added, and nothing once it is removed", () => {
    const text = paragraphs[1] ?? "";
    const at = text.indexOf("patient clock");
    const said = withQuote(ready(), { paragraph: 1, start: at, end: text.length - 2 });
    const index = said.found.quotes.findIndex(({ paragraph }) => paragraph === 1);
    const before = withFact(changeQuote(said, index, { speaker: " Mira Vale" }), {
      place: { paragraph: 1, start: 0, end: 4 },
      names,
    });
    const added = withName(before, {
      id: "mira-vale",
      kind: "person",
      forms: [{ text: "Mira Vale", lang: "en" }],
    });
    expect(added.found.quotes.map(({ entity }) => entity)).toEqual(["zhou-hongyi", "mira-vale"]);
    expect(added.found.facts.map(({ entities }) => entities)).toEqual([["mira-vale"]]);
    expect(withoutName(added, "mira-vale")).toEqual(before);
  });

  it("goes on from what another window has stored meanwhile", () => {
    const kept = ready();
    const quotes = kept.found.quotes.map((quote, index) => ({
      ...quote,
      id: `q${index}`,
      revision: 1,
    }));
    const text = "Nvidia sent it chips.";
    const before = {
      article: { id: "tides", revision: 5, record: { retrieved: "2024-05-04" } },
      quotes: [
        {
          id: "q0",
          revision: 3,
          record: {
            text: paragraphs[0]?.slice(1, 20),
            paragraph: 1,
            speaker: { name: { en: "X" } },
          },
        },
      ],
      facts: [
        { id: "f1", revision: 1, record: { text: { en: text }, paragraph: 2, entities: [] } },
      ],
    } as unknown as Parameters<typeof lookAgain>[1];
    const { found } = lookAgain({ ...kept, found: { ...kept.found, quotes } }, before);
    expect(found.before).toEqual({ id: "tides", revision: 5, keptAt: "2024-05-04" });
    expect(found.quotes[0]).toMatchObject({ id: "q0", revision: 3, entity: "zhou-hongyi" });
    for (const gone of found.quotes.slice(1)) expect(gone).not.toHaveProperty("id");
    expect(found.facts).toMatchObject([{ id: "f1", revision: 1, isTaken: true }]);
  });

  it("drops what was kept before and is left out now", () => {
    const kept = ready();
    const [first] = kept.found.quotes;
    const quotes = [
      { ...first, id: "q1", revision: 2, isTaken: false },
    ] as typeof kept.found.quotes;
    const saved = toSave({ ...kept, found: { ...kept.found, quotes } }, names);
    expect(saved.quotes).toEqual([]);
    expect(saved.dropped).toEqual(["q1"]);
  });

  it("shows a speaker's name in the quote's language, and writes no other's under it", () => {
    const nameOf = (name: Record<string, string>, edit?: string) => {
      const text = "patient clock that nobody wound";
      const record = { text, language: "en", paragraph: 2, speaker: { name } };
      const quote = { id: "q1", revision: 1, record };
      const article = { id: "tides", revision: 1, record: {} };
      const before = { article, facts: [], quotes: [quote] } as unknown as WholeArticle;
      const kept = review(draft(), { pack, before });
      const index = kept.found.quotes.findIndex(({ id }) => id === "q1");
      const told = edit === undefined ? kept : changeQuote(kept, index, { speaker: edit });
      const saved = toSave(told, names).quotes.find(({ id }) => id === "q1");
      return [kept.found.quotes[index]?.speaker, saved?.speaker.name];
    };
    const both = { zh: "周鸿祎", en: "Zhou Hongyi" };
    expect(nameOf(both)).toEqual(["Zhou Hongyi", { en: "Zhou Hongyi" }]);
    expect(nameOf({ zh: "周鸿祎" })).toEqual(["周鸿祎", { zh: "周鸿祎" }]);
    expect(nameOf({ zh: "周鸿祎" }, "Mr Zhou")).toEqual(["周鸿祎", { en: "Mr Zhou" }]);
  });

  it("puts a kept quote that stands twice where it was taken from, and both where both were", () => {
    const text = "“Tide first,” said Mira Vale. “Tide first,” said the notice.";
    const page = { ...draft().page, article: [text] };
    const starts = [text.indexOf("Tide"), text.lastIndexOf("Tide")];
    const kept = (start: number) => ({
      id: `q${start}`,
      revision: 1,
      record: {
        text: "Tide first",
        paragraph: 1,
        at: { start, end: start + 10 },
        speaker: { name: { en: "X" } },
      },
    });
    const found = (places: readonly number[]) => {
      const article = { id: "tides", revision: 1, record: {} };
      const before = { article, facts: [], quotes: places.map(kept) } as unknown as WholeArticle;
      const { quotes } = review({ ...draft(), page }, { pack, before }).found;
      return quotes.filter(({ id }) => id).map(({ id, start }) => [id, start]);
    };
    const [first = 0, second = 0] = starts;
    expect(found([second])).toEqual([[`q${second}`, second]]);
    expect(found([second, first])).toEqual([
      [`q${first}`, first],
      [`q${second}`, second],
    ]);
  });
});

describe("the extent of what was kept, corrected", () => {
  const text = paragraphs[1] ?? "";
  const placeOf = (words: string) => {
    const start = text.indexOf(words);
    return { paragraph: 1, start, end: start + words.length };
  };
  const keptQuote = (words: string, id: string): DraftQuote => ({
    ...placeOf(words),
    speaker: "Mira Vale",
    isTaken: true,
    id,
    revision: 3,
  });
  const withQuotes = (...quotes: DraftQuote[]) => {
    const kept = ready();
    return { ...kept, found: { ...kept.found, quotes } };
  };

  it("of a quote is still that quote, said by whom it was", () => {
    const before = withQuotes(keptQuote("patient clock", "q1"));
    const place = placeOf("patient clock that nobody wound");
    const saved = toSave(withQuote(before, place), names);
    expect(saved.quotes).toMatchObject([
      {
        id: "q1",
        revision: 3,
        text: "patient clock that nobody wound",
        speaker: { name: { en: "Mira Vale" } },
      },
    ]);
    expect(saved.dropped).toEqual([]);
  });

  it("of a quote drops the others that it covers", () => {
    const before = withQuotes(keptQuote("patient", "q1"), keptQuote("nobody wound", "q2"));
    const joined = withQuote(before, placeOf("patient clock that nobody wound"));
    const saved = toSave(joined, names);
    expect(saved.quotes.map(({ id }) => id)).toEqual(["q1"]);
    expect(saved.dropped).toEqual(["q2"]);
    // What another window reads anew doesn't bring it back.
    const split = withQuote(joined, placeOf("patient"));
    const { id, revision, ...where } = keptQuote("nobody wound", "q2");
    const record = { text: "nobody wound", paragraph: 2, speaker: { name: { en: where.speaker } } };
    const stored = {
      article: { id: "tides", revision: 5, record: {} },
      facts: [],
      quotes: [{ id, revision, record }],
    } as unknown as WholeArticle;
    const again = toSave(lookAgain(split, stored), names);
    expect(again.quotes.map((quote) => quote.text)).toEqual(["patient"]);
    expect(again.dropped).toEqual(["q2"]);
  });

  it("of a fact is still that fact", () => {
    const kept = ready();
    const sentence = "Mira Vale runs the laboratory.";
    const fact = { ...placeOf(sentence), entities: [], isTaken: true, id: "f1", revision: 2 };
    const before = { ...kept, found: { ...kept.found, facts: [fact] } };
    const place = placeOf(`${sentence} Nvidia sent it chips.`);
    const saved = toSave(withFact(before, { place, names }), names);
    expect(saved.facts).toMatchObject([{ id: "f1", revision: 2, entities: ["nvidia"] }]);
    expect(saved.dropped).toEqual([]);
  });
});
