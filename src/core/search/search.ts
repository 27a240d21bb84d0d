/**
 * Search over a pack: entities, facts and quotes, across scripts and misspellings.
 *
 * Two indexes answer. `names.ts` finds entities by any of their names; `texts.ts` finds statements
 * by their words. `answers.ts` lets them meet: in "nvidia निर्यात" the name narrows what the other
 * word finds. A query that names an entity also brings what is said about it.
 *
 *   "nvdia"           → Nvidia, then the statements about it
 *   "बाल्टी"           → the quote about the bucket of cold water
 *   "baidu tencent"   → the statements that name both
 */
import type { Pack } from "../pack/schema.ts";
import { runAtOnce, type Steps } from "../steps.ts";
import { type Answer, findAnswers, type SearchIndexes } from "./answers.ts";
import { fold, isUnspaced } from "./fold.ts";
import { type NameHit, nameIndexSteps } from "./names.ts";
import { type RecordType, recordSteps, type SearchRecord } from "./records.ts";
import { type TextField, type TextRange, textIndexSteps } from "./texts.ts";

/** A text that answered the query, with what to mark in it. */
export interface SearchMatch {
  /** `alias`: a form of the entity that is not its name in any of the pack's languages. */
  field: "name" | "alias" | TextField["field"];
  lang: string;
  text: string;
  /** [start, end) in UTF-16 units of `text`, in order, not overlapping. */
  ranges: readonly TextRange[];
}

export interface SearchResult {
  type: RecordType;
  id: string;
  /** 0 is best. Only good for comparing results of one query. */
  score: number;
  /** Empty for a statement that is there only because the query names its entity. */
  matches: readonly SearchMatch[];
}

export interface SearchOptions {
  limit: number;
  /** The reader's language: between equals, texts in it come first. */
  language?: string;
}

export interface Search {
  /** Best first; empty for an empty query and for one that nothing answers. Never throws. */
  search(query: string, options: SearchOptions): SearchResult[];
}

/** How far a statement stands below an entity that the query names. */
const BELOW_ENTITY = 0.2;
const TEXT_SCORE = 0.3;
const TEXT_SPAN = 0.5;
/** General knowledge about an entity answers less than an article's statement does. */
const BACKGROUND_PENALTY = 0.1;
const LANGUAGE_BONUS = 0.01;

/** The statements about each entity that the whole query names, below the entity itself. */
function statementsAbout(hits: readonly NameHit[], records: readonly SearchRecord[]) {
  const statements = records.filter(({ type }) => type !== "entity");
  return hits
    .filter(({ relation }) => relation !== "inside")
    .flatMap(({ entity, score }) =>
      statements
        .filter(({ entities }) => entities.has(entity))
        .map(({ type, id }) => ({ type, id, score: score + BELOW_ENTITY, matches: [] })),
    );
}

function entityResult({ entity, score, surfaces }: NameHit): SearchResult {
  const matches = surfaces.map(({ text, lang, isName, ranges }) => ({
    field: isName ? ("name" as const) : ("alias" as const),
    lang,
    text,
    ranges,
  }));
  return { type: "entity", id: entity, score, matches };
}

function textResult(
  answer: Answer,
  { records, fields }: SearchIndexes,
  language: string | undefined,
): SearchResult {
  const { type, id } = records[answer.record] as SearchRecord;
  const matches = answer.hits.map(({ field, ranges }) => {
    const { field: name, lang, text } = fields[field] as TextField;
    return { field: name, lang, text, ranges };
  });
  const isReaders = matches.some(({ lang }) => lang === language);
  const score =
    TEXT_SCORE +
    TEXT_SPAN * (1 - answer.coverage) +
    (type === "entity" ? BACKGROUND_PENALTY : 0) -
    (isReaders ? LANGUAGE_BONUS : 0);
  return { type, id, score, matches };
}

/** One result a record, with its best score and everything that matched; best first. */
function bestOfEach(results: readonly SearchResult[]): SearchResult[] {
  const best = new Map<string, SearchResult>();
  for (const result of results) {
    const key = `${result.type} ${result.id}`;
    const known = best.get(key);
    best.set(
      key,
      known
        ? {
            ...known,
            score: Math.min(known.score, result.score),
            matches: [...known.matches, ...result.matches],
          }
        : result,
    );
  }
  return [...best.values()].sort((a, b) => a.score - b.score);
}

/** Builds the indexes: some milliseconds for a few hundred statements. Keep the result. */
export function createSearch(pack: Pack): Search {
  return runAtOnce(searchSteps(pack));
}

/** The same with pauses: a hundred thousand names take seconds. */
export function* searchSteps(pack: Pack): Steps<Search> {
  const { records, fields } = yield* recordSteps(pack, [0, 0.1]);
  const names = yield* nameIndexSteps(pack.entities, [0.1, 0.8]);
  const texts = yield* textIndexSteps(fields, [0.8, 1]);
  const indexes: SearchIndexes = { records, fields, names, texts };
  return {
    search(query, { limit, language }) {
      const folded = fold(query);
      if (folded === "") return [];
      const literal = names.findLiteral(folded);
      // Once something is named as it is written, near misses are noise.
      const named = literal.length > 0 ? literal : names.findNear(folded);
      const results = named.map(entityResult);
      // One letter begins half the names: too little to list what is said of them all.
      if (folded.length >= 2 || isUnspaced(folded)) {
        // One by one: as the arguments of one call, a hundred thousand are more than the stack takes.
        for (const about of statementsAbout(named, records)) results.push(about);
        for (const answer of findAnswers(folded.split(" "), indexes)) {
          results.push(textResult(answer, indexes, language));
        }
      }
      return bestOfEach(results).slice(0, limit);
    },
  };
}
