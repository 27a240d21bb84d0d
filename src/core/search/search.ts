/**
 * Search over a pack: entities, facts and quotes, across scripts and misspellings.
 *
 * Two indexes answer. `names.ts` finds entities by any of their names; `texts.ts` finds statements
 * by their words. Here they meet: a name in the query brings the statements about its entity, and
 * in "nvidia निर्यात" the name narrows what the other word finds.
 *
 *   "nvdia"           → Nvidia, then what is said about it
 *   "बाल्टी"           → the quote about the bucket of cold water
 *   "baidu tencent"   → both, then the statements that name both
 */
import type { Fact, Pack, Quote } from "../pack/schema.ts";
import { fold, isUnspaced } from "./fold.ts";
import { createNameIndex, type NameHit, type NameIndex } from "./names.ts";
import { createTextIndex, type TextField, type TextHit, type TextRange } from "./texts.ts";

/** A text that answered the query, with what to mark in it. */
export interface SearchMatch {
  /** `alias`: a form of the entity that is not its name in any of the pack's languages. */
  field: "name" | "alias" | TextField["field"];
  lang: string;
  text: string;
  /** [start, end) in UTF-16 units of `text`, in order, not overlapping. */
  ranges: TextRange[];
}

export interface SearchResult {
  type: "entity" | "fact" | "quote";
  id: string;
  /** 0 is best. Only good for comparing results of one query. */
  score: number;
  matches: SearchMatch[];
}

export interface SearchOptions {
  limit: number;
  /** The reader's language: between equals, texts in it come first. */
  language?: string;
}

export interface Search {
  /** Best first; empty for an empty query and for one that nothing answers. */
  search(query: string, options: SearchOptions): SearchResult[];
}

/** A record that texts belong to. */
interface SearchRecord {
  type: SearchResult["type"];
  id: string;
  /** The entities it is about. */
  entities: ReadonlySet<string>;
}

/** What a statement scores below an entity that the query names, whatever its own words. */
const ABOUT_ENTITY = 0.2;
const TEXT_SCORE = 0.3;
const TEXT_SPAN = 0.5;
/** General knowledge about an entity is a weaker answer than an article's statement. */
const BACKGROUND_PENALTY = 0.1;
/** A bare name among other words of the query is worth this much of a word that stands in a text. */
const NAME_QUALITY = 0.9;
/** From three words on, a text may lack some of them, but not more than this by weight. */
const MIN_COVERAGE = 0.6;

function fieldsOf(pack: Pack, records: SearchRecord[]): TextField[] {
  const fields: TextField[] = [];
  const addRecord = (type: SearchResult["type"], id: string, entities: string[]): number =>
    records.push({ type, id, entities: new Set(entities) }) - 1;
  const add = (record: number, field: TextField["field"], texts: Record<string, string>): void => {
    for (const [lang, text] of Object.entries(texts)) fields.push({ record, field, lang, text });
  };
  const addStatement = (type: "fact" | "quote", statement: Fact | Quote): number => {
    const { speaker, entities, id } = statement;
    const record = addRecord(type, id, speaker?.entity ? [...entities, speaker.entity] : entities);
    if (speaker) add(record, "speaker", speaker.name);
    return record;
  };
  for (const entity of pack.entities) {
    add(addRecord("entity", entity.id, [entity.id]), "about", entity.about);
  }
  for (const quote of pack.quotes) {
    const record = addStatement("quote", quote);
    add(record, "text", { [quote.language]: quote.text });
    add(record, "translation", quote.translation);
  }
  for (const fact of pack.facts) add(addStatement("fact", fact), "text", fact.text);
  return fields;
}

/** For each word of the query, the entities that it names, and how surely. */
type NamedByWord = Map<string, Map<string, number>>;

function namedByWord(query: string, words: string[], names: NameIndex, known: Known): NamedByWord {
  const named: NamedByWord = new Map(words.map((word) => [word, new Map()]));
  for (const word of words.length > 1 ? words : []) {
    for (const { entity, relation } of word.length >= 3 || isUnspaced(word)
      ? names.find(word)
      : []) {
      const isNear = relation === "fuzzy";
      if (relation === "inside" || (isNear && known(word))) continue;
      named.get(word)?.set(entity, isNear ? NAME_QUALITY * NAME_QUALITY : NAME_QUALITY);
    }
  }
  for (const { entity, words: taken } of names.within(query)) {
    const [first = ""] = taken;
    const covered = isUnspaced(first) ? words.filter((word) => word.includes(first)) : taken;
    for (const word of covered) named.get(word)?.set(entity, NAME_QUALITY);
  }
  return named;
}

type Known = (word: string) => boolean;

/** What the words of the query found in one record. */
interface RecordHits {
  quality: Map<string, number>;
  hits: TextHit[];
}

/**
 * How much of the query a record answers, in [0, 1]; 0 where it isn't enough to show. Rare words
 * weigh more, so that "of" and "का" neither carry a result nor keep one out.
 */
