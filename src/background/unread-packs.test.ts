import { beforeEach, expect, it, vi } from "vitest";
import { articleToSave } from "../../tests/fixtures/article-to-save.ts";
import { freshStore } from "../../tests/fixtures/pack-store.ts";
import { saveArticle } from "../platform/pack-store/save-article.ts";

vi.mock("../platform/browser.ts", () => ({
  browser: {
    runtime: { sendMessage: async () => undefined },
    storage: {
      local: { get: async () => ({}), set: async () => undefined, remove: async () => undefined },
    },
  },
}));

const { Cards } = await import("./cards.ts");
const { Names } = await import("./names.ts");

/** Readings of whole packs that fail from now on. */
function failReadings() {
  const transaction = IDBDatabase.prototype.transaction;
  return vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...wanted
  ) {
    if ([...wanted[0]].includes("facts") && wanted[1] !== "readwrite") {
      throw new DOMException("no storage", "UnknownError");
    }
    return transaction.apply(this, wanted);
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await freshStore();
  await saveArticle(articleToSave());
});

it("names are not compiled without packs that can't be read; the next time has them", async () => {
  const failing = failReadings();
  const names = new Names();
  await names.refresh();
  expect(await names.head()).toBeNull();
  failing.mockRestore();
  await names.refresh();
  expect(await names.head()).not.toBeNull();
});

it("cards are not kept without packs that can't be read; the next one has them", async () => {
  const life = new AbortController();
  const cards = new Cards(life.signal);
  const passage = { text: "", runEntities: [], pageEntities: [] };
  const failing = failReadings();
  expect(await cards.make("mira-vale", passage)).toBeNull();
  expect(await cards.make("nvidia", passage)).not.toBeNull();
  failing.mockRestore();
  expect(await cards.make("mira-vale", passage)).not.toBeNull();
  life.abort();
});
