/** Finds entities by any of their names, in any script, exactly or nearly. */
import type { Entity } from "../pack/schema.ts";
import { eachInSteps, type Part, type Steps } from "../steps.ts";
import { fold, foldWithOffsets, isUnspaced } from "./fold.ts";
import { type Fuzzy, fuzzySteps } from "./fuzzy.ts";
import type { TextRange } from "./texts.ts";

/** One surface form of one entity. */
interface Form {
  entity: string;
  surface: string;
  lang: string;
  /** True for the entity's name in a language, false for an alias. */
  isName: boolean;
  folded: string;
  isUnspaced: boolean;
}

/** How a name answers a query; the order is the order of the results. */
export type NameRelation = Literal | "near";
type Literal = "exact" | "prefix" | "word" | "inside";

/** How one form of an entity answers. */
interface FormHit {
  form: Form;
  relation: NameRelation;
  /** 0 is best; every relation has a range of its own, so they never mix. */
  score: number;
  ranges: TextRange[];
}

export interface NameHit {
  entity: string;
  /** Those of the form that answers best. */
  relation: NameRelation;
  score: number;
  /** The form that answers best, then the entity's names that answer too. */
  surfaces: { text: string; lang: string; isName: boolean; ranges: TextRange[] }[];
}

/** Where each relation's scores begin; the next one's beginning is out of its reach. */
const SCORE = { exact: 0, prefix: 0.05, word: 0.15, inside: 0.25, near: 0.4 } as const;
const SPAN = 0.09;
const NEAR_SPAN = 0.4;
/** Between two pauses: folding takes its time. */
const STEP_ENTITIES = 200;
const STEP_FORMS = 2000;

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
  const written = new Set<string>();
  const add = (surface: string, lang: string, isName: boolean): void => {
    // A name is one of its own aliases as a rule, and folding is what takes its time.
    if (written.has(`${lang} ${surface}`)) return;
    written.add(`${lang} ${surface}`);
    const folded = fold(surface);
    if (folded === "" || seen.has(`${lang} ${folded}`)) return;
    seen.add(`${lang} ${folded}`);
    forms.push({
      entity: entity.id,
      isName,
      surface,
      lang,
      folded,
      isUnspaced: isUnspaced(folded),
    });
  };
  for (const [lang, name] of Object.entries(entity.name)) add(name, lang, true);
  for (const alias of entity.aliases) {
    for (const surface of [alias.text, ...(alias.forms ?? [])]) add(surface, alias.lang, false);
  }
  return forms;
}

function rangeOf(form: Form, query: string, at: number): TextRange[] {
  const { starts, ends } = foldWithOffsets(form.surface);
  const start = starts[at];
  const end = ends[at + query.length - 1];
  return start === undefined || end === undefined ? [] : [[start, end]];
}

const wholeOf = ({ surface }: Form): TextRange[] => [[0, surface.length]];

/** A share in [0, 1) of how much of the form the query leaves open. */
function openShare(form: Form, query: string): number {
  return Math.max(0, 1 - query.length / form.folded.length);
}

/** Where the query stands in the form as it is. */
function placeOf({ folded }: Form, query: string): { relation: Literal; at: number } | undefined {
  if (folded === query) return { relation: "exact", at: 0 };
  if (folded.startsWith(query)) return { relation: "prefix", at: 0 };
  const atWord = folded.indexOf(` ${query}`);
  if (atWord >= 0) return { relation: "word", at: atWord + 1 };
  // Inside a word: "dance" in ByteDance, but not "on" in Amazon. In unspaced scripts, always.
  const at = query.length >= 4 || isUnspaced(query) ? folded.indexOf(query) : -1;
  return at >= 0 ? { relation: "inside", at } : undefined;
}

/** Several words in any order, each the beginning of a word of the name: "lab shanghai". */
function holdsWords({ folded }: Form, queryWords: readonly string[]): boolean {
  // Most names fall here, before they are cut up.
  if (!queryWords.every((queryWord) => folded.includes(queryWord))) return false;
  const words = folded.split(" ");
  return queryWords.every((queryWord) => words.some((word) => word.startsWith(queryWord)));
}

