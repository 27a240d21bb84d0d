import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultSettings, readSettings, type Settings, someSettings } from "./settings.ts";
import { changeBetween, withChange } from "./settings-change.ts";
import { readAs } from "./shape.ts";

const id = fc.constantFrom("sora", "nvidia", "baidu", "tencent");
const ids = fc.uniqueArray(id);
const settings: fc.Arbitrary<Settings> = fc
  .record({
    enabled: fc.boolean(),
    theme: fc.constantFrom("auto", "dark"),
    openDelayMs: fc.integer({ min: 100, max: 900 }),
    unmarked: ids,
    disabledSites: ids,
    wrong: fc.uniqueArray(fc.record({ host: id, entity: id, surface: id }), {
      maxLength: 4,
      selector: (value) => JSON.stringify(value),
    }),
  })
  .map((some) => readSettings(some).settings);

it("what was changed, made of what it was changed from, is what was wanted", () => {
  fc.assert(
    fc.property(settings, settings, (before, after) => {
      expect(withChange(before, changeBetween(before, after))).toEqual(after);
    }),
  );
});

it("sent twice, a change is made once", () => {
  fc.assert(
    fc.property(settings, settings, settings, (seen, wanted, stored) => {
      const change = changeBetween(seen, wanted);
      const once = withChange(stored, change);
      expect(withChange(once, change)).toEqual(once);
    }),
  );
});

it("two changes of different settings, or of different items, are both made, in either order", () => {
  const seen: Settings = { ...defaultSettings, disabledSites: ["a.example"], unmarked: ["sora"] };
  const one = changeBetween(seen, { ...seen, theme: "dark", unmarked: ["sora", "baidu"] });
  const other = changeBetween(seen, { ...seen, disabledSites: [], unmarked: [] });
  const both = { ...seen, theme: "dark", disabledSites: [], unmarked: ["baidu"] };
  expect(withChange(withChange(seen, one), other)).toEqual(both);
  expect(withChange(withChange(seen, other), one)).toEqual(both);
});

it("lists stay as short as they may be: the oldest go", () => {
  const full = Array.from({ length: 5000 }, (_, index) => `n${index}`);
  const seen: Settings = { ...defaultSettings, unmarked: full };
  const change = changeBetween(seen, { ...seen, unmarked: [...full.slice(1), "new"] });
  const after = withChange({ ...seen, unmarked: [...full.slice(1), "other"] }, change);
  expect(after.unmarked).toHaveLength(5000);
  expect(after.unmarked.slice(-2)).toEqual(["other", "new"]);
  expect(readSettings(after).problems).toEqual([]);
});

it("what comes in as a change is checked, and what is unknown left out", () => {
  expect(readAs(someSettings, { theme: "dark", colours: 1 })).toEqual({
    ok: true,
    value: { theme: "dark" },
  });
  expect(readAs(someSettings, { unmarked: ["Not an id"] })).toMatchObject({ ok: false });
  expect(readAs(someSettings, null)).toMatchObject({ ok: false });
});
