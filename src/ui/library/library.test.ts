import { describe, expect, it, vi } from "vitest";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import { mergePacks } from "../../core/pack/merge.ts";
import type { ReaderPacks } from "../../platform/pack-store/reader-packs.ts";
import { findStatements } from "./filter-records.ts";
import { Library } from "./library.ts";

vi.mock("../../platform/browser.ts", () => ({ browser: {} }));

/** Two packs with the same quote, the second in an article of its own. */
function library(): Library {
  const second = { ...structuredClone(smallPack()), id: "other", facts: [] };
  for (const article of second.articles) {
    article.url = "https://other.example/tides";
    article.title = { en: "A clock in the harbour" };
    for (const paragraph of article.paragraphs) paragraph.sha256 = "0".repeat(64);
  }
  for (const quote of second.quotes) quote.entities = ["harbour-gazette"];
  const packs = [smallPack(), second];
  return new Library({
    ...mergePacks(packs),
    packs,
    records: new Map(),
    hasLists: true,
    isBundledAlone: false,
    isOwn: () => false,
  } as ReaderPacks);
}

describe("a quote that two articles have", () => {
  const told = library();
  const ids = (filters: { article?: string }) =>
    findStatements(told, { filters, readerLanguage: "en" })
      .filter(({ record }) => record.type === "quote")
      .map(({ record }) => record.id);

  it("is counted and listed once", () => {
    expect(told.countOf("quote")).toBe(1);
    expect(ids({})).toEqual(["p2-clock"]);
    expect(told.saidOf("mira-vale").map(({ id }) => id)).toEqual(["p2-clock"]);
  });

  it("stands with whoever either of them names", () => {
    expect(told.saidOf("harbour-gazette").map(({ id }) => id)).toContain("p2-clock");
  });

  it("is found in each of them", () => {
    for (const { id } of told.articles) {
      expect(told.statementsIn(id).filter(({ type }) => type === "quote")).toHaveLength(1);
      expect(ids({ article: id })).toHaveLength(1);
    }
  });
});
