/**
 * How well a record answers the words of a query, whether they stand in its texts or name one of
 * its entities.
 */
import { isUnspaced } from "./fold.ts";
import type { NameIndex } from "./names.ts";
import type { SearchRecord } from "./records.ts";
import type { TextField, TextHit, TextIndex } from "./texts.ts";

export interface Answer {
  /** Index into the records. */
  record: number;
  /** In (0, 1]: 1 where the query stands in the record as it is. */
  coverage: number;
  /** The record's texts that hold words of the query. */
  hits: TextHit[];
}

export interface SearchIndexes {
  records: readonly SearchRecord[];
  fields: readonly TextField[];
  names: NameIndex;
  texts: TextIndex;
}

/** A name in the query is worth this much of a word that stands in a text. */
const NAME_QUALITY = 0.9;
const NEAR_NAME_QUALITY = 0.6;
/** From three words on a record may lack some of them, but not more than this by weight. */
const MIN_COVERAGE = 0.6;

/** For each word of the query, the entities that it names, and how surely. */
type NamedByWord = ReadonlyMap<string, Map<string, number>>;

function nameWords(words: readonly string[], { names, texts }: SearchIndexes): NamedByWord {
  const named = new Map(words.map((word) => [word, new Map<string, number>()]));
  if (words.length < 2) return named;
  for (const word of words) {
    if (word.length < 3 && !isUnspaced(word)) continue;
    const literal = names.findLiteral(word).filter(({ relation }) => relation !== "inside");
    for (const { entity } of literal) named.get(word)?.set(entity, NAME_QUALITY);
    // A word that stands somewhere as it is isn't a name misspelt.
    if (literal.length > 0 || texts.isKnown(word)) continue;
    for (const { entity } of names.findNear(word)) named.get(word)?.set(entity, NEAR_NAME_QUALITY);
  }
  for (const { entity, words: taken } of names.within(words.join(" "))) {
    for (const word of taken) named.get(word)?.set(entity, NAME_QUALITY);
  }
  return named;
}

interface Found {
  quality: Map<string, number>;
  hits: TextHit[];
}

function gather(words: readonly string[], indexes: SearchIndexes): Map<number, Found> {
  const found = new Map<number, Found>();
  const raise = (record: number, word: string, quality: number): Found => {
    const known = found.get(record) ?? { quality: new Map<string, number>(), hits: [] };
    found.set(record, known);
    known.quality.set(word, Math.max(quality, known.quality.get(word) ?? 0));
    return known;
  };
  for (const hit of indexes.texts.find(words)) {
    const { record } = indexes.fields[hit.field] as TextField;
    for (const [word, quality] of hit.quality) raise(record, word, hit.isPhrase ? 1 : quality);
    found.get(record)?.hits.push(hit);
  }
  for (const [word, byEntity] of nameWords(words, indexes)) {
    if (byEntity.size === 0) continue;
    indexes.records.forEach(({ entities }, record) => {
      // A record names a few; a word may be in the names of a hundred thousand.
      for (const entity of entities) {
        const quality = byEntity.get(entity);
        if (quality !== undefined) raise(record, word, quality);
      }
    });
  }
  return found;
}

/** Rare words weigh more, so that "of" and "का" neither carry a result nor keep one out. */
function weigh(
  words: readonly string[],
  found: ReadonlyMap<number, Found>,
  recordCount: number,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const word of words) {
    let count = 0;
    for (const { quality } of found.values()) if (quality.has(word)) count++;
    weights.set(word, Math.log(1 + recordCount / (1 + count)));
  }
  return weights;
}

function coverageOf(quality: Found["quality"], weights: ReadonlyMap<string, number>): number {
  let total = 0;
  let reached = 0;
  for (const [word, weight] of weights) {
    total += weight;
    reached += weight * (quality.get(word) ?? 0);
  }
  const coverage = total === 0 ? 0 : reached / total;
  if (quality.size === weights.size) return coverage;
  return weights.size >= 3 && coverage >= MIN_COVERAGE ? coverage : 0;
}

/** The records that answer the folded words, in no order. */
export function findAnswers(words: readonly string[], indexes: SearchIndexes): Answer[] {
  const found = gather(words, indexes);
  const weights = weigh(words, found, indexes.records.length);
  const answers: Answer[] = [];
  for (const [record, { quality, hits }] of found) {
    const coverage = coverageOf(quality, weights);
    if (coverage > 0) answers.push({ record, coverage, hits });
  }
  return answers;
}
