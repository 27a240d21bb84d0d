import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drop, placesOf, set, valueAt } from "../../../tests/fixtures/change.ts";
import { rawDataset } from "../../../tests/fixtures/dataset.ts";
import { smallPackData } from "../../../tests/fixtures/small-pack.ts";
import type { Problem } from "./problem.ts";
import { readPack, readPackSteps } from "./read.ts";

function problemsOf(data: unknown): Problem[] {
  const read = readPack(data);
  return read.ok ? [] : read.problems;
}

/** As a file or a message brings it: "__proto__" is a key like any other there. */
function withJsonKey(value: object, key: string, json: string): unknown {
  const text = JSON.stringify(value);
  return JSON.parse(`${text.slice(0, -1)},${JSON.stringify(key)}:${json}}`);
}

describe("a pack that holds", () => {
  it("reads the bundled dataset", () => {
    expect(problemsOf(rawDataset())).toEqual([]);
  });

  it("reads a small pack, with its defaults filled in", () => {
    const read = readPack(smallPackData());
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const [entity, person] = read.pack.entities;
    expect(entity?.aliases[0]).toMatchObject({ case: "fold", use: "certain", digits: false });
    expect(entity?.not).toEqual([]);
    expect(person?.related).toEqual([]);
    expect(read.pack.articles[0]?.titleIsOurs).toBe(false);
    expect(read.pack.facts[0]?.figures[0]?.relation).toBe("exactly");
  });

  it("lets two people share a short form", () => {
    const data = smallPackData();
    const alias = { text: "Vale", lang: "en", case: "exact", use: "short" };
    set("entities.2.aliases.1", alias)(data);
    expect(problemsOf(data)).toEqual([]);
  });
});

