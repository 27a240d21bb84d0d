import { beforeEach, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { announceChange, watchDrafts, watchPacks } from "./changes.ts";
import { changeDraft, listDrafts, removeDraft, saveDraft } from "./drafts.ts";
import { deleteEverything } from "./packs.ts";
import { saveArticle } from "./save-article.ts";

const sent = vi.hoisted(() => [] as unknown[]);

vi.mock("../browser.ts", () => ({
  browser: {
    runtime: {
      sendMessage: async (message: unknown) => {
        sent.push(message);
      },
    },
    storage: { local: { clear: async () => undefined }, session: { clear: async () => undefined } },
  },
}));

beforeEach(async () => {
  sent.length = 0;
  await freshStore();
});

it("a draft that changes is told to who lists drafts", async () => {
  const life = new AbortController();
  let told = 0;
  watchDrafts(() => {
    told += 1;
  }, life.signal);
  const id = await saveDraft("words");
  await vi.waitFor(() => expect(told).toBe(1));
  await removeDraft(id);
  await vi.waitFor(() => expect(told).toBe(2));
  life.abort();
});

it("a draft that is edited was kept when it was kept", async () => {
  vi.useFakeTimers({ now: new Date("2026-05-03T08:00:00Z"), toFake: ["Date"] });
  const id = await saveDraft("words");
  vi.setSystemTime(new Date("2026-05-04T08:00:00Z"));
  await changeDraft(id, "other words");
  await saveDraft("words of another");
  vi.useRealTimers();
  expect(await listDrafts()).toMatchObject([
    { keptAt: "2026-05-04T08:00:00.000Z", data: "words of another" },
    { id, keptAt: "2026-05-03T08:00:00.000Z", data: "other words" },
  ]);
});

it("a draft that has gone in one window doesn't come back from another", async () => {
  const discarded = await saveDraft("words");
  const saved = await saveDraft("other words");
  const deleted = await saveDraft("words of another");
  await removeDraft(discarded);
  await saveArticle(articleToSave(), { draft: saved });
  await deleteEverything();
  for (const id of [discarded, saved, deleted]) {
    await expect(changeDraft(id, "more words")).rejects.toMatchObject({ kind: "missing" });
  }
  expect(await listDrafts()).toEqual([]);
});

it("a draft that changes is no change of packs, and wakes no background", async () => {
  const life = new AbortController();
  let told = 0;
  watchPacks(() => {
    told += 1;
  }, life.signal);
  await removeDraft(await saveDraft("words"));
  // What is told comes in order: this one is the first.
  announceChange();
  await vi.waitFor(() => expect(told).toBeGreaterThan(0));
  expect(told).toBe(1);
  expect(sent).toEqual([{ sandarbh: "packs/changed", request: {} }]);
  life.abort();
});
