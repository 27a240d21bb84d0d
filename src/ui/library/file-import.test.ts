import { beforeEach, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { exportPack } from "../../platform/pack-store/pack-files.ts";
import { listPacks } from "../../platform/pack-store/packs.ts";
import { saveArticle } from "../../platform/pack-store/save-article.ts";
import { FileImport, type ImportState } from "./file-import.ts";

vi.mock("../../platform/browser.ts", () => ({
  browser: {
    runtime: { sendMessage: async () => undefined },
    i18n: {
      getMessage: (key: string, given: string[] = []) =>
        key === "languageCode" ? "en" : [key, ...given].join(" "),
    },
  },
}));

beforeEach(freshStore);

const packFile = (id: string) =>
  new File([JSON.stringify({ ...smallPackData(), id })], "pack.json", { type: "application/json" });
const asPeople = { kind: "person" } as const;

function watched() {
  const states: ImportState[] = [];
  return { states, files: new FileImport((state) => states.push(state)) };
}

const namesOf = (states: readonly ImportState[]) =>
  states.map((state) =>
    state.at === "working" ? state.progress.stage : state.at === "done" ? state.text : state.at,
  );

it("says that it reads before it reads, and reads a pack once", async () => {
  const { states, files } = watched();
  const file = packFile("harbour");
  const read = vi.spyOn(file, "text").mockImplementation(async () => {
    expect(namesOf(states)).toEqual(["reading"]);
    return Blob.prototype.text.call(file);
  });
  await files.takeFile(file, asPeople);
  expect(read).toHaveBeenCalledTimes(1);
  expect(namesOf(states)).toEqual(["reading", "storing", "storing", "importedPack pack.json"]);
});

it("asks whose a pack is, and takes what it has read as what it is", async () => {
  const { states, files } = watched();
  const file = packFile("own-harbour");
  const read = vi.spyOn(file, "text");
  await files.takeFile(file, asPeople);
  const asked = states.at(-1);
  if (asked?.at !== "asking") throw new Error(`is ${asked?.at}`);
  expect(await listPacks()).toEqual([]);
  await files.takePack({ ...asked, isOwn: true });
  expect(await listPacks()).toMatchObject([{ id: "own-harbour", origin: "own" }]);
  expect(read).toHaveBeenCalledTimes(1);
});

it("asks before an older file takes what the reader has kept since, and loses nothing without a yes", async () => {
  const { states, files } = watched();
  const { pack } = await saveArticle(articleToSave());
  const older = new File([await exportPack(pack)], "older.json");
  await files.takeFile(older, asPeople);
  expect(namesOf(states).at(-1)).toBe("importedAgain older.json");
  const later = articleToSave();
  later.article.title = { en: "Tides, corrected" };
  await saveArticle(later);
  const another = articleToSave();
  another.article.url = "https://gazette.example/another";
  another.entities = [];
  another.article.paragraphs.forEach((paragraph) => {
    paragraph.text += " And so on.";
  });
  await saveArticle(another);
  const now = await (await exportPack(pack)).text();
  await files.takeFile(older, asPeople);
  const asked = states.at(-1);
  if (asked?.at !== "replacing") throw new Error(`is ${asked?.at}`);
  expect(asked.losses).toEqual({
    gone: { articles: 1, entities: 0, facts: 1, quotes: 1 },
    changed: { articles: 1, entities: 0, facts: 0, quotes: 0 },
  });
  files.dismiss();
  expect(await (await exportPack(pack)).text()).toBe(now);
  another.article.url = "https://gazette.example/a-third";
  another.article.paragraphs.forEach((paragraph) => {
    paragraph.text += " And on.";
  });
  await saveArticle(another);
  const given = { ...asked, isOwn: true, accepted: asked.losses };
  await files.takePack(given);
  const again = states.at(-1);
  if (again?.at !== "replacing") throw new Error(`is ${again?.at}`);
  expect(again.losses.gone).toMatchObject({ articles: 2 });
  await files.takePack({ ...given, accepted: again.losses });
  expect(await (await exportPack(pack)).text()).toBe(await older.text());
});

it("a pack that is cancelled while it is read leaves all as it was", async () => {
  const { states, files } = watched();
  const taking = files.takeFile(packFile("harbour"), asPeople);
  files.cancel();
  await taking;
  expect(namesOf(states)).toEqual(["reading", "importCancelled"]);
  expect(await listPacks()).toEqual([]);
});

it("takes no second file while one is taken in, which can still be cancelled", async () => {
  const { states, files } = watched();
  const first = files.takeFile(packFile("harbour"), asPeople);
  await files.takeFile(packFile("quay"), asPeople);
  files.cancel();
  await first;
  expect(namesOf(states)).toEqual(["reading", "importCancelled"]);
  expect(await listPacks()).toEqual([]);
  await files.takeFile(packFile("quay"), asPeople);
  expect(await listPacks()).toMatchObject([{ id: "quay" }]);
});

it("offers the good rows of a broken list, and nothing of a broken pack", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { states, files } = watched();
  const rows = ["name,kind,language", "Mira Vale,person,en", "Tom Vale,castle,Latin"];
  const list = new File([rows.join("\n")], "list.csv");
  await files.takeFile(list, asPeople);
  expect(states.at(-1)).toMatchObject({ at: "failed", file: list });
  await files.takeNames(list, { kind: "person", skipsBroken: true });
  expect(namesOf(states).at(-1)).toBe("importedNamesPartly nameOne 1 1");
  await files.takeFile(new File(["{}"], "pack.json"), asPeople);
  expect(states.at(-1)).toMatchObject({ at: "failed" });
  expect(states.at(-1)).not.toHaveProperty("file");
});

it.each([
  ["some of them", "name,kind\nTara Vale,person\nTom Vale,dragon", true],
  ["none of them", "name,kind\nTom Vale,dragon", false],
  ["no row at all", "name,kind", false],
])("offers the right rows of a list where %s are right", async (_, text, isOffered) => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { states, files } = watched();
  await files.takeFile(new File([text], "list.csv"), asPeople);
  const state = states.at(-1);
  expect(state?.at).toBe("failed");
  expect(state?.at === "failed" && state.file !== undefined).toBe(isOffered);
});

it("offers no right rows again once there were none among many", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { states, files } = watched();
  const rows = Array.from({ length: 300 }, (_, index) => `Vale ${index},dragon`);
  const file = new File([rows.join("\n")], "list.csv");
  await files.takeFile(file, asPeople);
  expect(states.at(-1)).toMatchObject({ at: "failed", file });
  await files.takeNames(file, { ...asPeople, skipsBroken: true });
  const state = states.at(-1);
  expect(state?.at === "failed" && state.file).toBe(undefined);
});