/** Each row: the broken rule, how it is broken, the path told, the rule told. */
const broken: [string, (data: object) => void, string, string | RegExp][] = [
  ["format", set("format", "other"), "format", 'must be "sandarbh-pack"'],
  ["no format", drop("format"), "format", 'must be "sandarbh-pack"'],
  ["version 2", set("version", 2), "version", /version 2 is unknown/],
  ["version as text", set("version", "1"), "version", /version "1" is unknown/],
  ["no version", drop("version"), "version", /is unknown; this build reads 1/],
  ["no entities", drop("entities"), "entities", /entities/],
  ["unknown key", set("extra", 1), "extra", /extra/],
  ["entities no list", set("entities", {}), "entities", /Array/],
  ["entity null", set("entities.1", null), "entities[1]", /Object/],
  ["bad id", set("entities.0.id", "Lantern Works"), "entities[0] (Lantern Works).id", /kebab/],
  ["empty id", set("entities.0.id", ""), "entities[0] ().id", /kebab/],
  ["hyphen at the end", set("facts.0.id", "p1-"), "facts[0] (p1-).id", /kebab/],
  ["unknown kind", set("entities.0.kind", "thing"), "entities[0] (lantern-works).kind", /thing/],
  ["no alias", set("entities.1.aliases", []), "entities[1] (mira-vale).aliases", /length/],
  [
    "empty alias",
    set("entities.0.aliases.1.text", "  "),
    "entities[0] (lantern-works).aliases[1].text",
    "must not be empty",
  ],
  [
    "alias of 201 units",
    set("entities.0.aliases.1.text", "x".repeat(201)),
    "entities[0] (lantern-works).aliases[1].text",
    /length/,
  ],
  ...(["\u200b\u200d", "\u093c", "\u0640", "\ufe0f"] as const).map(
    (nothing): [string, (data: object) => void, string, RegExp] => [
      `alias of U+${nothing.charCodeAt(0).toString(16)} alone`,
      set("entities.0.aliases.1.text", nothing),
      "entities[0] (lantern-works).aliases[1].text",
      /letter that counts/,
    ],
  ),
  [
    "form of nothing that counts",
    set("entities.0.aliases.0.forms", ["\u200b"]),
    "entities[0] (lantern-works).aliases[0].forms[0]",
    /letter that counts/,
  ],
  [
    "cue that is no word",
    set("entities.0.cues", { for: ["x".repeat(201)] }),
    "entities[0] (lantern-works).cues.for[0]",
    /200 units/,
  ],
  [
    "cue that is looked for in more ways than there is time for",
    set("entities.0.cues", { for: ["~ … a*a*a*a"] }),
    "entities[0] (lantern-works).cues.for[0]",
    /each "\*"/,
  ],
  [
    "word of a cue set that names another set at too great a length",
    set("cueSets", { sea: [`@${"x".repeat(201)}`] }),
    "cueSets.sea[0]",
    /200 units/,
  ],
  [
    "word of a cue set that is nothing",
    set("cueSets", { sea: ["\u200b"] }),
    "cueSets.sea[0]",
    /letter that counts/,
  ],
  [
    "longer name that is too long",
    set("entities.0.not", ["x".repeat(201)]),
    "entities[0] (lantern-works).not[0]",
    /200 units/,
  ],
  [
    "unknown use",
    set("entities.0.aliases.0.use", "sure"),
    "entities[0] (lantern-works).aliases[0].use",
    /sure/,
  ],
  [
    "language tag",
    set("entities.0.aliases.0.lang", "English"),
    "entities[0] (lantern-works).aliases[0].lang",
    "must be a BCP 47 tag",
  ],
  [
    "name in no language",
    set("entities.0.name", {}),
    "entities[0] (lantern-works).name",
    /at least one/,
  ],
  ["name no text", set("entities.0.name.en", 5), "entities[0] (lantern-works).name.en", /string/],
  ["month 99", set("facts.0.when.date", "2024-99-01"), "facts[0] (p1-opening).when.date", /YYYY/],
  [
    "end before the beginning",
    set("facts.0.when", { date: "2024-05", to: "2023" }),
    "facts[0] (p1-opening).when",
    /before it begins/,
  ],
  [
    "paragraph number twice",
    set("articles.0.paragraphs.1.number", 1),
    "articles (tides).paragraphs[1].number",
    /must rise/,
  ],
  ["date", set("facts.0.when.date", "3 May"), "facts[0] (p1-opening).when.date", /YYYY/],
  ["paragraph 0", set("facts.0.paragraph", 0), "facts[0] (p1-opening).paragraph", /0/],
  ["paragraph as text", set("facts.0.paragraph", "1"), "facts[0] (p1-opening).paragraph", /number/],
  [
    "figure no number",
    set("facts.0.figures.0.value", Number.NaN),
    "facts[0] (p1-opening).figures[0].value",
    /number/,
  ],
  [
    "hash",
    set("articles.0.paragraphs.1.sha256", "AB"),
    "articles[0] (tides).paragraphs[1].sha256",
    /SHA-256/,
  ],
  [
    "script address",
    set("articles.0.url", "javascript:alert(1)"),
    "articles[0] (tides).url",
    /http/,
  ],
  ["no paragraphs", set("articles.0.paragraphs", []), "articles[0] (tides).paragraphs", /length/],
  ["quote without speaker", drop("quotes.0.speaker"), "quotes[0] (p2-clock).speaker", /speaker/],
  // What a schema can't say.
  [
    "entity id twice",
    set("entities.2.id", "mira-vale"),
    "entities (mira-vale)",
    "id is used twice",
  ],
  [
    "article id twice",
    set("articles.1", smallPackData().articles[0]),
    "articles (tides)",
    "id is used twice",
  ],
  ["fact id twice", set("facts.1.id", "p1-opening"), "facts[1] (p1-opening)", "id is used twice"],
  [
    "fact and quote share an id",
    set("quotes.0.id", "p3-use"),
    "quotes[0] (p3-use)",
    "id is used twice",
  ],
  [
    "alias claimed twice",
    set("entities.2.aliases.0.text", "LANTERN WORKS"),
    "entities[2] (harbour-gazette).aliases",
    '"LANTERN WORKS" is claimed by lantern-works too',
  ],
  [
    "form claimed twice",
    set("entities.2.aliases.0.forms", ["Lantern"]),
    "entities[2] (harbour-gazette).aliases",
    '"Lantern" is claimed by lantern-works too',
  ],
  [
    "unknown related",
    set("entities.0.related", ["nobody"]),
    "entities[0] (lantern-works).related",
    'names the unknown entity "nobody"',
  ],
  [
    "unknown entity of a fact",
    set("facts.0.entities", ["nobody"]),
    "facts[0] (p1-opening).entities",
    'names the unknown entity "nobody"',
  ],
  [
    "unknown speaker",
    set("quotes.0.speaker.entity", "nobody"),
    "quotes[0] (p2-clock).speaker",
    'names the unknown entity "nobody"',
  ],
  [
    "unknown reporter",
    set("quotes.0.reportedBy", "nobody"),
    "quotes[0] (p2-clock).reportedBy",
    'names the unknown entity "nobody"',
  ],
  [
    "unknown publisher",
    set("articles.0.publisher.entity", "nobody"),
    "articles[0] (tides).publisher",
    'names the unknown entity "nobody"',
  ],
  [
    "unknown house it follows",
    set("articles.0.basedOn", { name: { en: "Nobody" }, entity: "nobody" }),
    "articles[0] (tides).basedOn",
    'names the unknown entity "nobody"',
  ],
  [
    "entity named as a key of Object",
    set("facts.0.entities", ["constructor"]),
    "facts[0] (p1-opening).entities",
    'names the unknown entity "constructor"',
  ],
  [
    "unknown article",
    set("facts.0.article", "tales"),
    "facts[0] (p1-opening).article",
    'names the unknown article "tales"',
  ],
  [
    "unknown paragraph",
    set("quotes.0.paragraph", 4),
    "quotes[0] (p2-clock).paragraph",
    "article has no paragraph 4",
  ],
  [
    "unknown cue set",
    set("entities.0.cues.against.1", "@lamps"),
    "entities[0] (lantern-works).cues",
    'takes in the unknown cue set "@lamps"',
  ],
  [
    "cue set named as a key of Object",
    set("entities.0.cues.for.0", "@constructor"),
    "entities[0] (lantern-works).cues",
    'takes in the unknown cue set "@constructor"',
  ],
];

