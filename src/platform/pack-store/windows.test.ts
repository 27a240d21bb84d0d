/** Two windows at once: whoever comes second is told, and nobody's work is lost. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { watchPacks } from "./changes.ts";
import { changePack, listPacks, orderPacks } from "./packs.ts";
import { getArticle, getRecord, removeRecord, saveRecord, type WholeArticle } from "./records.ts";
import { findArticle, ownPackId, saveArticle } from "./save-article.ts";

vi.mock("../browser.ts", () => ({
  browser: { runtime: { sendMessage: async () => undefined } },
}));

beforeEach(freshStore);

async function keep(): Promise<WholeArticle> {
  const whole = await getArticle(await saveArticle(articleToSave()));
  if (!whole) throw new Error("not kept");
  return whole;
}

describe("one record, changed in two windows", () => {
  it("is the first one's; the second is told", async () => {
    const { facts } = await keep();
    const [fact] = facts;
    if (!fact) throw new Error("no fact");
    const { pack, record, revision } = fact;
    const edit = (en: string) =>
      saveRecord("facts", { pack, record: { ...record, text: { en } }, revision });
    await edit("The first window's words.");
    await expect(edit("The second window's words.")).rejects.toMatchObject({ kind: "conflict" });
    await expect(removeRecord("facts", { pack, id: fact.id, revision })).rejects.toMatchObject({
      kind: "conflict",
    });
    const now = await getRecord("facts", { pack, id: fact.id });
    expect(now?.record.text).toEqual({ en: "The first window's words." });
    await saveRecord("facts", {
      pack,
      record: { ...record, text: { en: "Both." } },
      revision: now?.revision ?? 0,
    });
  });

  it("is no conflict where they change different ones", async () => {
    const { facts, quotes } = await keep();
    const [fact, quote] = [facts[0], quotes[0]];
    if (!fact || !quote) throw new Error("nothing kept");
    await saveRecord("facts", {
      pack: fact.pack,
      record: { ...fact.record, text: { en: "One." } },
      revision: fact.revision,
    });
    await saveRecord("quotes", {
      pack: quote.pack,
      record: { ...quote.record, translation: { hi: "दो।" } },
      revision: quote.revision,
    });
    const whole = await getArticle({ pack: fact.pack, id: fact.record.article });
    expect(whole?.facts[0]?.record.text).toEqual({ en: "One." });
    expect(whole?.quotes[0]?.record.translation).toEqual({ hi: "दो।" });
  });

  it("that is new in both is told to the second", async () => {
    const pack = await ownPackId();
    const name = (kind: "person" | "place") => ({
      id: "tara",
      kind,
      name: { en: "Tara" },
      aliases: [
        { text: "Tara", lang: "en", case: "exact", use: "certain", digits: false } as const,
      ],
      not: [],
      related: [],
    });
    await saveRecord("entities", { pack, record: name("person") });
    await expect(saveRecord("entities", { pack, record: name("place") })).rejects.toMatchObject({
      kind: "taken",
    });
  });

  it("that breaks a rule is refused with path and rule", async () => {
    const { facts } = await keep();
    const [fact] = facts;
    if (!fact) throw new Error("no fact");
    const record = { ...fact.record, paragraph: 9 };
    await expect(
      saveRecord("facts", { pack: fact.pack, record, revision: fact.revision }),
    ).rejects.toMatchObject({
      kind: "broken",
      problems: [{ path: `facts[0] (${fact.id}).paragraph`, rule: "article has no paragraph 9" }],
    });
    const pack = await ownPackId();
    const alias = { text: "mira vale", lang: "en", case: "fold", use: "certain", digits: false };
    const rival = {
      id: "other-mira",
      kind: "person",
      name: { en: "Mira" },
      aliases: [alias],
      not: [],
      related: [],
    };
    await expect(saveRecord("entities", { pack, record: rival as never })).rejects.toThrow(
      /claimed by mira-vale too/,
    );
  });
});

describe("an article, reviewed in two windows", () => {
  it("is told to the second where the first has stored it meanwhile", async () => {
    const { article } = await keep();
    const review = () => {
      const input = articleToSave();
      input.article.id = article.id;
      input.article.revision = article.revision;
      return input;
    };
    await saveArticle(review());
    await expect(saveArticle(review())).rejects.toMatchObject({ kind: "conflict" });
  });

  it("kept twice at the same moment is one article in one pack", async () => {
    const other = articleToSave();
    other.article.url = "https://gazette.example/other";
    other.article.paragraphs = [{ number: 1, text: "Another article." }];
    other.facts = [];
    other.quotes = [];
    await Promise.all([
      saveArticle(articleToSave()),
      saveArticle(articleToSave()),
      saveArticle(other),
    ]);
    expect(await listPacks()).toMatchObject([
      { origin: "own", counts: { articles: 2, entities: 1, facts: 1, quotes: 1 } },
    ]);
  });

  it("keeps what was said of it before, where its words stand now", async () => {
    const first = await keep();
    const again = articleToSave();
    again.article.paragraphs = [
      { number: 1, text: "A new paragraph stands before all." },
      ...again.article.paragraphs.map((each) => ({ ...each, number: each.number + 1 })),
    ];
    again.facts = [];
    again.quotes = [];
    await saveArticle(again);
    const now = await getArticle({ pack: first.article.pack, id: first.article.id });
    expect(now?.facts).toMatchObject([
      { record: { paragraph: 2, at: { start: 0 }, text: first.facts[0]?.record.text } },
    ]);
    expect(now?.quotes).toMatchObject([{ record: { paragraph: 3 } }]);
    const dropped = articleToSave();
    dropped.facts = [];
    dropped.quotes = [];
    dropped.dropped = first.quotes.map(({ id }) => id);
    await saveArticle(dropped);
    const left = await getArticle({ pack: first.article.pack, id: first.article.id });
    expect(left?.quotes).toEqual([]);
    expect(left?.facts).toHaveLength(1);
  });

  it("is found again by its address, by its text, and not by another", async () => {
    const { article } = await keep();
    const { paragraphs } = articleToSave().article;
    const url = "http://m.gazette.example/tides?fbclid=1";
    const others = [{ text: "Rewritten." }];
    expect((await findArticle({ url, paragraphs: others }))?.article.id).toBe(article.id);
    expect((await findArticle({ paragraphs }))?.article.id).toBe(article.id);
    expect(await findArticle({ url: `${url}&page=2`, paragraphs: others })).toBeUndefined();
  });
});

it("two articles that a number in their addresses tells apart are both kept, each once", async () => {
  const keepAt = (url: string) => {
    const wanted = articleToSave();
    wanted.article.url = url;
    wanted.article.paragraphs.forEach((paragraph) => {
      paragraph.text += ` ${new URL(url).searchParams.get("ref")}`;
    });
    wanted.facts = [];
    wanted.quotes = [];
    return saveArticle(wanted);
  };
  const first = await keepAt("https://gazette.example/doc?ref=101");
  const second = await keepAt("https://gazette.example/doc?ref=102");
  expect(second).toMatchObject({ isNew: true });
  expect(second.id).not.toBe(first.id);
  expect(await keepAt("https://www.gazette.example/doc?utm_source=a&ref=101")).toEqual({
    ...first,
    isNew: false,
  });
  const third = await keepAt("https://gazette.example/tide?ref=home");
  expect(await keepAt("https://gazette.example/tide?ref=feed")).toEqual({ ...third, isNew: false });
});

describe("packs", () => {
  it("are ordered, switched and named without touching one another", async () => {
    await importPack(new Blob([JSON.stringify(smallPackData())]));
    const { article } = await keep();
    await Promise.all([
      changePack("harbour", { isOn: false }),
      changePack("harbour", { title: { en: "Renamed" } }),
      orderPacks([article.pack, "harbour"]),
    ]);
    expect(await listPacks()).toMatchObject([
      { id: article.pack, isOn: true },
      { id: "harbour", isOn: false, title: { en: "Renamed" } },
    ]);
    await expect(changePack("nobody", { isOn: true })).rejects.toMatchObject({ kind: "missing" });
  });

  it("tell every window when they change, until it goes", async () => {
    const life = new AbortController();
    let told = 0;
    watchPacks(() => {
      told += 1;
    }, life.signal);
    await keep();
    await vi.waitFor(() => expect(told).toBe(1));
    life.abort();
    await ownPackId();
    await removeRecord("articles", { pack: await ownPackId(), id: "nothing" });
    expect(told).toBe(1);
  });
});
