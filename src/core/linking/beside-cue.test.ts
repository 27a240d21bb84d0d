import { describe, expect, it } from "vitest";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import { BesideWords } from "./beside.ts";
import { besideCueFault } from "./beside-cue.ts";
import { compileLinkTable } from "./table.ts";

describe("a cue beside a name", () => {
  it.each([
    "~ Post",
    "George ~",
    "~市",
    "~ … Hollywood",
    "~…好莱坞",
    "~ Universit* of",
    "#~",
    "~-",
  ])("%s can be looked for", (cue) => expect(besideCueFault(cue)).toBeUndefined());

  it.each([
    ["~", /words beside/],
    ["~ … ", /words beside/],
    ["the ~ Post", /at one of its ends/],
    ["~ Post ~", /at one of its ends/],
    ["~ … a ~", /at one of its ends/],
    ["~ … ****x", /each "\*"/],
    ["~ … a*a*a*a*a*a", /each "\*"/],
    ["~ 的*的*的", /each "\*"/],
    ["~ … x * * * * y", /each "\*"/],
  ])("%s can't", (cue, rule) => {
    expect(besideCueFault(cue)).toMatch(rule);
  });
});

/** The longest words, and the widest gap, that stand near enough to a name. */
const LONG = ["a".repeat(160), `x${" ".repeat(159)}`, "x ".repeat(80), "的".repeat(160)];

it.each([
  "~ … x                y",
  "~ … ******x",
  "~ … *a*a*a*a*a*a*a*a*z",
  "~ … x * * * * * * * * y",
  "~ … *的*的*的*的*的*的*的z",
  "~ a* b* c* d* e* f* g* h*",
])("%s, stored by a build that took it, holds no page up", (cue) => {
  const pack = smallPack();
  for (const entity of pack.entities) entity.cues = { for: [cue], against: [] };
  const { table } = compileLinkTable(pack);
  const words = new BesideWords(table);
  const begin = performance.now();
  for (const text of LONG) {
    words.findAround(`Lantern ${text}`, { start: 0, end: 7, payload: 0 }, table.besideFor[0]);
    const how = { lists: table.besideFor[0], isFolded: false };
    words.find(`Lantern ${text}`, { start: 0, end: 7, payload: 0 }, how);
  }
  expect(performance.now() - begin).toBeLessThan(500);
});