describe("a broken pack", () => {
  it.each(broken)("%s is refused", (_, change, path, rule) => {
    const data = smallPackData();
    change(data);
    const before = structuredClone(data);
    const problems = problemsOf(data);
    expect(problems.map((problem) => problem.path)).toContain(path);
    const told = problems.find((problem) => problem.path === path)?.rule ?? "";
    if (typeof rule === "string") expect(told).toBe(rule);
    else expect(told).toMatch(rule);
    expect(data).toEqual(before);
  });

  it("tells every broken record, not only the first", () => {
    const data = smallPackData();
    set("facts.0.entities", ["nobody"])(data);
    set("facts.1.article", "tales")(data);
    expect(problemsOf(data)).toHaveLength(2);
  });

  it("tells a hundred problems at most", () => {
    const data = smallPackData();
    const fact = { ...data.facts[0], article: "tales" };
    set("facts", Array(300).fill(fact))(data);
    expect(problemsOf(data)).toHaveLength(100);
    set("facts", Array(300).fill(5))(data);
    expect(problemsOf(data)).toHaveLength(100);
  });
});

describe("prototype keys", () => {
  const hostile = '{"polluted":true,"text":"x"}';

  it.each(["__proto__", "constructor", "toString"])("%s leaves prototypes alone", (key) => {
    const data = smallPackData();
    for (const [path, json] of [
      ["entities.0.name", '"x"'],
      ["entities.0", hostile],
      ["cueSets", '["x"]'],
    ] as const) {
      set(path, withJsonKey(valueAt(data, path) as object, key, json))(data);
    }
    const read = readPack(withJsonKey(data, key, hostile));
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    if (!read.ok) return;
    const entity = read.pack.entities[0];
    for (const value of [read.pack, entity, entity?.name, read.pack.cueSets]) {
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Object.hasOwn(value as object, key)).toBe(false);
      expect(value).not.toHaveProperty("polluted");
    }
  });

  it("refuses __proto__ as an id", () => {
    const data = smallPackData();
    set("entities.2.id", "__proto__")(data);
    expect(problemsOf(data)[0]).toMatchObject({ path: "entities[2] (__proto__).id" });
  });
});

describe("anything at all", () => {
  it("never throws on JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(readPack(value).ok).toBe(false);
      }),
    );
  });

  it("never throws on values that JSON doesn't know", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
    });
    fc.assert(fc.property(anything, (value) => !readPack(value).ok));
    fc.assert(
      fc.property(anything, (version) => {
        fc.pre(version !== 1);
        expect(problemsOf({ ...smallPackData(), version })).toMatchObject([{ path: "version" }]);
      }),
    );
    const cyclic = smallPackData();
    set("version", cyclic)(cyclic);
    expect(problemsOf(cyclic)).toMatchObject([{ path: "version" }]);
  });

  it("never throws where one place of a good pack holds anything, and tells where", () => {
    const places = placesOf(smallPackData());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        const data = smallPackData();
        set(place, value)(data);
        for (const { path, rule } of problemsOf(data)) {
          expect(path).not.toBe("");
          expect(rule).not.toBe("");
        }
      }),
      { numRuns: 500 },
    );
  });
});

it("reads a pack of many records with pauses, and says how far it is", () => {
  const data = smallPackData() as { entities: object[]; facts: object[] };
  const [entity] = data.entities;
  const [fact] = data.facts;
  for (let index = 0; index < 3000; index += 1) {
    const text = `Lantern ${index}`;
    data.facts.push({ ...fact, id: `fact-${index}` });
    data.entities.push({
      ...entity,
      id: `lantern-${index}`,
      name: { en: text },
      aliases: [{ text, lang: "en" }],
    });
  }
  const steps = readPackSteps(data);
  const shares: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) shares.push(step.value);
  expect(step.value.ok).toBe(true);
  expect(shares.length).toBeGreaterThan(15);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(1);
});