function coverage(
  words: readonly string[],
  found: RecordHits,
  weights: Map<string, number>,
): number {
  let total = 0;
  let reached = 0;
  for (const word of words) {
    const weight = weights.get(word) ?? 1;
    const quality = found.quality.get(word) ?? 0;
    if (quality === 0 && words.length < 3) return 0;
    total += weight;
    reached += weight * quality;
  }
  const share = total === 0 ? 0 : reached / total;
  if (share < MIN_COVERAGE && [...found.quality.values()].length < words.length) return 0;
  return share;
}

/** Builds the indexes: some milliseconds for a few hundred statements. Keep the result. */
export function createSearch(pack: Pack): Search {
  const records: SearchRecord[] = [];
  const fields = fieldsOf(pack, records);
  const names = createNameIndex(pack.entities);
  const texts = createTextIndex(fields);
  const ownNames = new Map(pack.entities.map(({ id, name }) => [id, new Set(Object.values(name))]));

  const nameMatch = (hit: NameHit): SearchMatch => ({
    field: ownNames.get(hit.entity)?.has(hit.surface) ? "name" : "alias",
    lang: hit.lang,
    text: hit.surface,
    ranges: hit.ranges,
  });

  const textMatch = ({ field, ranges }: TextHit): SearchMatch => {
    const { field: name, lang, text } = fields[field] as TextField;
    return { field: name, lang, text, ranges };
  };

  /** Gathers, per record, what texts and names answer of the query. */
  const gather = (words: string[], named: NamedByWord): Map<number, RecordHits> => {
    const found = new Map<number, RecordHits>();
    const at = (record: number): RecordHits => {
      const known = found.get(record) ?? { quality: new Map(), hits: [] };
      found.set(record, known);
      return known;
    };
    const raise = (record: number, word: string, quality: number): void => {
      const { quality: qualities } = at(record);
      qualities.set(word, Math.max(quality, qualities.get(word) ?? 0));
    };
    for (const hit of texts.find(words)) {
      const { record } = fields[hit.field] as TextField;
      at(record).hits.push(hit);
      for (const [word, quality] of hit.quality) raise(record, word, hit.isPhrase ? 1 : quality);
    }
    records.forEach(({ entities }, record) => {
      for (const [word, byEntity] of named) {
        for (const [entity, quality] of byEntity) {
          if (entities.has(entity)) raise(record, word, quality);
        }
      }
    });
    return found;
  };

  const weigh = (words: string[], found: Map<number, RecordHits>): Map<string, number> =>
    new Map(
      words.map((word) => {
        let count = 0;
        for (const { quality } of found.values()) if (quality.has(word)) count++;
        return [word, Math.log(1 + records.length / (1 + count))];
      }),
    );

  const searchTexts = (query: string, words: string[], language?: string): SearchResult[] => {
    const found = gather(words, namedByWord(query, words, names, texts.isKnown));
    const weights = weigh(words, found);
    const results: SearchResult[] = [];
    for (const [record, hits] of found) {
      const share = coverage(words, hits, weights);
      if (share === 0) continue;
      const { type, id } = records[record] as SearchRecord;
      const matches = hits.hits.map(textMatch);
      const isReaders = matches.some(({ lang }) => lang === language);
      const score =
        TEXT_SCORE +
        TEXT_SPAN * (1 - share) +
        (type === "entity" ? BACKGROUND_PENALTY : 0) -
        (isReaders ? 0.01 : 0);
      results.push({ type, id, score, matches });
    }
    return results;
  };

  /** The statements about each entity that the whole query names, below the entity itself. */
  const statementsOf = (hits: readonly NameHit[]): SearchResult[] =>
    hits
      .filter(({ relation }) => relation !== "inside")
      .flatMap(({ entity, score }) =>
        records
          .filter(({ type, entities }) => type !== "entity" && entities.has(entity))
          .map(({ type, id }) => ({ type, id, score: score + ABOUT_ENTITY, matches: [] })),
      );

  return {
    search(query, { limit, language }) {
      const folded = fold(query);
      if (folded === "") return [];
      const words = folded.split(" ");
      const hits = names.find(folded);
      const results: SearchResult[] = hits.map((hit) => ({
        type: "entity",
        id: hit.entity,
        score: hit.score,
        matches: [nameMatch(hit)],
      }));
      // One letter is the beginning of half the names: too little to list what is said of them.
      const isTelling = folded.length >= 2 || isUnspaced(folded);
      if (isTelling) {
        results.push(...statementsOf(hits), ...searchTexts(folded, words, language));
      }
      return bestOfEach(results).slice(0, limit);
    },
  };
}

/** One result a record, with its best score and everything that matched; best first. */
function bestOfEach(results: readonly SearchResult[]): SearchResult[] {
  const best = new Map<string, SearchResult>();
  for (const result of results) {
    const key = `${result.type} ${result.id}`;
    const known = best.get(key);
    if (!known) {
      best.set(key, { ...result });
      continue;
    }
    known.score = Math.min(known.score, result.score);
    known.matches = [...known.matches, ...result.matches];
  }
  return [...best.values()].sort((a, b) => a.score - b.score);
}
