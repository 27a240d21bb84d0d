/** Random patterns, and random texts that are full of them and of what is nearly them. */
import fc from "fast-check";
import { LONGEST_PATTERN } from "../../src/core/lexicon/layout.ts";
import { type Pattern, patternText } from "../../src/core/lexicon/pattern.ts";
import {
  AFTER,
  BEFORE,
  IGNORABLES,
  JOINERS,
  LONE_SURROGATES,
  MARKS,
  SCRIPTS,
  type Script,
  SPACES,
} from "./alphabets.ts";

const script = fc.constantFrom(...(Object.keys(SCRIPTS) as Script[]));
const letters: Record<string, fc.Arbitrary<string>> = Object.fromEntries(
  Object.entries(SCRIPTS).map(([name, units]) => [name, fc.constantFrom(...units)]),
);
/** A letter of any script. */
export const letter = script.chain((name) => letters[name] as fc.Arbitrary<string>);

/** Letters of one script in a row. */
const word = script.chain((name) =>
  fc
    .array(letters[name] as fc.Arbitrary<string>, { minLength: 1, maxLength: 6 })
    .map((units) => units.join("")),
);

/** How a pattern's text follows from that of another: dictionaries are full of such families. */
const RELATIONS: readonly ((text: string, extra: string) => string)[] = [
  (text) => text.slice(0, Math.ceil(text.length / 2)),
  (text) => text.slice(Math.floor(text.length / 2)),
  (text) => text.slice(1, -1),
  (text, extra) => text + extra,
  (text, extra) => extra + text,
  (text, extra) => `${text} ${extra}`,
  (text, extra) => `${extra} ${text}`,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize("NFD"),
  (text) => text,
];

type TextSpec =
  | { kind: "own"; text: string }
  | { kind: "kin"; of: number; relation: number; extra: string };

const ownText = fc.oneof(
  { weight: 5, arbitrary: word },
  {
    weight: 3,
    arbitrary: fc.tuple(word, fc.constantFrom(...JOINERS), word).map((all) => all.join("")),
  },
  {
    weight: 1,
    arbitrary: fc.array(letter, { minLength: 1, maxLength: 6 }).map((all) => all.join("")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(word, fc.integer({ min: 10, max: 80 }), word)
      .map(([unit, times, end]) => unit.repeat(times).slice(0, 190) + end),
  },
);
const textSpec: fc.Arbitrary<TextSpec> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("own" as const), text: ownText }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("kin" as const),
      of: fc.nat(1000),
      relation: fc.nat(RELATIONS.length - 1),
      extra: word,
    }),
  },
);
const rules = fc.record({
  layer: fc.constantFrom("name" as const, "name" as const, "decoy" as const, "cue" as const),
  exact: fc.boolean(),
  digits: fc.boolean(),
  payload: fc.oneof({ weight: 20, arbitrary: fc.nat(1000) }, fc.constant(2 ** 24 - 1)),
});

/** A mark without its letter: nobody's name begins with one, and no text can hold it alone. */
const BEGINS_WITH_MARK = /^[\u0300-\u036f\u0653-\u0655\u1161-\u11ff\u3099\u309a]/;

function isPatternText(text: string): boolean {
  const matched = patternText(text);
  return (
    /[\p{L}\p{N}]/u.test(matched) &&
    !BEGINS_WITH_MARK.test(matched) &&
    matched.length <= LONGEST_PATTERN
  );
}

/** Patterns, at least one. */
export function patternsBetween(minLength: number, maxLength: number): fc.Arbitrary<Pattern[]> {
  return fc
    .array(fc.tuple(textSpec, rules), { minLength, maxLength })
    .map((specs) => {
      const patterns: Pattern[] = [];
      for (const [spec, rest] of specs) {
        const kin =
          spec.kind === "kin" ? patterns[spec.of % Math.max(patterns.length, 1)] : undefined;
        const text =
          spec.kind === "own"
            ? spec.text
            : RELATIONS[spec.relation]?.(kin?.text ?? spec.extra, spec.extra);
        if (text !== undefined && isPatternText(text)) patterns.push({ text, ...rest });
      }
      return patterns;
    })
    .filter((patterns) => patterns.length > 0);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}

/** How a page may write a name, at times so that it is the name no more. */
type Writing = (text: string, at: number, extra: string) => string;
const splice: Writing = (text, at, extra) => {
  const place = at % (text.length + 1);
  return text.slice(0, place) + extra + text.slice(place);
};
const WRITINGS: readonly Writing[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize("NFD"),
  (text) => text.normalize("NFC"),
  fullWidth,
  (text) => text.replace(/['’]/g, (mark) => (mark === "'" ? "’" : "'")),
  (text) => text.replace(/-/g, "\u2011"),
  (text) => text.slice(1),
  (text) => text.slice(0, -1),
  splice,
  (text, at, extra) => text.slice(0, at % text.length) + extra + text.slice((at % text.length) + 1),
];

const ignorable = fc.constantFrom(...IGNORABLES);
const space = fc.constantFrom(...SPACES);

/** A name as a page has it: its number, and what is done to it. */
const occurrence = fc.record({
  pattern: fc.nat(1000),
  writing: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(WRITINGS.length - 1)),
  at: fc.nat(40),
  extra: fc.oneof(letter, fc.constantFrom(...MARKS)),
  ignored: fc.array(fc.tuple(fc.nat(40), ignorable), { maxLength: 3 }),
  space,
  before: fc.oneof({ weight: 2, arbitrary: fc.constant(" ") }, fc.constantFrom(...BEFORE)),
  after: fc.oneof({ weight: 2, arbitrary: fc.constant(" ") }, fc.constantFrom(...AFTER)),
});
type Occurrence = typeof occurrence extends fc.Arbitrary<infer T> ? T : never;

function write(patterns: readonly Pattern[], spec: Occurrence): string {
  const { text } = patterns[spec.pattern % patterns.length] as Pattern;
  let written = WRITINGS[spec.writing]?.(text, spec.at, spec.extra) ?? text;
  written = written.replaceAll(" ", spec.space);
  for (const [at, unit] of spec.ignored) written = splice(written, at, unit);
  return spec.before + written + spec.after;
}

/** A part of a text: as it is, or an occurrence of a pattern. */
export type Piece = string | Occurrence;

export const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 8, arbitrary: occurrence as fc.Arbitrary<Piece> },
  { weight: 4, arbitrary: letter },
  { weight: 3, arbitrary: space },
  { weight: 1, arbitrary: ignorable },
  { weight: 1, arbitrary: fc.constantFrom(...MARKS, ...LONE_SURROGATES) },
  { weight: 2, arbitrary: fc.constantFrom(..."._-'’/@:,。()", "://") },
);

/** Stretches that put what follows at the edges of what the matcher reads at a time. */
export const gap: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(" ", "x ", "b", "क ", "的", "😀", "\u00ad", "é, ", "\n"),
    fc.constantFrom(4096, 8192, 2048, 300),
    fc.integer({ min: -12, max: 12 }),
  )
  .map(([unit, length, off]) => unit.repeat(length).slice(0, length + off));

export function textOf(patterns: readonly Pattern[], pieces: readonly Piece[]): string {
  return pieces.map((each) => (typeof each === "string" ? each : write(patterns, each))).join("");
}
