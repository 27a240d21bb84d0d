/** What the build says to people who edit the dataset: file, place and rule, in a line each. */
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileDataset } from "../../scripts/compile-dataset.mjs";
import { MOST_CONTENT_BYTES, tooHeavy, weighContent } from "../../scripts/content-weight.mjs";
import { compileLexicon } from "../../src/core/lexicon/compile.ts";
import { compileLinkTable } from "../../src/core/linking/table.ts";
import { readPack } from "../../src/core/pack/read.ts";
import { datasetPack, root } from "../fixtures/dataset.ts";

const dataset = fileURLToPath(new URL("dataset/", root));
let folder: string;

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), "sandarbh-dataset-"))}/`;
  for (const name of readdirSync(dataset)) copyFileSync(dataset + name, folder + name);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const compile = () => compileDataset(folder, { readPack, compileLinkTable, compileLexicon });

/** What is told; "" where nothing is wrong. */
async function told(): Promise<string> {
  return compile().then(
    () => "",
    (cause: Error) => `${cause.name === "Error" ? "" : cause.name}${cause.message}`,
  );
}

function change(name: string, edit: (text: string) => string): void {
  const text = readFileSync(folder + name, "utf8");
  const edited = edit(text);
  expect(edited).not.toBe(text);
  writeFileSync(folder + name, edited);
}

/** Changes a record of a list. */
function changeRecord(name: string, at: number, edit: (record: Record<string, unknown>) => void) {
  change(name, (text) => {
    const records = JSON.parse(text) as Record<string, unknown>[];
    edit(records[at] ?? {});
    return JSON.stringify(records);
  });
}

describe("the dataset", () => {
  it("is compiled as it stands", async () => {
    const { pack, patterns, lexicon } = await compile();
    expect(pack).toEqual(datasetPack());
    expect(patterns.length).toBeGreaterThan(1000);
    expect(lexicon.byteLength).toBeGreaterThan(10_000);
  });

  it("a missing comma is told with its line", async () => {
    change("facts.json", (text) => text.replace(",\n", "\n"));
    expect(await told()).toMatch(
      /^dataset\/facts\.json: line \d, column \d+: Expected "," in JSON but found [^\n]+$/,
    );
  });

  it.each([
    ["one too many", (text: string) => text.replace(/\]\s*$/, ",]"), /: line \d+, column \d+: /],
    ["cut off", (text: string) => text.slice(0, -20), /: line \d+, column \d+: [^\n]+$/],
    ["empty", () => "", /: line 1, column 1: Unexpected end of file/],
    [
      "a key that stands twice",
      (text: string) => text.replace('"id":', '"id": "other",\n"id":'),
      /: line \d+, column \d+: Duplicate key "id"/,
    ],
  ])("%s", async (_, edit, rule) => {
    change("quotes.json", edit);
    expect(await told()).toMatch(/^dataset\/quotes\.json: /);
    expect(await told()).toMatch(rule);
  });

  it("a missing file is told", async () => {
    rmSync(`${folder}articles.json`);
    expect(await told()).toMatch(/^dataset\/articles\.json: can't be read: ENOENT[^\n]+$/);
  });

  it("every broken file is told", async () => {
    for (const name of ["pack.json", "entities.json"]) writeFileSync(folder + name, "{");
    expect((await told()).split("\n").map((line) => line.split(":")[0])).toEqual([
      "dataset/pack.json",
      "dataset/entities.json",
    ]);
  });

  it("a broken record is told with its file", async () => {
    changeRecord("entities.json", 3, (entity) => Object.assign(entity, { kind: "fish" }));
    expect(await told()).toMatch(/^dataset\/entities\.json: entities\[3\] \([a-z-]+\)\.kind: /);
  });

  it("so is one of the pack's own properties", async () => {
    change("pack.json", (text) => text.replace(/"version": *\d+/, '"version": 9'));
    expect(await told()).toMatch(/^dataset\/pack\.json: version: version 9 is unknown/);
  });

  it("and what names something that isn't there", async () => {
    changeRecord("quotes.json", 0, (quote) => Object.assign(quote, { article: "tales" }));
    expect(await told()).toMatch(
      /^dataset\/quotes\.json: quotes\[0\] \([\w-]+\)\.article: names the unknown article "tales"$/,
    );
  });

  it.each([
    ["not", { not: ["a".repeat(300)] }, /\.not\[0\]: /],
    [
      "a form without a letter",
      { aliases: [{ text: "\u200b", lang: "en" }] },
      /\.aliases\[0\]\.text: /,
    ],
  ])("a form that nothing can match is told with its record: %s", async (_, properties, place) => {
    changeRecord("entities.json", 1, (entity) => Object.assign(entity, properties));
    expect(await told()).toMatch(/^dataset\/entities\.json: entities\[1\] \([a-z-]+\)[^\n]+$/);
    expect(await told()).toMatch(place);
  });

  it("what fails later is told by its pattern", async () => {
    const fail = (): never => {
      throw new Error('pattern "Sora": its payload is too large');
    };
    const core = { readPack, compileLinkTable, compileLexicon: fail };
    await expect(compileDataset(folder, core)).rejects.toThrow(
      /^dataset: pattern "Sora": its payload is too large$/,
    );
  });
});

describe("the content script's weight", () => {
  it("is the lexicon's and the code's", () => {
    const lexicon = "नाम names 名字";
    const script = Buffer.from(`const lexicon = ${JSON.stringify(lexicon)}; start(lexicon);`);
    const weight = weighContent(script, lexicon);
    expect(weight.whole).toBe(gzipSync(script, { level: 9 }).length);
    expect(weight.lexicon + weight.code).toBe(weight.whole);
    expect(weight.lexicon).toBeGreaterThan(lexicon.length);
  });

  it("is told where it is too much, with what weighs and what can be done", () => {
    const weight = { whole: MOST_CONTENT_BYTES, lexicon: 12_000, code: 13_600 };
    expect(tooHeavy("content.js", weight)).toBeUndefined();
    const problem = tooHeavy("content.js", { ...weight, whole: MOST_CONTENT_BYTES + 24 });
    expect(problem).toMatch(/^content\.js: 25624 bytes compressed, 24 more than the 25600 /);
    expect(problem).toContain("12000 of them are the dataset's");
    expect(problem).toContain("docs/adding-an-entity.md");
  });

  it("docs/adding-an-entity.md has the section that the message sends people to", () => {
    const [, section] =
      /"([^"]+)" in docs/.exec(tooHeavy("", { whole: 1e6, lexicon: 1, code: 1 }) ?? "") ?? [];
    const guide = readFileSync(new URL("docs/adding-an-entity.md", root), "utf8");
    expect(guide).toContain(`\n## ${section}\n`);
  });
});
