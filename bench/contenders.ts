/**
 * Whom the matcher is compared with. Each finds what its own semantics say, and is held to a naive
 * search with the same semantics before its time counts.
 */
import { AhoCorasick as MonyoneFast } from "@monyone/aho-corasick/fast";
import AhoCorasick from "ahocorasick";
import ModernCompact from "modern-ahocorasick";
import ModernFast from "modern-ahocorasick/fast";
import { compileLexicon } from "../src/core/lexicon/compile.ts";
import { Lexicon } from "../src/core/lexicon/lexicon.ts";
import { matchNaively } from "../src/core/lexicon/naive.ts";
import type { Pattern } from "../src/core/lexicon/pattern.ts";

export interface Span {
  start: number;
  end: number;
}

export interface Contender {
  name: string;
  /** Goes through the text as whoever uses it would; the number keeps the work from being dropped. */
  run: (text: string) => number;
  /** What it found, and what a naive search by its rules finds; none where there is nothing. */
  find?: (text: string) => Span[];
  expected?: (text: string) => Span[];
}

/** The limit: every unit looked at once. */
export function sumUnits(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function ours(patterns: readonly Pattern[]): Contender {
  const lexicon = new Lexicon(compileLexicon(patterns));
  const spans = ({ names, cues }: { names: Span[]; cues: Span[] }): Span[] =>
    [...names, ...cues].map(({ start, end }) => ({ start, end }));
  return {
    name: "Sandarbh",
    run: (text) => lexicon.match(text).names.length,
    find: (text) => spans(lexicon.match(text)),
    expected: (text) => spans(matchNaively(patterns, text)),
  };
}

/** Every occurrence of every name, unit for unit. */
function occurrences(names: readonly string[], text: string): Span[] {
  const spans: Span[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      spans.push({ start: at, end: at + name.length });
    }
  }
  return spans;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Those that begin and end between two characters as readers see them. */
function wholeCharacters(spans: readonly Span[], text: string): Span[] {
  const edges = new Set([text.length]);
  for (const { index } of graphemes.segment(text)) edges.add(index);
  return spans.filter(({ start, end }) => edges.has(start) && edges.has(end));
}

function monyone(names: readonly string[]): Contender {
  const automaton = new MonyoneFast([...names]);
  return {
    name: "@monyone/aho-corasick fast",
    run: (text) => automaton.matchInText(text).length,
    find: (text) => automaton.matchInText(text).map(({ begin, end }) => ({ start: begin, end })),
    expected: (text) => occurrences(names, text),
  };
}

function modern(
  name: string,
  automaton: Pick<ModernCompact, "search">,
  names: readonly string[],
): Contender {
  return {
    name,
    run: (text) => automaton.search(text).length,
    find: (text) => automaton.search(text).map(({ start, end }) => ({ start, end })),
    expected: (text) => wholeCharacters(occurrences(names, text), text),
  };
}

function plain(names: readonly string[]): Contender {
  const automaton = new AhoCorasick([...names]);
  return {
    name: "ahocorasick",
    run: (text) => automaton.search(text).length,
    find: (text) =>
      automaton
        .search(text)
        .flatMap(([last, keywords]) =>
          keywords.map(({ length }) => ({ start: last + 1 - length, end: last + 1 })),
        ),
    expected: (text) => occurrences(names, text),
  };
}

function isSameUnit(a: string, b: string): boolean {
  return (
    a === b ||
    (a.toLowerCase() === b.toLowerCase() && a.toLowerCase().length === 1) ||
    (a.toUpperCase() === b.toUpperCase() && a.toUpperCase().length === 1)
  );
}

/** The longest name at each place, whatever its case, from left to right. */
function longestFolded(sorted: readonly string[], text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const found = sorted.find((name) => {
      for (let step = 0; step < name.length; step += 1) {
        if (!isSameUnit(name.charAt(step), text.charAt(at + step))) return false;
      }
      return true;
    });
    if (!found) continue;
    spans.push({ start: at, end: at + found.length });
    at += found.length - 1;
  }
  return spans;
}

function union(names: readonly string[]): Contender {
  const sorted = [...names].sort((a, b) => b.length - a.length);
  const escaped = sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  const expression = new RegExp(escaped.join("|"), "giu");
  const find = (text: string): Span[] =>
    [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
  return {
    name: "RegExp union, folded",
    run: (text) => find(text).length,
    find,
    expected: (text) => longestFolded(sorted, text),
  };
}

/** A RegExp of more names takes longer than anybody waits. */
const MOST_IN_REGEXP = 10_000;

/** Everybody, the bare pass first and we second. */
export function contendersFor(patterns: readonly Pattern[]): Contender[] {
  const names = patterns.map(({ text }) => text);
  return [
    { name: "bare charCodeAt", run: sumUnits },
    ours(patterns),
    monyone(names),
    modern("modern-ahocorasick fast", new ModernFast(names), names),
    modern("modern-ahocorasick", new ModernCompact(names), names),
    plain(names),
    ...(names.length <= MOST_IN_REGEXP ? [union(names)] : []),
  ];
}

function keysOf(spans: readonly Span[]): string[] {
  return [...new Set(spans.map(({ start, end }) => `${start}–${end}`))].sort();
}

/**
 * Holds a contender to the naive search with its own rules.
 * @returns how many spans it found
 * @throws Error telling the first difference
 */
export function assertFinds({ name, find, expected }: Contender, text: string): number {
  if (!find || !expected) return 0;
  const found = keysOf(find(text));
  const wanted = keysOf(expected(text));
  const difference = [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `misses ${key}`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `makes up ${key}`),
  ];
  if (difference.length > 0) {
    throw new Error(`${name}: ${difference.length} differences: ${difference[0]}`);
  }
  return found.length;
}
