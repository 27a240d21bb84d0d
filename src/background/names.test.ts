import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { importPack } from "../../tests/fixtures/import-pack.ts";
import { freshStore } from "../../tests/fixtures/pack-store.ts";
import { smallPackData } from "../../tests/fixtures/small-pack.ts";
import type { Alias } from "../core/pack/schema.ts";
import { openDatabase } from "../platform/pack-store/database.ts";
import { removePack } from "../platform/pack-store/packs.ts";

vi.mock("../platform/browser.ts", () => ({
  browser: {
    runtime: { sendMessage: async () => undefined },
    storage: { local: { set: async () => undefined, remove: async () => undefined } },
  },
}));

const { Names } = await import("./names.ts");

beforeEach(freshStore);
afterEach(() => void vi.useRealTimers());

/** The small pack as a file, its first entity under another name. */
function fileNaming(name: string): Blob {
  const data = smallPackData();
  const [entity] = data.entities;
  if (entity) entity.aliases = [{ text: name, lang: "en" }];
  return new Blob([JSON.stringify(data)]);
}

it("a stored name that can't be looked for takes no other along", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await importPack(fileNaming("Lantern Works"));
  const database = await openDatabase();
  const key: [string, string] = ["harbour", "lantern-works"];
  const kept = await database.get("entities", key);
  if (!kept) throw new Error("nothing is stored");
  // As a build may have stored it that had no rule against it.
  kept.record.aliases.push({ ...kept.record.aliases[0], text: "\u200b" } as Alias);
  await database.put("entities", kept);
  const names = new Names();
  await names.refresh();
  expect(await names.head()).not.toBeNull();
});

it("a pack that was removed and came in again, within the same millisecond, has its new names compiled", async () => {
  // The clock alone, and it stands still.
  vi.useFakeTimers({ toFake: ["Date"] });
  const names = new Names();
  await importPack(fileNaming("Lantern Works"));
  await names.refresh();
  const before = await names.head();
  expect(before).not.toBeNull();
  await removePack("harbour");
  await importPack(fileNaming("Lamp Works"));
  await names.refresh();
  const after = await names.head();
  expect(after?.version).not.toBe(before?.version);
  await names.refresh();
  expect((await names.head())?.version).toBe(after?.version);
});