function literalHit(form: Form, query: string, words: readonly string[]): FormHit | undefined {
  const score = (relation: Literal): number => SCORE[relation] + SPAN * openShare(form, query);
  const place = placeOf(form, query);
  if (place) {
    const { relation, at } = place;
    return { form, relation, score: score(relation), ranges: rangeOf(form, query, at) };
  }
  if (words.length < 2 || !holdsWords(form, words)) return undefined;
  return { form, relation: "word", score: score("word"), ranges: wholeOf(form) };
}

/** One hit an entity, best first; equal scores stay in the pack's order. */
function groupByEntity(hits: readonly FormHit[]): NameHit[] {
  const groups = new Map<string, FormHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.form.entity);
    if (group) group.push(hit);
    else groups.set(hit.form.entity, [hit]);
  }
  const found = [...groups].map(([entity, group]) => {
    const [best, ...others] = group.sort((a, b) => a.score - b.score) as [FormHit, ...FormHit[]];
    const shown = [best, ...others.filter(({ form }) => form.isName)];
    const surfaces = shown.map(({ form: { surface: text, lang, isName }, ranges }) => ({
      text,
      lang,
      isName,
      ranges,
    }));
    return { entity, relation: best.relation, score: best.score, surfaces };
  });
  return found.sort((a, b) => a.score - b.score);
}

/** The strings for near matches: whole names, and the words of a name by themselves. */
function* fuzzyEntries(
  forms: readonly Form[],
  part: Part,
): Steps<{ texts: string[]; forms: Form[] }> {
  const texts: string[] = [];
  const owners: Form[] = [];
  yield* eachInSteps(forms, { size: STEP_FORMS, part }, (form) => {
    const words = form.folded.split(" ");
    const parts = words.length > 1 ? words.filter((word) => word.length >= 5) : [];
    for (const text of [form.folded, ...parts]) {
      texts.push(text);
      owners.push(form);
    }
  });
  return { texts, forms: owners };
}

function nearHits(query: string, search: Fuzzy, owners: readonly Form[]): FormHit[] {
  return search(query).map(({ index, distance }) => {
    const form = owners[index] as Form;
    const score = SCORE.near + NEAR_SPAN * distance;
    return { form, relation: "near", score, ranges: wholeOf(form) };
  });
}

/** Whether the name stands in the query as words of its own, or, in unspaced scripts, at all. */
function standsIn({ folded, isUnspaced }: Form, query: string): boolean {
  // Most names aren't in it at all: a hundred thousand are asked.
  if (!query.includes(folded)) return false;
  return isUnspaced || ` ${query} `.includes(` ${folded} `);
}

/** Indexes the names of all entities. */
export function* nameIndexSteps(entities: readonly Entity[], [from, to]: Part): Steps<NameIndex> {
  const at = (share: number): number => from + (to - from) * share;
  const forms: Form[] = [];
  yield* eachInSteps(entities, { size: STEP_ENTITIES, part: [from, at(0.8)] }, (entity) => {
    forms.push(...formsOf(entity));
  });
  const entries = yield* fuzzyEntries(forms, [at(0.8), at(0.9)]);
  const searchFuzzy = yield* fuzzySteps(entries.texts, [at(0.9), to]);
  return {
    findLiteral(query) {
      const words = query.split(" ");
      return groupByEntity(forms.flatMap((form) => literalHit(form, query, words) ?? []));
    },
    findNear: (query) => groupByEntity(nearHits(query, searchFuzzy, entries.forms)),
    within(query) {
      const words = query.split(" ");
      return forms
        .filter((form) => form.folded.length >= 2 && form.folded !== query && standsIn(form, query))
        .map(({ entity, folded, isUnspaced }) => ({
          entity,
          words: isUnspaced ? words.filter((word) => word.includes(folded)) : folded.split(" "),
        }));
    },
  };
}
