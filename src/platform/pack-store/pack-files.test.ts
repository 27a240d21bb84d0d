import { beforeEach, describe, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { set } from "../../../tests/fixtures/change.ts";
import { rawDataset } from "../../../tests/fixtures/dataset.ts";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { readPack } from "../../core/pack/read.ts";
import type { Entity } from "../../core/pack/schema.ts";
import type { PackFault } from "./fault.ts";
import { exportPack } from "./pack-files.ts";
import { changePack, deleteEverything, listPacks } from "./packs.ts";
import { loadPacks } from "./reader-packs.ts";
import { getRecord, saveRecord } from "./records.ts";
import { ownPackId, saveArticle } from "./save-article.ts";
import { importWordList } from "./word-lists.ts";

vi.mock("../browser.ts", () => ({
  browser: {
    runtime: { sendMessage: async () => undefined },
    storage: { local: { clear: async () => undefined }, session: { clear: async () => undefined } },
  },
}));

beforeEach(freshStore);

const named = (name: string): Entity => ({
  id: name.toLowerCase(),
  kind: "person",
  name: { en: name },
  aliases: [{ text: name, lang: "en", case: "exact", use: "certain", digits: false }],
  not: [],
  related: [],
});

const fileOf = (data: unknown): Blob => new Blob([JSON.stringify(data)]);

async function faultOf(file: Blob): Promise<Pick<PackFault, "kind" | "problems"> | undefined> {
  return importPack(file).then(
    () => undefined,
    ({ kind, problems }: PackFault) => ({ kind, problems }),
  );
}

describe("a pack as a file", () => {
  it("comes with everything in it, and goes out the same, over and over", async () => {
    await importPack(fileOf(smallPackData()));
    const first = await (await exportPack("harbour")).text();
    await deleteEverything();
    await importPack(new Blob([first]));
    expect(await (await exportPack("harbour")).text()).toBe(first);
    const read = readPack(JSON.parse(first));
    expect(read.ok && read.pack).toMatchObject({
      entities: [{ id: "harbour-gazette" }, { id: "lantern-works" }, { id: "mira-vale" }],
      cueSets: { sea: ["tide", "harbour"] },
    });
  });

  it("imported again is brought up to date: what is gone from it goes", async () => {
    expect(await importPack(fileOf(smallPackData()))).toEqual({ pack: "harbour", isNew: true });
    await changePack("harbour", { isOn: false });
    const data = smallPackData();
    data.facts.length = 1;
    set("quotes.0.text", "other words")(data);
    expect(await importPack(fileOf(data))).toEqual({ pack: "harbour", isNew: false });
    expect(await listPacks()).toMatchObject([
      { origin: "imported", isOn: false, counts: { articles: 1, facts: 1, quotes: 1 } },
    ]);
  });

  it("of the reader's own says by name whom it borrows, and comes back as the reader's own", async () => {
    const { pack } = await saveArticle(articleToSave());
    const file = await exportPack(pack);
    const data = JSON.parse(await file.text()) as { borrowed: { id: string }[] };
    expect(data.borrowed).toEqual([
      expect.objectContaining({ id: "nvidia", kind: "organisation" }),
    ]);
    await deleteEverything();
    await importPack(file, { isOwn: true });
    expect(await listPacks()).toMatchObject([{ id: pack, origin: "own" }]);
    expect((await saveArticle(articleToSave())).isNew).toBe(false);
    const { pack: merged, isOwn } = await loadPacks({ withNames: true });
    expect(isOwn(merged.articles.at(-1)?.id ?? "")).toBe(true);
  });

  it("of the reader's own with one name and no article has a name that can be changed", async () => {
    const pack = await ownPackId();
    const record = named("Tara");
    await saveRecord("entities", { pack, record });
    await importPack(await exportPack(pack));
    expect(await listPacks()).toMatchObject([{ id: pack, origin: "own", nameCount: 0 }]);
    const stored = await getRecord("entities", { pack, id: record.id });
    const changed = { ...record, name: { en: "Tara Vale" } };
    await saveRecord("entities", { pack, record: changed, revision: stored?.revision ?? 0 });
    expect(await listPacks()).toMatchObject([{ counts: { entities: 1 } }]);
    expect((await getRecord("entities", { pack, id: record.id }))?.record).toEqual(changed);
  });

  it("of another reader stays another's", async () => {
    const { pack } = await saveArticle(articleToSave());
    const file = await exportPack(pack);
    await deleteEverything();
    await importPack(file);
    const { pack: merged, isOwn } = await loadPacks({ withNames: true });
    expect(isOwn(merged.articles.at(-1)?.id ?? "")).toBe(false);
  });

  it("of names alone is a word list again", async () => {
    const names = new Blob(["Mira Vale,person,M. Vale\nTom Vale,person"]);
    const { pack } = await importWordList(names, { title: { en: "L" }, defaultKind: "concept" });
    const file = await exportPack(pack);
    await deleteEverything();
    await importPack(file);
    expect(await listPacks()).toMatchObject([{ id: pack, origin: "names", nameCount: 2 }]);
    expect(await (await exportPack(pack)).text()).toBe(await file.text());
  });
});

describe("a large pack", () => {
  const names = (count: number): Blob =>
    new Blob([Array.from({ length: count }, (_, index) => `Harbour Works ${index}`).join("\n")]);
  const take = async () =>
    (await importWordList(names(6000), { title: { en: "L" }, defaultKind: "organisation" })).pack;

  it("is written in slices, as it would be at once, and tells how far it is", async () => {
    const pack = await take();
    const shares: number[] = [];
    const file = await exportPack(pack, {
      onProgress: ({ stage, share }) => {
        expect(stage).toBe("writing");
        shares.push(share);
      },
    });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const text = await file.text();
    const data = JSON.parse(text) as { entities: unknown[] };
    expect(data.entities).toHaveLength(6000);
    expect(text).toBe(`${JSON.stringify(data, null, 1)}\n`);
  });

  it("is not written once the reader has cancelled", async () => {
    const controller = new AbortController();
    const onProgress = vi.fn(() => controller.abort());
    const { signal } = controller;
    const writing = exportPack(await take(), { signal, onProgress });
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
    expect(onProgress).toHaveBeenCalledTimes(1);
  });

  it("looks at each block of names that it reads whether the reader has cancelled", async () => {
    const pack = await take();
    const { signal } = new AbortController();
    const looks = vi.spyOn(signal, "throwIfAborted");
    await exportPack(pack, { signal });
    const blocks = 6000 / 500;
    expect(looks.mock.calls.length).toBeGreaterThan(blocks);
  });
});

describe("a file that is no pack of ours", () => {
  it.each([
    ["no JSON", new Blob(["{"]), "file", /JSON/],
    ["something else", fileOf({ format: "bookmarks" }), "format", /sandarbh-pack/],
    ["a backup", fileOf({ format: "sandarbh-backup" }), "format", /restored under Settings/],
    [
      "a later version",
      fileOf({ ...smallPackData(), version: 2 }),
      "version",
      /version 2 is unknown; this build reads 1/,
    ],
    ["the bundled pack", fileOf(rawDataset()), "id", /bundled/],
  ])("%s is refused, and the rest stays", async (_, file, path, rule) => {
    const { pack } = await saveArticle(articleToSave());
    expect(await faultOf(file)).toEqual({
      kind: "broken",
      problems: [{ path, rule: expect.stringMatching(rule) }],
    });
    expect((await listPacks()).map(({ id }) => id)).toEqual([pack]);
  });

  it("with broken records is refused with each path and rule", async () => {
    const data = smallPackData();
    set("facts.1.paragraph", 7)(data);
    set("quotes.0.at", { start: 0, end: 3 })(data);
    set("entities.0.related", ["nobody"])(data);
    expect((await faultOf(fileOf(data)))?.problems).toEqual([
      { path: "entities[0] (lantern-works).related", rule: 'names the unknown entity "nobody"' },
      { path: "facts[1] (p3-use).paragraph", rule: "article has no paragraph 7" },
      { path: "quotes[0] (p2-clock).at", rule: "lies outside the paragraph's text" },
    ]);
    expect(await listPacks()).toEqual([]);
  });

  it.each(["reading", "storing"])(
    "is not taken once the reader has cancelled its %s",
    async (at) => {
      const controller = new AbortController();
      const data = smallPackData() as { facts: object[] };
      for (let index = 0; index < 1000; index += 1) {
        data.facts.push({ ...data.facts[0], id: `fact-${index}` });
      }
      const stages: string[] = [];
      const importing = importPack(fileOf(data), {
        signal: controller.signal,
        onProgress: ({ stage }) => {
          stages.push(stage);
          if (stage === at) controller.abort();
        },
      });
      await expect(importing).rejects.toMatchObject({ name: "AbortError" });
      expect(stages.at(-1)).toBe(at);
      expect(await listPacks()).toEqual([]);
    },
  );
});
