/** Finds entities by any of their names, in any script, exactly or nearly. */
import type { Entity } from "../pack/schema.ts";
import { fold, foldWithOffsets, isUnspaced } from "./fold.ts";
import { createFuzzy, type Fuzzy } from "./fuzzy.ts";
import type { TextRange } from "./texts.ts";

/** One surface form of one entity. */
interface Form {
  entity: string;
  surface: string;
  lang: string;
  folded: string;
}

/** How a name answers a query; the order is the order of the results. */
export type NameRelation = "exact" | "prefix" | "word" | "inside" | "near";

export interface NameHit {
  entity: string;
  surface: string;
  lang: string;
  relation: NameRelation;
  /** 0 is best; every relation has a range of its own, so they never mix. */
  score: number;
  ranges: TextRange[];
}

/** Where each relation's scores begin; the next one's beginning is out of its reach. */
const SCORE = { exact: 0, prefix: 0.05, word: 0.15, inside: 0.25, near: 0.4 } as const;
const SPAN = 0.09;
const NEAR_SPAN = 0.4;

export interface NameIndex {
  /** Entities with a name that holds the folded query, best first, once each. */
  findLiteral(query: string): NameHit[];
  /** Entities with a name that the folded query misspells, best first, once each. */
  findNear(query: string): NameHit[];
  /**
   * Entities whose whole name stands in the folded query among other words, with the words of the
   * query that the name takes up.
   */
  within(query: string): { entity: string; words: string[] }[];
}

function formsOf(entity: Entity): Form[] {
  const forms: Form[] = [];
  const seen = new Set<string>();
  const add = (surface: string, lang: string): void => {
    const folded = fold(surface);
    if (folded === "" || seen.has(`${lang} ${folded}`)) return;
    seen.add(`${lang} ${folded}`);
    forms.push({ entity: entity.id, surface, lang, folded });
  };
  for (const [lang, name] of Object.entries(entity.name)) add(name, lang);
  for (const alias of entity.aliases) {
    for (const surface of [alias.text, ...(alias.forms ?? [])]) add(surface, alias.lang);
  }
  return forms;
}

function rangeOf(form: Form, query: string, at: number): TextRange[] {
  const { starts, ends } = foldWithOffsets(form.surface);
  const start = starts[at];
  const end = ends[at + query.length - 1];
  return start === undefined || end === undefined ? [] : [[start, end]];
}

/** A share in [0, 1) of how much of the form the query leaves open. */
function openShare(form: Form, query: string): number {
  return 1 - query.length / form.folded.length;
}

function literalHit(form: Form, query: string): NameHit | undefined {
  const { entity, surface, lang, folded } = form;
  const hit = (relation: NameRelation, at: number): NameHit => ({
    entity,
    surface,
    lang,
    relation,
    score: SCORE[relation as keyof typeof SCORE] + SPAN * openShare(form, query),
    ranges: rangeOf(form, query, at),
  });
  if (folded === query) return hit("exact", 0);
  if (folded.startsWith(query)) return hit("prefix", 0);
  const atWord = folded.indexOf(` ${query}`);
  if (atWord >= 0) return hit("word", atWord + 1);
  // Inside a word: "dance" in ByteDance, but not "on" in Amazon. In unspaced scripts, always.
  const at = query.length >= 4 || isUnspaced(query) ? folded.indexOf(query) : -1;
  return at >= 0 ? hit("inside", at) : undefined;
}

/** Several words in any order, each the beginning of a word of the name: "lab shanghai". */
function wordsHit(form: Form, queryWords: readonly string[]): NameHit | undefined {
  const words = form.folded.split(" ");
  const all = queryWords.every((queryWord) => words.some((word) => word.startsWith(queryWord)));
  if (!all) return undefined;
  const { entity, surface, lang } = form;
  const score = SCORE.word + SPAN * Math.max(0, openShare(form, queryWords.join(" ")));
  return { entity, surface, lang, relation: "word", score, ranges: [[0, surface.length]] };
}

/** Keeps the best hit of each entity, best first; equal scores stay in the pack's order. */
function bestPerEntity(hits: readonly NameHit[]): NameHit[] {
  const best = new Map<string, NameHit>();
  for (const hit of hits) {
    const known = best.get(hit.entity);
    if (!known || hit.score < known.score) best.set(hit.entity, hit);
  }
  return [...best.values()].sort((a, b) => a.score - b.score);
}

/** The strings for near matches: whole names, and the words of a name by themselves. */
function fuzzyEntries(forms: readonly Form[]): { texts: string[]; forms: Form[] } {
  const texts: string[] = [];
  const owners: Form[] = [];
  for (const form of forms) {
    const words = form.folded.split(" ");
    const parts = words.length > 1 ? words.filter((word) => word.length >= 5) : [];
    for (const text of [form.folded, ...parts]) {
      texts.push(text);
      owners.push(form);
    }
  }
  return { texts, forms: owners };
}

function nearHits(query: string, search: Fuzzy, owners: readonly Form[]): NameHit[] {
  return search(query).map(({ index, distance }) => {
    const { entity, surface, lang } = owners[index] as Form;
    const ranges: TextRange[] = [[0, surface.length]];
    return {
      entity,
      surface,
      lang,
      relation: "near",
      score: SCORE.near + NEAR_SPAN * distance,
      ranges,
    };
  });
}

/** Whether the name stands in the query as words of its own, or, in unspaced scripts, at all. */
function standsIn(name: string, query: string): boolean {
  return isUnspaced(name) ? query.includes(name) : ` ${query} `.includes(` ${name} `);
}

/** Indexes the names of all entities. */
export function createNameIndex(entities: readonly Entity[]): NameIndex {
  const forms = entities.flatMap(formsOf);
  const entries = fuzzyEntries(forms);
  const searchFuzzy = createFuzzy(entries.texts);
  return {
    findLiteral(query) {
      const words = query.split(" ");
      return bestPerEntity(
        forms.flatMap((form) => {
          const hit = literalHit(form, query);
          return hit ?? (words.length > 1 ? wordsHit(form, words) : undefined) ?? [];
        }),
      );
    },
    findNear: (query) => bestPerEntity(nearHits(query, searchFuzzy, entries.forms)),
    within(query) {
      const words = query.split(" ");
      return forms
        .filter(({ folded }) => folded.length >= 2 && folded !== query && standsIn(folded, query))
        .map(({ entity, folded }) => ({
          entity,
          words: isUnspaced(folded)
            ? words.filter((word) => word.includes(folded))
            : folded.split(" "),
        }));
    },
  };
}
