/** The lexicon's bytes: damaged and foreign ones are refused; a seed as text is the seed again. */
import { deepStrictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { compileLexicon } from "../../src/core/lexicon/compile.ts";
import { type LexiconParts, readHead, sectionsOf } from "../../src/core/lexicon/layout.ts";
import { Lexicon, LexiconError } from "../../src/core/lexicon/lexicon.ts";
import { fromScriptText, toScriptText } from "../../src/core/lexicon/script-text.ts";
import { patternsBetween } from "./arbitraries.ts";
import { type Property, property } from "./property.ts";

/** How bytes may go bad on their way: one is changed, the end is lost, something is put in. */
const damage = fc.oneof(
  fc.record({
    kind: fc.constant("change" as const),
    at: fc.nat(),
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: fc.nat(),
    more: fc.uint8Array({ minLength: 1, maxLength: 9 }),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function spoil(whole: Uint8Array, harm: Damage): Uint8Array {
  const at = harm.at % whole.length;
  switch (harm.kind) {
    case "change":
      return whole.map((byte, index) => (index === at ? byte ^ harm.by : byte));
    case "cut":
      return whole.slice(0, at);
    case "insert":
      return Uint8Array.from([...whole.slice(0, at), ...harm.more, ...whole.slice(at)]);
    default:
      return harm satisfies never;
  }
}

/** What a seed says, whatever the order of its patterns. */
function contentOf({ sizes, sections }: LexiconParts) {
  const { pool, lengths, payloads, anchors, units } = sections;
  let from = 0;
  const patterns = Array.from(lengths, (length, index) => {
    from += length;
    const text = String.fromCharCode(...pool.subarray(from - length, from));
    return `${text}/${payloads[index]}/${anchors[index]}`;
  });
  return { ...sizes, units: [...units], patterns: patterns.sort() };
}

export const bytes: Property[] = [
  property(
    "damaged bytes",
    { short: 300, long: 20_000 },
    fc.property(patternsBetween(1, 6), fc.boolean(), damage, (patterns, isSeed, harm) => {
      const spoiled = spoil(compileLexicon(patterns, { isSeed }), harm);
      throws(() => new Lexicon(spoiled), LexiconError);
    }),
  ),
  property(
    "foreign bytes",
    { short: 300, long: 20_000 },
    // With a lexicon's head or without, whatever sizes they claim.
    fc.property(fc.uint8Array({ maxLength: 4000 }), fc.boolean(), (foreign, hasHead) => {
      const head = compileLexicon([]).subarray(0, 8);
      if (hasHead) foreign.set(head.subarray(0, foreign.length));
      throws(() => new Lexicon(foreign), LexiconError);
    }),
  ),
  property(
    "a seed as text",
    { short: 300, long: 10_000 },
    fc.property(patternsBetween(1, 30), (patterns) => {
      const seed = compileLexicon(patterns, { isSeed: true });
      const { buffer } = seed.slice();
      const sizes = readHead(buffer);
      deepStrictEqual(
        contentOf(fromScriptText(toScriptText(seed))),
        contentOf({ sizes, sections: sectionsOf(buffer, sizes) }),
      );
    }),
  ),
];
