import { beforeEach, describe, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { listDrafts, saveDraft } from "./drafts.ts";
import { exportPack } from "./pack-files.ts";
import { deleteEverything, listPacks } from "./packs.ts";
import { loadPacks } from "./reader-packs.ts";
import { getArticle } from "./records.ts";
import { type ArticleToSave, type SavedArticle, saveArticle } from "./save-article.ts";

vi.mock("../browser.ts", () => ({
  browser: {
    runtime: { sendMessage: async () => undefined },
    storage: { local: { clear: async () => undefined }, session: { clear: async () => undefined } },
  },
}));

beforeEach(freshStore);

describe("an article that is kept", () => {
  it("is there with its statements, its names and the reader's own pack", async () => {
    const saved = await saveArticle(articleToSave());
    expect(saved.isNew).toBe(true);
    const [pack] = await listPacks();
    expect(pack).toMatchObject({
      origin: "own",
      counts: { articles: 1, entities: 1, facts: 1, quotes: 1 },
    });
    const whole = await getArticle(saved);
    expect(whole?.article.record.paragraphs[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(whole?.quotes[0]?.record.article).toBe(saved.id);
    const { pack: merged } = await loadPacks({ withNames: true });
    expect(merged.quotes.map(({ text }) => text)).toContain("a patient clock, no oracle");
    expect(merged.entities.map(({ id }) => id)).toContain("mira-vale");
  });

  it("kept again, is brought up to date and not doubled", async () => {
    const first = await saveArticle(articleToSave());
    const again = articleToSave();
    again.article.url = "https://www.gazette.example/tides/amp?utm_medium=mail";
    const second = await saveArticle(again);
    expect(second).toEqual({ ...first, isNew: false });
    expect((await listPacks())[0]?.counts).toEqual({
      articles: 1,
      entities: 1,
      facts: 1,
      quotes: 1,
    });
  });
});

it("keeps of a statement what its review knows nothing of", async () => {
  const whole = articleToSave();
  const known = { when: { date: "2026-03-01" }, translation: { hi: "धीरज वाली घड़ी" } };
  whole.quotes = whole.quotes.map((quote) => ({ ...quote, ...known }));
  await saveArticle(whole);
  const saved = await saveArticle(articleToSave());
  expect((await getArticle(saved))?.quotes[0]?.record).toMatchObject(known);
});

describe("words that stand twice in a paragraph", () => {
  const text = "“Tide first,” said Mira Vale. “Tide first,” said the notice.";
  const [first, second] = [text.indexOf("Tide"), text.lastIndexOf("Tide")];
  const at = (start: number) => ({ start, end: start + 10 });
  const article = (...starts: number[]): ArticleToSave => {
    const { entities: _, ...rest } = articleToSave();
    const [quote] = rest.quotes;
    if (!quote) throw new Error("there is no quote");
    return {
      article: { ...rest.article, paragraphs: [{ number: 1, text, sentences: [0] }] },
      facts: [],
      quotes: starts.map((start) => ({
        ...quote,
        text: "Tide first",
        paragraph: 1,
        at: at(start),
      })),
    };
  };
  const placesIn = async (saved: SavedArticle) => {
    const { quotes = [] } = (await getArticle(saved)) ?? {};
    return new Map(quotes.map(({ id, record }) => [id, record.at?.start]));
  };

  it("stay where they were taken from, when the article is kept again without them", async () => {
    const saved = await saveArticle(article(first, second));
    const places = await placesIn(saved);
    expect([...places.values()].sort((a = 0, b = 0) => a - b)).toEqual([first, second]);
    await saveArticle(article());
    expect(await placesIn(saved)).toEqual(places);
  });

  it("keep their ids, when the first is taken after the second", async () => {
    const saved = await saveArticle(article(second));
    const [id = ""] = (await placesIn(saved)).keys();
    const again = article(first, second);
    Object.assign(again.quotes[1] ?? {}, { id, revision: 1 });
    await saveArticle(again);
    const places = await placesIn(saved);
    expect(places.size).toBe(2);
    expect(places.get(id)).toBe(second);
  });
});

it("takes the draft along that it was reviewed as, and no other", async () => {
  const draft = await saveDraft("words");
  const other = await saveDraft("other words");
  await saveArticle(articleToSave(), { draft });
  expect((await listDrafts()).map(({ id }) => id)).toEqual([other]);
});

it("takes a sentence both as a fact and as somebody's words", async () => {
  const both = articleToSave();
  const [fact] = both.facts;
  const [quote] = both.quotes;
  if (!fact || !quote) throw new Error("there is no fact or no quote");
  both.facts = [{ ...fact, paragraph: 2, text: { en: quote.text } }];
  const whole = await getArticle(await saveArticle(both));
  expect(whole?.facts[0]?.record.text).toEqual({ en: quote.text });
  expect(whole?.quotes[0]?.record.text).toBe(quote.text);
});

it("adds its names to a pack whose names share cues", async () => {
  const file = new Blob([JSON.stringify(smallPackData())]);
  const { pack } = await importPack(file, { isOwn: true });
  expect(await saveArticle(articleToSave())).toMatchObject({ pack });
});

it("export, wipe, import: the same again", async () => {
  const { pack } = await saveArticle(articleToSave());
  const file = await exportPack(pack);
  await deleteEverything();
  expect(await listPacks()).toEqual([]);
  await importPack(file, { isOwn: true });
  expect(await (await exportPack(pack)).text()).toBe(await file.text());
});
