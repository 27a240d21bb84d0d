/** Packs that are made to do harm: refused with a path and a rule, or taken as the text they are. */
import { describe, expect, it } from "vitest";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import { CardMaker } from "../card/build-card.ts";
import { compileLexicon } from "../lexicon/compile.ts";
import { compileLinkTable } from "../linking/table.ts";
import { readPack } from "./read.ts";

type Data = ReturnType<typeof smallPackData>;

/** A small pack with something done to it, as it comes out of a file. */
function packWith(change: (data: Data) => unknown): unknown {
  const data = smallPackData();
  change(data);
  return JSON.parse(JSON.stringify(data));
}

function problems(pack: unknown): string[] {
  const read = readPack(pack);
  return read.ok ? [] : read.problems.map(({ path, rule }) => `${path}: ${rule}`);
}

const MARKUP = [
  '<img src=x onerror="alert(1)">',
  "<script>alert(1)</script>",
  "</style></template><svg onload=alert(1)>",
  "javascript:alert(1)",
  "{{constructor}} %3Cscript%3E &lt;script&gt;",
];

describe("a pack that means harm", () => {
  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://a.example/1",
    "chrome-extension://abc/popup.html",
    "https:evil",
    "//evil.example",
  ])("an address that runs something is refused: %s", (url) => {
    const pack = packWith((data) => Object.assign(data.articles[0] as object, { url }));
    const told = problems(pack);
    // A lone "https:evil" is an address to the standard, and leads to a site like any other.
    if (new URL(url, "x:/").protocol === "https:") expect(told).toEqual([]);
    else expect(told[0]).toMatch(/^articles\[0\] \(tides\)\.url: /);
  });

  it.each(MARKUP)("markup and code are texts like others: %s", (text) => {
    const read = readPack(
      packWith((data) => {
        const [entity] = data.entities;
        Object.assign(entity as object, { name: { en: text }, about: { en: text } });
        entity?.aliases.push({ text, lang: "en" });
        Object.assign(data.facts[0] as object, { text: { en: text } });
        Object.assign(data.articles[0] as object, { title: { en: text } });
      }),
    );
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const passage = { text: "", runEntities: [], pageEntities: [] };
    const card = new CardMaker(read.pack).make("lantern-works", passage);
    // To the letter: nobody took it apart or made something else of it.
    expect(JSON.stringify(card)).toContain(JSON.stringify(text).slice(1, -1));
  });

  it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "prototype keys change nothing and are no records: %s",
    (key) => {
      const text = JSON.stringify(smallPackData());
      const poison = `${JSON.stringify(key)}:{"polluted":true,"en":"x"},`;
      for (const place of ["{", '"title":{', '"cueSets":{', '"published":{', '"name":{']) {
        const read = readPack(JSON.parse(text.replace(place, place + poison)));
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
        expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
        if (read.ok) expect(JSON.stringify(read.pack)).not.toContain("polluted");
      }
    },
  );

  it("a text of ten megabytes is refused", () => {
    const long = "a".repeat(10_000_000);
    for (const change of [
      (data: Data) => Object.assign(data.facts[0] as object, { text: { en: long } }),
      (data: Data) => Object.assign(data.entities[0] as object, { name: { en: long } }),
      (data: Data) => data.entities[0]?.aliases.push({ text: long, lang: "en" }),
      (data: Data) => Object.assign(data.entities[0] as object, { id: long }),
      (data: Data) => Object.assign(data, { title: { en: long } }),
      (data: Data) =>
        Object.assign(data.articles[0] as object, { url: `https://a.example/${long}` }),
      (data: Data) => Object.assign(data.articles[0] as object, { published: { date: long } }),
    ]) {
      const told = problems(packWith(change));
      expect(told.length).toBeGreaterThan(0);
      // What is told of it is no ten megabytes either.
      expect(told.join("").length).toBeLessThan(1000);
    }
  });

  it("depth beyond all reason is refused, not followed", () => {
    let deep: unknown = "x";
    for (let level = 0; level < 100_000; level += 1) deep = { en: deep };
    const lists = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
    for (const value of [deep, lists]) {
      for (const key of ["title", "cueSets", "articles", "entities", "facts", "id"]) {
        expect(problems({ ...smallPackData(), [key]: value }).length).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ["half a character", "a\ud800b"],
    ["the other half", "a\udc00b"],
    ["a zero", "a\u0000b"],
    ["an override", "\u202egnihton\u202c"],
    ["isolates that are never closed", "\u2067\u2067\u2067x"],
    ["nothing that is seen", "\u200b\u200d\ufeff"],
  ])("texts with %s are taken as they are or refused, and lead to no fault", (_, text) => {
    const read = readPack(
      packWith((data) => {
        Object.assign(data.facts[0] as object, { text: { en: `${text} and more` } });
        Object.assign(data.entities[0] as object, { name: { en: `Name ${text}` } });
        const [article] = data.articles as { url?: string; paragraphs: { text?: string }[] }[];
        Object.assign(article as object, { url: "https://tides.example/a" });
        for (const paragraph of article?.paragraphs ?? []) paragraph.text = `${text} and more.`;
        data.entities[1]?.aliases.push({ text, lang: "en" });
      }),
    );
    if (!read.ok) return expect(read.problems[0]?.path).toMatch(/\w/);
    const { patterns } = compileLinkTable(read.pack);
    expect(compileLexicon(patterns).length).toBeGreaterThan(0);
    const passage = { text, runEntities: [], pageEntities: [] };
    expect(new CardMaker(read.pack).make("lantern-works", passage)).not.toBeNull();
  });

  it("what turns text round is refused in ids", () => {
    const told = problems(
      packWith((data) => Object.assign(data.entities[0] as object, { id: "ln\u202eat" })),
    );
    expect(told.join()).toMatch(/entities\[0\].*\.id: must be/);
  });
});
