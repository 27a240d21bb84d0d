import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import { readPack } from "../pack/read.ts";
import type { Entity, Fact } from "../pack/schema.ts";
import { fold } from "./fold.ts";
import { createSearch, type SearchResult } from "./search.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../dataset/${name}.json`, import.meta.url), "utf8"));
const dataset = readPack({
  ...(read("pack") as object),
  articles: read("articles"),
  entities: read("entities"),
  facts: read("facts"),
  quotes: read("quotes"),
});
if (!dataset.ok) throw new Error("the dataset is broken");
const { pack } = dataset;

const { search } = createSearch(pack);
const find = (query: string): SearchResult[] => search(query, { limit: 1000, language: "en" });
const entitiesFound = (query: string): SearchResult[] =>
  find(query).filter(({ type }) => type === "entity");

/** From 1; results with the same score share a rank. */
function rankOf(entity: string, query: string): number {
  const results = entitiesFound(query);
  const own = results.find(({ id }) => id === entity);
  return own ? 1 + results.filter(({ score }) => score < own.score).length : Infinity;
}

function surfacesOf({ id, name, aliases }: Entity): { id: string; surface: string }[] {
  const forms = aliases.flatMap(({ text, forms: inflected = [] }) => [text, ...inflected]);
  const all = new Set([...Object.values(name), ...forms]);
  return [...all].map((surface) => ({ id, surface }));
}

const surfaces = pack.entities.flatMap(surfacesOf);
/** For tests that search for every name of the dataset, on a busy machine. */
const LONG_MS = 60_000;

describe("entities", () => {
  test.each([
    ["nvdia", "nvidia"],
    ["ndivia", "nvidia"],
    ["nVIDIA ", "nvidia"],
    ["बायडु", "baidu"],
    ["百度", "baidu"],
    ["bytdance", "bytedance"],
    ["सोरा", "sora"],
    ["ओपनआई", "openai"],
    ["Zhou Hongyi", "zhou-hongyi"],
    ["hongyi zhou", "zhou-hongyi"],
    ["周鸿祎", "zhou-hongyi"],
    ["tensent", "tencent"],
    ["अलीबबा", "alibaba"],
    ["ｓｏｒａ", "sora"],
    ["harowell", "alexander-harrowell"],
  ])("%s finds %s first", (query, entity) => {
    expect(find(query)[0]).toMatchObject({ type: "entity", id: entity });
  });

  test(
    "every name and alias finds its entity first, or ties",
    () => {
      const lost = surfaces.filter(({ id, surface }) => rankOf(id, surface) !== 1);
      expect(lost).toEqual([]);
    },
    LONG_MS,
  );

  test(
    "with one inner letter dropped, 95 % of the longer names are in the top three",
    () => {
      const long = surfaces.filter(({ surface }) => fold(surface).replaceAll(" ", "").length >= 6);
      let tried = 0;
      const lost: string[] = [];
      for (const { id, surface } of long) {
        const middle = Math.floor(surface.length / 2);
        const misspelt = surface.slice(0, middle) + surface.slice(middle + 1);
        tried++;
        if (rankOf(id, misspelt) > 3) lost.push(`${misspelt} (${id})`);
      }
      expect(tried).toBeGreaterThan(200);
      expect(lost.length / tried, lost.join(", ")).toBeLessThanOrEqual(0.05);
    },
    LONG_MS,
  );

  test("a name as it is written comes before one that only begins so, and before near ones", () => {
    fc.assert(
      fc.property(fc.constantFrom(...surfaces), ({ surface }) => {
        const folded = fold(surface);
        const relations = entitiesFound(surface).flatMap(({ matches }) =>
          matches
            .filter(({ field }) => field === "name" || field === "alias")
            .map(({ text }) => fold(text))
            .map((text) => (text === folded ? 0 : text.startsWith(folded) ? 1 : 2)),
        );
        expect(relations).toEqual([...relations].sort());
      }),
    );
  });
});

describe("statements", () => {
  test.each([
    ["बाल्टी", "quote"],
    ["bucket of cold water", "quote"],
    ["cold bucket", "quote"],
    ["bukcet", "quote"],
    ["export", "fact"],
    ["निर्यात", "fact"],
  ])("%s finds a %s", (query, type) => {
    expect(find(query).map((result) => result.type)).toContain(type);
  });

  test("a query that names an entity also brings what is said about it, below it", () => {
    for (const query of ["nvidia", "nvdia", "英伟达"]) {
      const results = find(query);
      const own = pack.facts.filter(({ entities }) => entities.includes("nvidia"));
      const at = results.findIndex(({ id }) => id === "nvidia");
      expect(at).toBe(0);
      for (const { id } of own) {
        expect(results.findIndex((result) => result.id === id)).toBeGreaterThan(at);
      }
    }
  });

  test("names and words together find the statements that have both, in either script", () => {
    expect(find("nvidia निर्यात")[0]?.id).toMatch(/^p(03|22)/);
    const both = find("baidu tencent");
    expect(both.length).toBeGreaterThan(0);
    for (const { type, id } of both) {
      expect(type).toBe("fact");
      const fact = pack.facts.find((candidate) => candidate.id === id);
      expect(fact?.entities).toEqual(expect.arrayContaining(["baidu", "tencent"]));
    }
  });
});

describe("nothing", () => {
  test.each([
    "",
    "   ",
    "—",
    "\u200b",
    "qqqqzzzz",
    "asdfghjkl",
    "xyzzy",
    "lorem ipsum",
    "क्षझ्ञघ",
    "犇猋",
  ])("%j finds nothing", (query) => {
    expect(find(query)).toEqual([]);
  });

  test("any text at all is answered without an error, and marks stay within their texts", () => {
    const words = fc.constantFrom(
      ...surfaces.map(({ surface }) => surface),
      "export",
      "बाल्टी",
      "的",
    );
    const query = fc.array(fc.oneof(words, fc.string({ unit: "binary", maxLength: 12 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(query, (parts) => {
        for (const { matches } of find(parts.join(" "))) {
          for (const { text, ranges } of matches) {
            let last = 0;
            for (const [start, end] of ranges) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("marks", () => {
  const marked = (query: string, id: string): string[] =>
    find(query)
      .filter((result) => result.id === id)
      .flatMap(({ matches }) => matches)
      .flatMap(({ text, ranges }) => ranges.map(([start, end]) => text.slice(start, end)));

  test("what the reader typed is marked, in the text as it is written", () => {
    expect(marked("बायड", "baidu")).toEqual(["बायड"]);
    expect(marked("बाल्टी", "p04-quote-cold-water")).toEqual(["बाल्टी"]);
    expect(marked("nvid", "nvidia")[0]).toBe("Nvid");
  });

  test("a name misspelt is marked whole", () => {
    expect(marked("nvdia", "nvidia")[0]).toBe("Nvidia");
  });
});

test("limit and determinism", () => {
  expect(search("a", { limit: 3 })).toHaveLength(3);
  expect(find("नई")).toEqual(find("नई"));
});

test("what is said of somebody is found, be it more than a call takes arguments", () => {
  const pack = smallPack();
  const [fact] = pack.facts;
  const facts = Array.from({ length: 130_000 }, (_, index) => ({
    ...(fact as Fact),
    id: `f${index}`,
    text: { en: "Tide" },
  }));
  const search = createSearch({ ...pack, facts });
  expect(search.search("Lantern Works", { limit: 80, language: "en" })).toHaveLength(80);
});
