import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "./pack/kinds.ts";
import {
  changedSettings,
  defaultSettings,
  isSiteEnabled,
  readSettings,
  type Settings,
  settingKeys,
} from "./settings.ts";

const someHost = fc.domain();
const someEntity = fc.constantFrom("sora", "nvidia", "qihoo-360");
const someSettings: fc.Arbitrary<Settings> = fc.record({
  enabled: fc.boolean(),
  disabledSites: fc.array(someHost, { maxLength: 5 }),
  language: fc.constantFrom("auto", "en", "hi"),
  theme: fc.constantFrom("auto", "light", "dark"),
  density: fc.constantFrom("all", "section", "page"),
  marksShown: fc.constantFrom("always", "key"),
  unmarkedKinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
  lineByKind: fc.boolean(),
  strip: fc.boolean(),
  openDelayMs: fc.nat(5000),
  unmarked: fc.array(someEntity, { maxLength: 3 }),
  unmarkedHere: fc.array(fc.record({ host: someHost, entity: someEntity }), { maxLength: 3 }),
  wrong: fc.array(
    fc.record({ host: someHost, entity: someEntity, surface: fc.string({ maxLength: 200 }) }),
    { maxLength: 3 },
  ),
});

describe("readSettings", () => {
  it.each([undefined, null, {}])("%j gives the defaults without a word", (stored) => {
    expect(readSettings(stored)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it.each([["text"], [5], [true], [[]], [[{ enabled: false }]]])("%j is no object", (stored) => {
    expect(readSettings(stored)).toEqual({
      settings: defaultSettings,
      problems: [{ key: "settings", message: "is no object" }],
    });
  });

  it.each([
    ["enabled", "no"],
    ["enabled", 0],
    ["enabled", null],
    ["disabledSites", "news.example"],
    ["disabledSites", [5]],
    ["disabledSites", ["x".repeat(256)]],
    ["disabledSites", { 0: "news.example" }],
    ["language", "fr"],
    ["language", ["hi"]],
    ["openDelayMs", "fast"],
    ["openDelayMs", 0.5],
    ["unmarkedKinds", ["weather"]],
    ["unmarked", ["No Id"]],
    ["unmarkedHere", [{ host: "news.example" }]],
    ["wrong", [{ host: "news.example", entity: "sora", surface: "x".repeat(201) }]],
  ] as const)("a broken %s (%j) leaves the others", (key, value) => {
    const good: Settings = {
      ...defaultSettings,
      enabled: false,
      disabledSites: ["news.example"],
      language: "hi",
    };
    const { settings, problems } = readSettings({ ...good, [key]: value });
    expect(settings).toEqual({ ...good, [key]: defaultSettings[key] });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.key).toBe(key);
    expect(problems[0]?.message).not.toBe("");
  });

  it("passes over keys that it doesn't know", () => {
    const { settings, problems } = readSettings({ enabled: false, colours: "sepia" });
    expect(settings).toEqual({ ...defaultSettings, enabled: false });
    expect(problems).toEqual([]);
  });

  it("takes no value from a prototype", () => {
    expect(readSettings(Object.create({ enabled: false })).settings.enabled).toBe(true);
    expect(readSettings(JSON.parse('{"__proto__":{"enabled":false}}')).settings.enabled).toBe(true);
  });

  it("gives each reader a list of its own", () => {
    readSettings({}).settings.disabledSites.push("news.example");
    expect(readSettings({}).settings.disabledSites).toEqual([]);
    expect(defaultSettings.disabledSites).toEqual([]);
  });

  it("never throws, and always gives complete settings", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }),
          fc.record({
            enabled: fc.anything(),
            disabledSites: fc.anything(),
            language: fc.anything(),
          }),
        ),
        (stored) => {
          const { settings } = readSettings(stored);
          expect(Object.keys(settings).sort()).toEqual([...settingKeys].sort());
          expect(readSettings(settings)).toEqual({ settings, problems: [] });
        },
      ),
    );
  });
});

describe("changedSettings", () => {
  it("stores nothing of the defaults", () => {
    expect(changedSettings({ ...defaultSettings, disabledSites: [] })).toEqual({});
  });

  it("stores what was changed, alone", () => {
    expect(changedSettings({ ...defaultSettings, language: "hi" })).toEqual({ language: "hi" });
  });

  it("is all that is needed to have the settings again", () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const stored = JSON.parse(JSON.stringify(changedSettings(settings)));
        expect(readSettings(stored)).toEqual({ settings, problems: [] });
        for (const [key, value] of Object.entries(stored)) {
          expect(value).not.toEqual(defaultSettings[key as keyof Settings]);
        }
      }),
    );
  });
});

describe("isSiteEnabled", () => {
  const settings: Settings = { ...defaultSettings, disabledSites: ["news.example"] };
  it.each([
    [settings, "news.example", false],
    [settings, "www.news.example", true],
    [settings, "news.example:8080", true],
    [settings, "", true],
    [{ ...settings, enabled: false }, "other.example", false],
  ])("%j at %s: %s", (given, host, expected) => {
    expect(isSiteEnabled(given, host)).toBe(expected);
  });
});
