/** Whatever stops a change on its way leaves the old state or the new one. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { closeDatabase, DATABASE, openDatabase } from "./database.ts";
import { listDrafts, saveDraft } from "./drafts.ts";
import { deleteEverything, listPacks, removePack } from "./packs.ts";
import { loadPacks } from "./reader-packs.ts";
import { removeRecord } from "./records.ts";
import { saveArticle } from "./save-article.ts";
import { importWordList } from "./word-lists.ts";

vi.mock("../browser.ts", () => ({
  browser: {
    runtime: { sendMessage: async () => undefined },
    storage: { local: { clear: async () => undefined }, session: { clear: async () => undefined } },
  },
}));

beforeEach(freshStore);
afterEach(() => vi.restoreAllMocks());

/** Everything that is stored, as another context would find it. */
async function everything(): Promise<Record<string, unknown[]>> {
  await closeDatabase();
  const database = await openDatabase();
  const stored: Record<string, unknown[]> = {};
  for (const store of database.objectStoreNames) stored[store] = await database.getAll(store);
  return stored;
}

/** From the n-th writing request on, nothing is written: the context is gone. */
function stopAt(step: number, failure: () => Error): { count: () => number } {
  let steps = 0;
  for (const name of ["put", "add", "delete", "clear"] as const) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (steps === step) {
        this.transaction.abort();
        throw failure();
      }
      steps += 1;
      return original.apply(this, args);
    } as never);
  }
  return { count: () => steps };
}

function changedArticle() {
  const article = articleToSave();
  article.article.title = { en: "Tides foretold again" };
  article.quotes = [];
  article.facts.push({ paragraph: 3, entities: ["nvidia"], text: { en: "Something new." } });
  article.entities?.push({
    id: "tom-vale",
    kind: "person",
    name: { en: "Tom Vale" },
    aliases: [{ text: "Tom Vale", lang: "en" }],
  });
  return article;
}

const packFile = () => new Blob([JSON.stringify({ ...smallPackData(), id: "harbour" })]);
const changedPackFile = () => {
  const data = smallPackData();
  data.facts.length = 1;
  data.title = { en: "The harbour, again" };
  return new Blob([JSON.stringify(data)]);
};
const namesFile = (count: number) =>
  new Blob([Array.from({ length: count }, (_, index) => `Name ${index} of ${count}`).join("\n")]);
const list = { title: { en: "My list" }, defaultKind: "person" as const };

/** Each row: what is done, what is there before, the change. */
const changes: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
  ["an article is kept", async () => undefined, () => saveArticle(articleToSave())],
  ["it is kept again", () => saveArticle(articleToSave()), () => saveArticle(changedArticle())],
  [
    "a review is saved, and its draft goes",
    () => saveDraft("words"),
    async () => saveArticle(articleToSave(), { draft: (await listDrafts())[0]?.id ?? "" }),
  ],
  ["a pack is imported", () => saveArticle(articleToSave()), () => importPack(packFile())],
  ["it is imported again", () => importPack(packFile()), () => importPack(changedPackFile())],
  ["a word list is imported", async () => undefined, () => importWordList(namesFile(1200), list)],
  [
    "it is imported again",
    () => importWordList(namesFile(1200), list),
    () => importWordList(namesFile(700), list),
  ],
  ["a pack is removed", () => importPack(packFile()), () => removePack("harbour")],
  [
    "an article is removed",
    () => importPack(packFile()),
    () => removeRecord("articles", { pack: "harbour", id: "tides" }),
  ],
  ["everything is deleted", () => saveArticle(articleToSave()), deleteEverything],
];

describe.each(changes)("while %s", (_, before, change) => {
  it("a stop at any step leaves the old state", async () => {
    vi.useFakeTimers({ now: new Date("2026-05-03T08:00:00Z"), toFake: ["Date"] });
    await before();
    const old = await everything();
    const watch = stopAt(Number.POSITIVE_INFINITY, () => new Error());
    await change();
    const steps = watch.count();
    expect(steps).toBeGreaterThan(0);
    expect(await everything()).not.toEqual(old);
    for (let step = 0; step < steps; step += 1) {
      vi.restoreAllMocks();
      await freshStore();
      await before();
      const start = await everything();
      stopAt(step, () => new Error("stopped"));
      await expect(change()).rejects.toThrow();
      vi.restoreAllMocks();
      expect(await everything()).toEqual(start);
    }
    vi.useRealTimers();
  });
});

describe("no room", () => {
  it("is told in one line, and the old state is kept", async () => {
    await saveArticle(articleToSave());
    const old = await everything();
    for (const change of [() => saveArticle(changedArticle()), () => importPack(packFile())]) {
      stopAt(2, () => new DOMException("quota", "QuotaExceededError"));
      await expect(change()).rejects.toMatchObject({
        kind: "full",
        message: "no room is left; nothing was stored",
      });
      vi.restoreAllMocks();
      expect(await everything()).toEqual(old);
    }
  });
});

describe("packs of a later version", () => {
  it("are left as they are, and told in one line; cards go on with the bundled pack", async () => {
    await closeDatabase();
    const later = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 99);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("scrolls").put("precious", "one");
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    later.close();
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const told = { kind: "newer", message: "the stored packs are of a later version of Sandarbh" };
    await expect(listPacks()).rejects.toMatchObject(told);
    await expect(saveArticle(articleToSave())).rejects.toMatchObject(told);
    expect((await loadPacks({ withNames: true })).pack.entities.length).toBeGreaterThan(40);
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^\[Sandarbh\] the reader's packs can't be read: the stored packs/)],
    ]);
    const kept = await new Promise<unknown>((resolve) => {
      const request = indexedDB.open(DATABASE);
      request.onsuccess = () => {
        const { result } = request;
        expect(result.version).toBe(99);
        const get = result.transaction("scrolls").objectStore("scrolls").get("one");
        get.onsuccess = () => resolve(get.result);
      };
    });
    expect(kept).toBe("precious");
  });
});
