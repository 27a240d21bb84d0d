import { beforeEach, describe, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { readPack } from "../../core/pack/read.ts";
import { exportPack } from "./pack-files.ts";
import { deleteEverything, removePack } from "./packs.ts";
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

const MIRA = { id: "mira-vale", kind: "person", name: { en: "Mira Vale" } };

async function borrowedIn(pack: string) {
  const read = readPack(JSON.parse(await (await exportPack(pack)).text()));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return (read.pack.borrowed ?? []).filter(({ id }) => id === MIRA.id);
}

/** An article that speaks of Mira Vale without having her as a name of its own pack. */
function articleOfAnother() {
  const { entities: _, ...article } = articleToSave();
  return article;
}

describe("a name that is deleted while others speak of it", () => {
  it("goes out with its kind and name, and its statements still say of whom they are", async () => {
    const { pack } = await saveArticle(articleToSave());
    await removeRecord("entities", { pack, id: MIRA.id });
    expect(await borrowedIn(pack)).toEqual([MIRA]);
    const { pack: merged, saidBy } = await loadPacks({ withNames: true });
    expect(merged.entities.find(({ id }) => id === MIRA.id)).toMatchObject({
      ...MIRA,
      aliases: [],
    });
    expect(saidBy.entities.has(MIRA.id)).toBe(false);
    const file = await exportPack(pack);
    await deleteEverything();
    await importPack(file, { isOwn: true });
    expect(await (await exportPack(pack)).text()).toBe(await file.text());
  });

  it("was another pack's, which is removed", async () => {
    await importPack(new Blob([JSON.stringify(smallPackData())]));
    const { pack } = await saveArticle(articleOfAnother());
    await removePack("harbour");
    expect(await borrowedIn(pack)).toEqual([MIRA]);
  });

  it("was one of another pack's", async () => {
    await importPack(new Blob([JSON.stringify(smallPackData())]));
    const { pack } = await saveArticle(articleOfAnother());
    await removeRecord("entities", { pack: "harbour", id: MIRA.id });
    expect(await borrowedIn(pack)).toEqual([MIRA]);
    expect(await borrowedIn("harbour")).toEqual([MIRA]);
  });

  it("was one of a word list", async () => {
    const list = await importWordList(new Blob(["Mira Vale,person"]), {
      title: { en: "People" },
      defaultKind: "concept",
    });
    const { pack } = await saveArticle(articleOfAnother());
    await removePack(list.pack);
    expect(await borrowedIn(pack)).toEqual([MIRA]);
  });

  it("was another pack's, which is imported again without it", async () => {
    await importPack(new Blob([JSON.stringify(smallPackData())]));
    const { pack } = await saveArticle(articleOfAnother());
    const again = smallPackData();
    const entities = again.entities.filter(({ id }) => id === "harbour-gazette");
    const statementless = { ...again, facts: [], quotes: [], entities };
    await importPack(new Blob([JSON.stringify(statementless)]));
    expect(await borrowedIn(pack)).toEqual([MIRA]);
  });

  it("was one of a word list, which is imported again without it", async () => {
    const options = { title: { en: "People" }, defaultKind: "concept" } as const;
    await importWordList(new Blob(["Mira Vale,person\nTom Vale,person"]), options);
    const { pack } = await saveArticle(articleOfAnother());
    await importWordList(new Blob(["Tom Vale,person"]), options);
    expect(await borrowedIn(pack)).toEqual([MIRA]);
    const { pack: merged } = await loadPacks({ withNames: true });
    expect(merged.entities.find(({ id }) => id === MIRA.id)?.name).toEqual(MIRA.name);
  });

  it("and comes back as a name of the pack's own is borrowed no more", async () => {
    const { pack } = await saveArticle(articleToSave());
    await removeRecord("entities", { pack, id: MIRA.id });
    await saveArticle(articleToSave());
    expect(await borrowedIn(pack)).toEqual([]);
  });

  it("leaves nothing where nobody speaks of it", async () => {
    const { facts, quotes, ...rest } = articleToSave();
    const { pack } = await saveArticle({ ...rest, facts: [], quotes: [] });
    expect([facts.length, quotes.length]).toEqual([1, 1]);
    await removeRecord("entities", { pack, id: MIRA.id });
    expect(await borrowedIn(pack)).toEqual([]);
    const { pack: merged } = await loadPacks({ withNames: true });
    expect(merged.entities.some(({ id }) => id === MIRA.id)).toBe(false);
  });
});
