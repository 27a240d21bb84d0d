/** The clock is set while articles are kept and saved: dates follow it, and nothing hangs on them. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { listDrafts, saveDraft } from "./drafts.ts";
import { listPacks } from "./packs.ts";
import { getArticle } from "./records.ts";
import { saveArticle } from "./save-article.ts";

vi.mock("../browser.ts", () => ({ browser: { runtime: { sendMessage: async () => undefined } } }));

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 4, 3, 12);

beforeEach(async () => {
  await freshStore();
  // The clock alone: what waits goes on waiting as long as it did.
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
});
afterEach(() => void vi.useRealTimers());

const JUMPS: [string, number][] = [
  ["an hour back", -HOUR],
  ["a day back", -24 * HOUR],
  ["an hour forward", HOUR],
  ["a day forward", 24 * HOUR],
];

it.each(JUMPS)("%s between two drafts: both are there, each with its date", async (_, jump) => {
  const first = await saveDraft("first");
  vi.setSystemTime(NOON + jump);
  const second = await saveDraft("second");
  expect(second).not.toBe(first);
  const drafts = new Map((await listDrafts()).map(({ id, keptAt }) => [id, Date.parse(keptAt)]));
  expect(drafts).toEqual(
    new Map([
      [first, NOON],
      [second, NOON + jump],
    ]),
  );
});

it.each(JUMPS)("%s between two savings: one article, brought up to date", async (_, jump) => {
  const first = await saveArticle(articleToSave());
  vi.setSystemTime(NOON + jump);
  const retrieved = new Date().toISOString();
  const changed = articleToSave();
  Object.assign(changed.article, { retrieved, title: { en: "Tides foretold again" } });
  const again = await saveArticle(changed);
  expect(again).toEqual({ ...first, isNew: false });
  expect((await listPacks()).map(({ counts }) => counts.articles)).toEqual([1]);
  const whole = await getArticle(again);
  expect(whole?.article.record).toMatchObject({ title: { en: "Tides foretold again" }, retrieved });
});

it.each(JUMPS)("%s between two packs: they are trusted in the order they came", async (_, jump) => {
  await saveArticle(articleToSave());
  vi.setSystemTime(NOON + jump);
  await importPack(new Blob([JSON.stringify(smallPackData())]), {});
  const packs = await listPacks();
  expect(packs.map(({ origin, addedAt }) => [origin, Date.parse(addedAt)])).toEqual([
    ["own", NOON],
    ["imported", NOON + jump],
  ]);
});
