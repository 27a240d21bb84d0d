import { beforeEach, describe, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { clippedPage } from "../../../tests/fixtures/clipped-page.ts";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { beginDraft } from "../../core/clip/begin-draft.ts";
import { exportBackup, importBackup, NoBackup } from "./backup.ts";
import { listDrafts, saveDraft } from "./drafts.ts";
import { PackFault } from "./fault.ts";
import { changePack, deleteEverything, listPacks, orderPacks } from "./packs.ts";
import { saveArticle } from "./save-article.ts";
import { importWordList } from "./word-lists.ts";

const storage = vi.hoisted(() => ({ local: {} as Record<string, unknown> }));

vi.mock("../browser.ts", () => ({
  browser: {
    runtime: {
      sendMessage: async (message: unknown) => {
        const { settingsBackground } = await import(
          "../../../tests/fixtures/settings-background.ts"
        );
        return settingsBackground(message);
      },
    },
    storage: {
      local: {
        get: async () => storage.local,
        set: async (values: object) => Object.assign(storage.local, values),
        clear: async () => {
          storage.local = {};
        },
      },
      session: { clear: async () => undefined },
    },
  },
}));

beforeEach(async () => {
  storage.local = {};
  await freshStore();
});

const fileOf = (data: unknown): Blob => new Blob([JSON.stringify(data)]);

/** Something of every sort. */
async function fill(): Promise<void> {
  await saveArticle(articleToSave());
  await importPack(fileOf(smallPackData()));
  await importWordList(new Blob(["name\nPier Seven\nThe Long Quay"]), {
    title: { en: "Quays" },
    defaultKind: "place",
  });
  await changePack("harbour", { isOn: false });
  await orderPacks(["harbour"]);
  await saveDraft(beginDraft(clippedPage, "2026-05-03T10:00:00.000Z"));
  storage.local = { settings: { theme: "dark", disabledSites: ["news.example"] } };
}

const stateOf = async () => ({
  packs: (await listPacks()).map(({ id, title, origin, isOn, counts, borrowed, cueSets }) => ({
    id,
    title,
    origin,
    isOn,
    counts,
    borrowed: borrowed.map((each) => each.id),
    cueSets,
  })),
  drafts: await listDrafts(),
  settings: storage.local,
});

async function refusalOf(file: Blob): Promise<unknown> {
  return importBackup(file).then(
    () => undefined,
    (cause: unknown) => cause,
  );
}

describe("a backup", () => {
  it("brings everything back to an empty profile, and is then the same again", async () => {
    await fill();
    const before = await stateOf();
    const file = await exportBackup();
    const text = await file.text();
    await deleteEverything();
    expect((await stateOf()).packs).toEqual([]);
    expect(await importBackup(file)).toEqual([]);
    const after = await stateOf();
    // What a pack borrows is told in its file, and was not before it was ever in one.
    const plain = ({ packs, ...rest }: typeof before) => ({
      ...rest,
      packs: packs.map(({ borrowed: _, ...each }) => each),
    });
    expect(plain(after)).toEqual(plain(before));
    expect(
      after.packs.map(({ id, origin, isOn }) => [id.replace(/-.*/, ""), origin, isOn]),
    ).toEqual([
      ["harbour", "imported", false],
      ["own", "own", true],
      ["quays", "names", true],
    ]);
    expect(await (await exportBackup()).text()).toBe(text);
  });

  it("tells how far it is, and is neither written nor restored once the reader has cancelled", async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => `Harbour Works ${index}`).join("\n");
    const list = { title: { en: "L" }, defaultKind: "organisation" } as const;
    await importWordList(new Blob([rows]), list);
    const stages = new Set<string>();
    const file = await exportBackup({ onProgress: ({ stage }) => stages.add(stage) });
    await deleteEverything();
    for (const at of ["reading", "storing"]) {
      const controller = new AbortController();
      const restoring = importBackup(file, {
        signal: controller.signal,
        onProgress: ({ stage }) => {
          stages.add(stage);
          if (stage === at) controller.abort();
        },
      });
      await expect(restoring).rejects.toMatchObject({ name: "AbortError" });
      expect(await listPacks()).toEqual([]);
    }
    await importBackup(file);
    expect(await listPacks()).toMatchObject([{ nameCount: 6000 }]);
    expect([...stages]).toEqual(["writing", "reading", "storing"]);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const writing = exportBackup({ signal: controller.signal, onProgress });
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
  });

  it("leaves packs alone that it doesn't hold, and a pack of the reader's own stays the one", async () => {
    await saveArticle(articleToSave());
    const file = await exportBackup();
    await deleteEverything();
    await saveArticle(articleToSave());
    await importBackup(file);
    expect((await listPacks()).map(({ origin }) => origin)).toEqual(["own", "imported"]);
  });

  it("of settings that can't be tells which, and takes the rest", async () => {
    const settings = { theme: "plaid", strip: true };
    const data = { format: "sandarbh-backup", version: 1, settings, packs: [], drafts: [] };
    expect(await importBackup(fileOf(data))).toMatchObject([{ key: "theme" }]);
    expect(storage.local).toEqual({ settings: { strip: true } });
  });

  it.each([
    ["no JSON", new Blob(["theme: dark"])],
    ["nothing", fileOf(null)],
    ["a pack", fileOf(smallPackData())],
    ["of another version", fileOf({ format: "sandarbh-backup", version: 2 })],
  ])("is refused where it is %s", async (_, file) => {
    await fill();
    const before = await stateOf();
    expect(await refusalOf(file)).toBeInstanceOf(NoBackup);
    expect(await stateOf()).toEqual(before);
  });

  it("is refused whole where one of its packs is broken, and says which and how", async () => {
    await fill();
    const data = JSON.parse(await (await exportBackup()).text());
    data.packs[2].pack.entities[0].kind = "castle";
    data.packs[1].isOn = false;
    await deleteEverything();
    const refusal = (await refusalOf(fileOf(data))) as PackFault;
    expect(refusal).toBeInstanceOf(PackFault);
    expect(refusal.kind).toBe("broken");
    expect(refusal.problems[0]?.path).toMatch(/^packs\[2\]\.entities\[0\] .*kind$/);
    expect(await stateOf()).toMatchObject({ packs: [], drafts: [], settings: {} });
  });

  it("with two packs of the reader's own is refused, and says which is the second", async () => {
    await fill();
    const data = JSON.parse(await (await exportBackup()).text());
    const index = data.packs.findIndex(({ origin }: { origin: string }) => origin === "imported");
    data.packs[index].origin = "own";
    await deleteEverything();
    const refusal = (await refusalOf(fileOf(data))) as PackFault;
    expect(refusal.problems).toEqual([
      { path: expect.stringMatching(/^packs\[1\] \(own-/), rule: "is a second pack of origin own" },
    ]);
    expect((await stateOf()).packs).toEqual([]);
  });

  it.each([
    ["a pack twice", (data: { packs: unknown[] }) => data.packs.push(data.packs[0])],
    ["no list of packs", (data: { packs: unknown }) => Object.assign(data, { packs: {} })],
    [
      "a draft that is none",
      (data: { drafts: unknown[] }) => data.drafts.push({ id: "x", keptAt: "", data: {} }),
    ],
  ])("with %s is refused", async (_, spoil) => {
    await fill();
    const data = JSON.parse(await (await exportBackup()).text());
    spoil(data);
    await deleteEverything();
    expect(await refusalOf(fileOf(data))).toMatchObject({ kind: "broken" });
    expect((await stateOf()).packs).toEqual([]);
  });
});
