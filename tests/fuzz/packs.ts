/** Packs that may be anything: told what is wrong with them, or taken in, and then of use. */
import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { compileLexicon } from "../../src/core/lexicon/compile.ts";
import { Lexicon } from "../../src/core/lexicon/lexicon.ts";
import { annotateRuns } from "../../src/core/linking/annotate.ts";
import { compileLinkTable } from "../../src/core/linking/table.ts";
import { readPack } from "../../src/core/pack/read.ts";
import type { Pack } from "../../src/core/pack/schema.ts";
import { smallPackData } from "../fixtures/small-pack.ts";
import { anything, evilText, inTime } from "./anything.ts";

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...below];
}

/** Puts a value somewhere in another; without one, takes away what is there. */
function put(whole: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const holder = whole as Record<string | number, unknown>;
  if (rest.length > 0) put(holder[key], rest, value);
  else if (value === undefined) delete holder[key];
  else holder[key] = value;
  return whole;
}

const packPaths = pathsOf(smallPackData());
/** What is looked for in texts, and the signs that mean something in cues. */
const cue = fc.oneof(
  evilText,
  fc.constantFrom("~", "~ …", "… ~", "~ word*", "word ~", "~ # ~", "@set", "@", "*", "$", "(~"),
);
const cues = fc.array(cue, { maxLength: 3 });
const change = fc.oneof(
  fc.record({
    path: fc.constantFrom(...packPaths),
    value: fc.oneof(anything, fc.constant(undefined)),
  }),
  fc.record({
    path: fc.constantFrom<Path>(["entities", 0, "not"], ["entities", 0, "aliases", 0, "forms"]),
    value: cues,
  }),
  fc.record({
    path: fc.constant<Path>(["entities", 0, "cues"]),
    value: fc.record({ for: cues, against: cues }),
  }),
  fc.record({
    path: fc.constant<Path>(["entities", 0, "aliases", 0, "use"]),
    value: fc.constantFrom("certain", "likely", "ambiguous", "short"),
  }),
  fc.record({ path: fc.constant<Path>(["cueSets"]), value: fc.record({ set: cues }) }),
);

/** Compiles a pack's names and judges them in a text that has them all, and all that it says. */
function lookFor(pack: Pack): void {
  const { patterns, table } = compileLinkTable(pack);
  const lexicon = new Lexicon(compileLexicon(patterns));
  const text = `We met Mira Vale of the Lantern. ${JSON.stringify(pack)} Lantern, word Lantern word`;
  for (const { entity } of annotateRuns([{ start: 0, text }], { lexicon, table })) {
    ok(pack.entities.some(({ id }) => id === entity));
  }
}

export function packs(): fc.IProperty<unknown> {
  return fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
    let data: unknown = smallPackData();
    for (const { path, value } of changes) {
      try {
        data = put(data, path, value);
      } catch {
        // What an earlier change has put there holds nothing that could be changed.
      }
    }
    const read = inTime(() => readPack(data));
    if (!read.ok) {
      ok(read.problems.length > 0 && read.problems.length <= 100);
      for (const { path, rule } of read.problems)
        ok(path !== "" && rule !== "" && rule.length < 1000);
      return;
    }
    // What was taken in can be looked for, and goes out and comes in again as it is.
    inTime(() => lookFor(read.pack));
    deepStrictEqual(readPack(JSON.parse(JSON.stringify(read.pack))), read);
  });
}
