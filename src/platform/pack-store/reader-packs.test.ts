import { beforeEach, expect, it, vi } from "vitest";
import { importPack } from "../../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { inOneChange, keysOf } from "./database.ts";
import { loadPacks, readPacks } from "./reader-packs.ts";

vi.mock("../browser.ts", () => ({
  browser: { runtime: { sendMessage: async () => undefined } },
}));

const options = { withNames: false };
let warned: string[];

beforeEach(async () => {
  warned = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => {
    warned.push(line);
  });
  await freshStore();
  await importPack(new Blob([JSON.stringify(smallPackData())]));
});

/** A pack whose facts stand in an article that isn't there: it is read, and can't be merged. */
async function loseArticles(): Promise<void> {
  await inOneChange(["articles"], (change) =>
    change.objectStore("articles").delete(keysOf("harbour")),
  );
}

it("packs that can't be merged leave the bundled one, and one line in the log", async () => {
  await loseArticles();
  for (const _ of ["once", "and again"]) {
    const { packs, pack, records, isBundledAlone } = await loadPacks(options);
    expect(packs).toHaveLength(1);
    expect(records.size).toBe(0);
    expect(pack.entities.some(({ id }) => id === "nvidia")).toBe(true);
    expect(isBundledAlone).toBe(true);
  }
  expect(warned).toHaveLength(1);
  expect(warned[0]).toContain("the reader's packs can't be read");
});

it("what is kept is not made without packs that can't be merged", async () => {
  await loseArticles();
  await expect(readPacks(options)).rejects.toThrow();
});

it("packs that can be merged are there", async () => {
  const { packs, isBundledAlone } = await loadPacks(options);
  expect(packs.map(({ id }) => id)).toContain("harbour");
  expect(isBundledAlone).toBe(false);
  expect(warned).toEqual([]);
});
