/** The JSON Schema that ships beside the bundled pack, held against what really reads packs. */
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { packSchema } from "../../scripts/pack-schema.mjs";
import { toJsonLd } from "../../src/core/pack/json-ld.ts";
import { readPack } from "../../src/core/pack/read.ts";
import { Pack } from "../../src/core/pack/schema.ts";
import { datasetPack, rawDataset } from "../fixtures/dataset.ts";
import { smallPack, smallPackData } from "../fixtures/small-pack.ts";

const schema = packSchema(Pack);
// Addresses are held by a pattern; what a format adds to that is for editors.
const isValid = new Ajv({ strict: true, validateFormats: false }).compile(schema);
const asFile = (pack: unknown): unknown => JSON.parse(JSON.stringify(pack));

it("has a name of its own, and says what it can't", () => {
  expect(schema).toMatchObject({
    $id: "https://sandarbh.invalid/pack.schema.json",
    description: expect.stringContaining("lies outside its paragraph's text") as string,
  });
});

describe("it takes what the reader takes", () => {
  it.each<[string, unknown]>([
    ["the dataset's files", rawDataset()],
    ["the bundled pack", datasetPack()],
    ["the bundled pack as it is exported", toJsonLd(datasetPack())],
    ["a small pack", smallPackData()],
    ["a small pack with its defaults", smallPack()],
    ["white space round a title", { ...smallPackData(), title: { en: "\n A title " } }],
  ])("%s", (_, pack) => {
    expect(readPack(asFile(pack)).ok).toBe(true);
    expect(isValid(asFile(pack)), JSON.stringify(isValid.errors)).toBe(true);
  });
});

type Data = ReturnType<typeof smallPackData>;

describe("it refuses what the reader refuses", () => {
  it.each<[string, (pack: Data) => unknown]>([
    ["a title in no language", (pack) => ({ ...pack, title: {} })],
    ["an empty title", (pack) => ({ ...pack, title: { en: "" } })],
    ["a title of white space alone", (pack) => ({ ...pack, title: { en: " \n\u3000" } })],
    ["a blank cue", (pack) => ({ ...pack, cueSets: { sea: ["  "] } })],
    [
      "a blank form",
      ({ entities: [first, ...others], ...pack }) => ({
        ...pack,
        entities: [{ ...first, aliases: [{ text: " ", lang: "en" }] }, ...others],
      }),
    ],
    [
      "an entity whose name is in no language",
      ({ entities: [first, ...others], ...pack }) => ({
        ...pack,
        entities: [{ ...first, name: {} }, ...others],
      }),
    ],
    [
      "a month that isn't",
      ({ facts: [first, ...others], ...pack }) => ({
        ...pack,
        facts: [{ ...first, when: { date: "2024-13" } }, ...others],
      }),
    ],
    ["a property that nobody knows", (pack) => ({ ...pack, colour: "red" })],
    ["another version", (pack) => ({ ...pack, version: 2 })],
  ])("%s", (_, change) => {
    const pack = asFile(change(smallPackData()));
    expect(readPack(pack).ok).toBe(false);
    expect(isValid(pack)).toBe(false);
  });
});
