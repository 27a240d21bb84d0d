import { beforeEach, expect, it, vi } from "vitest";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { listPacks } from "../../platform/pack-store/packs.ts";
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
const noOwn = { hasOwn: false, kind: "person" } as const;

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
  await files.takeFile(file, noOwn);
  expect(read).toHaveBeenCalledTimes(1);
  expect(namesOf(states)).toEqual(["reading", "storing", "storing", "importedPack pack.json"]);
});

it("asks whose a pack is, and takes what it has read as what it is", async () => {
  const { states, files } = watched();
  const file = packFile("own-harbour");
  const read = vi.spyOn(file, "text");
  await files.takeFile(file, noOwn);
  const asked = states.at(-1);
  if (asked?.at !== "asking") throw new Error(`is ${asked?.at}`);
  expect(await listPacks()).toEqual([]);
  await files.takePack({ ...asked, isOwn: true });
  expect(await listPacks()).toMatchObject([{ id: "own-harbour", origin: "own" }]);
  expect(read).toHaveBeenCalledTimes(1);
});

it("a pack that is cancelled while it is read leaves all as it was", async () => {
  const { states, files } = watched();
  const taking = files.takeFile(packFile("harbour"), noOwn);
  files.cancel();
  await taking;
  expect(namesOf(states)).toEqual(["reading", "importCancelled"]);
  expect(await listPacks()).toEqual([]);
});

it("offers the good rows of a broken list, and nothing of a broken pack", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { states, files } = watched();
  const rows = ["name,kind,language", "Mira Vale,person,en", "Tom Vale,castle,Latin"];
  const list = new File([rows.join("\n")], "list.csv");
  await files.takeFile(list, noOwn);
  expect(states.at(-1)).toMatchObject({ at: "failed", file: list });
  await files.takeNames(list, { kind: "person", skipsBroken: true });
  expect(namesOf(states).at(-1)).toBe("importedNamesPartly nameOne 1 1");
  await files.takeFile(new File(["{}"], "pack.json"), noOwn);
  expect(states.at(-1)).toMatchObject({ at: "failed" });
  expect(states.at(-1)).not.toHaveProperty("file");
});
