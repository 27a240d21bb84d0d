/**
 * How well a name fits a verb of saying: the rules by which `cased.ts` weighs all names of a clause.
 */

import {
  isAttribute,
  isCalled,
  isGenitive,
  isInLead,
  isObject,
  isPersonal,
} from "./cased-bystanders.ts";
import type { Candidate } from "./cased-candidate.ts";
import type { Clause, Cue } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { WordLists } from "./word-lists.ts";
import type { Word } from "./words.ts";

/** Below it a candidate is not believed. */
export const LEAST_SCORE = 0.45;

export interface Reading {
  clause: Clause;
  words: readonly Word[];
  candidates: readonly Candidate[];
  language: ClipLanguage;
  lists: WordLists;
  isKnown: (start: number, end: number) => boolean;
}

/** A verb of saying, or a phrase of several words that says. */
export interface Verb {
  from: number;
  to: number;
}

export function commasBetween(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1)
    count += /[,;:(—–]/.test(words[index]?.gap ?? "") ? 1 : 0;
  return count;
}

export function opensClause({ words, lists }: Reading, head: number): boolean {
  if (head > 4) return false;
  return (
    words.slice(0, head).every(({ lower }) => lists.titles.has(lower) || lists.small.has(lower)) &&
    head < 2
  );
}

/** "cuenta a este periódico Ana Lima": what "this" stands before needs no name. */
const THIS = /^(?:est[ea]s?|ce|cet|cette|quest[oa]|dies\p{Ll}+|this|deze|dit)$/u;

/** Whether a preposition stands before it, over a small word or two: "to the Journal", "na adresu Limy". */
export function isRuled({ words, lists, language }: Reading, { head }: Candidate): boolean {
  // "annonce au mégaphone un gendarme": an article begins what the preposition doesn't rule.
  const lower = words[head]?.lower ?? "";
  const isArticle = lists.articles.has(lower) && !lists.prepositions.has(lower);
  // English has "to" before a verb, too: "to divide the farmers".
  const most = isArticle && language.code !== "en" ? 1 : 3;
  for (let at = head; at > 0 && at > head - most; at -= 1) {
    const word = words[at] as Word;
    const before = words[at - 1] as Word;
    // "à l'AFP": an article that is written on parts nothing.
    // "on the deal of Malta - Greece": what a dash joins is ruled together.
    if (!/^(?:[\s\u00a0]*|['’]|\.?\s?[-–]\s?)$/.test(word.gap)) return false;
    if (/[-–]/.test(word.gap) && before.isCapital) continue;
    if (lists.prepositions.has(before.lower)) return true;
    if (at < head && THIS.test(before.lower)) return false;
    if (before.isCapital || lists.says.has(before.lower) || lists.titles.has(before.lower))
      return false;
  }
  return false;
}

/** "(Jakarta Utara, Jakarta Barat)" */
function isInParentheses({ words }: Reading, { from }: Candidate): boolean {
  for (let at = from; at >= 0 && at > from - 10; at -= 1) {
    const { gap } = words[at] as Word;
    const open = gap.lastIndexOf("(");
    if (open > gap.lastIndexOf(")")) return true;
    if (gap.includes(")")) return false;
  }
  return false;
}

/** What speaks for a candidate by itself, wherever the verb is. */
export function worth(reading: Reading, candidate: Candidate): number {
  const { words, isKnown } = reading;
  const first = words[candidate.from] as Word;
  const last = words[candidate.to - 1] as Word;
  let sum = candidate.kind === "name" ? 0 : -0.15;
  if (candidate.kind === "name" && candidate.to - candidate.from > 1) sum += 0.15;
  if (isKnown(first.start, last.end)) sum += 0.15;
  if (candidate.isPossessive) sum -= 0.6;
  if (isRuled(reading, candidate)) sum -= 0.75;
  if (isInParentheses(reading, candidate)) sum -= 0.5;
  if (
    last.text.length <= 4 &&
    last.text === last.text.toUpperCase() &&
    candidate.to - candidate.from === 1
  )
    sum -= 0.1;
  return sum;
}

const PARTICIPLE = /\p{Ll}(?:ée?s?|[ai]d[oa]s?|[ai]t[oaie])$/u;

/** What begins a clause about the one before it. */
const RELATIVE = new Set(
  "who whose qui dont que quien quienes der die welcher welche che который которая które która který".split(
    " ",
  ),
);

/** "Darauf verweist Ana Lima": German turns subject and verb round behind anything else. */
function isAdverb({ language, candidates, isKnown, words }: Reading): boolean {
  const [first] = words;
  if (!language.capitalNouns || !first || isKnown(first.start, first.end)) return false;
  return candidates.some(({ kind, from, to }) => kind === "name" && from > 1 && to - from > 1);
}

/** The subject opens its clause; a lone word there may have its capital from the place. */
function openingWorth(
  reading: Reading,
  candidate: Candidate,
  { distance, commas }: { distance: number; commas: number },
): number {
  const { words, isKnown } = reading;
  if (!opensClause(reading, candidate.head)) return 0;
  const [first, last] = [words[candidate.from], words[candidate.to - 1]];
  // "Lima, who waited, said" and not "Respecto a esto, una vecina".
  const isSetOff = /^,/.test(words[candidate.to]?.gap ?? "");
  // "Contactée, la préfecture indique": whoever is asked is named behind the comma.
  if (isSetOff && PARTICIPLE.test(first?.text ?? "") && candidate.to === 1) return -0.8;
  const isLone = candidate.from === 0 && candidate.to === 1 && candidate.kind === "name";
  // "Asimismo, indicó que": a comma alone parts no subject from its verb.
  if (isLone && isSetOff && distance === 0 && !reading.language.verbBehind) return -0.8;
  if (isLone && distance === 0 && isAdverb(reading)) return -0.8;
  // "Elsewhere, Lima said"
  const isBeforeOther = reading.candidates.some(({ head }) => head === 1);
  if (isLone && isSetOff && isBeforeOther && first && !isKnown(first.start, first.end)) return -0.8;
  // "Ana Lima, who met Olaf Berg, said"
  if (isSetOff && RELATIVE.has(words[candidate.to]?.lower ?? "")) return 0.8;
  if (first && last && isLone && distance > 0 && !isSetOff && !isKnown(first.start, last.end))
    return -0.5;
  return commas > 0 || distance === 0 ? 0.3 : 0;
}

/** "The harbour, she explains, “…”": a verb between commas is no verb of what stands before them. */
function isParenthetical({ words, clause }: Reading, { kind, to }: Candidate, verb: Verb): boolean {
  if (kind !== "description" || verb.from !== to || !/^,/.test(words[to]?.gap ?? "")) return false;
  const last = words[verb.to - 1];
  return last !== undefined && /^,\s*$/.test(clause.paragraph.slice(last.end, clause.end));
}

/** Whether one stretch between commas stands between an opening subject and its verb. */
function isBetweenCommas(reading: Reading, { head, to }: Candidate, verb: Verb): boolean {
  const { words } = reading;
  const begins = opensClause(reading, head) || /^,/.test(words[head]?.gap ?? "");
  if (!begins || !/^,/.test(words[to]?.gap ?? "") || !/^,/.test(words[verb.from]?.gap ?? ""))
    return false;
  return verb.from > to && commasBetween(words, to + 1, verb.from) === 0;
}

export function scoreBefore(reading: Reading, candidate: Candidate, verb: Verb): number {
  const { words } = reading;
  // "His obituary, printed in the Journal, called": what stands between two commas parts nothing.
  const isParted = isBetweenCommas(reading, candidate, verb);
  const distance = isParted ? 0 : verb.from - candidate.to;
  const commas = isParted ? 0 : commasBetween(words, candidate.to, verb.from + 1);
  // "Ana Lima, head of the EU, said": what stands between the commas is not the subject.
  const isBehindComma = /,/.test(words[verb.from]?.gap ?? "");
  const isLong = candidate.kind === "name" && candidate.to - candidate.from > 1;
  const isApposition =
    isBehindComma &&
    commas === 1 &&
    commasBetween(words, 1, candidate.head + 1) > 0 &&
    !(isLong && distance === 0 && /,/.test(words[candidate.head]?.gap ?? ""));
  return (
    1.1 +
    worth(reading, candidate) -
    Math.min(0.45, 0.06 * distance) -
    Math.min(0.3, 0.15 * commas) +
    openingWorth(reading, candidate, { distance: verb.from - candidate.to, commas }) -
    (isApposition ? 0.4 : 0) -
    (isCalled(reading, candidate, verb) ? 1 : 0) -
    (isAttribute(reading, candidate) ? 0.6 : 0) -
    (isParenthetical(reading, candidate, verb) ? 0.8 : 0) -
    (isInLead(reading, candidate) ? 0.6 : 0) -
    (isObject(reading, candidate, verb) ? 0.6 : 0) -
    (isGenitive(reading, candidate) ? 0.6 : 0)
  );
}

/** What a verb of saying or thinking stands before, whatever verb it is: "hinted that". */
export const COMPLEMENT = new Set("that que qu che dass daß dat att что що że že ότι".split(" "));
const TOLD = /^(?:tell|told|ask|remind|inform|assur)/u;
const CONJUNCTION = new Set("and y et und en och og и και".split(" "));

export function scoreAfter(reading: Reading, candidate: Candidate, verb: Verb): number {
  const { clause, language, words } = reading;
  const distance = candidate.head - verb.to;
  const commas = commasBetween(words, verb.to, candidate.head + 1);
  // Before a quotation English has its subject before the verb; other languages turn it round more.
  // "…, dijo Ana Lima: «…»": what stands before the comma is another clause.
  const isBehindComma = /^,/.test(words[verb.from]?.gap ?? "") && distance <= 1;
  // "pidió que la ONU tenga": whoever acts in what is said doesn't say it.
  const isInside = words.slice(verb.to, candidate.head).some(({ lower }) => COMPLEMENT.has(lower));
  // "“…”; y exigió la liberación": the one who spoke goes on.
  const goesOn =
    candidate.kind === "description" && CONJUNCTION.has(words[verb.from - 1]?.lower ?? "");
  // "…, said Ana Lima, a teacher.": a name of several words right behind its verb and a comma.
  const isPlain = /^(?:sa(?:id|ys)|added|adds|explained|explains|noted|recalled|warned)$/.test(
    words[verb.from]?.lower ?? "",
  );
  const isTurned = isPlain && isBehindComma && distance === 0 && candidate.to - candidate.from > 1;
  const most = language.code === "en" ? (isTurned ? 0 : 1) : isBehindComma ? 0 : 0.3;
  const turned = clause.side === "after" ? 0 : most;
  // "told the AP": whom it is said to.
  const isTold = language.code === "en" && TOLD.test(words[verb.from]?.lower ?? "");
  // "sagt ein Sprecher der Hafenunion": whose speaker he is.
  // "destacó el compromiso": what is praised, where whoever praises goes unsaid.
  const isThing =
    language.dropsPronouns === true && clause.side === "alone" && !isPersonal(reading, candidate);
  const isOther =
    isInside ||
    goesOn ||
    isTold ||
    (isThing && candidate.kind === "description") ||
    (distance > 0 && isGenitive(reading, candidate));
  return (
    1 +
    worth(reading, candidate) -
    0.07 * distance -
    0.2 * commas -
    turned -
    (isOther ? 0.8 : 0) -
    (isAttribute(reading, candidate) ? 0.6 : 0)
  );
}

export function cueOf(reading: Reading, verb: string, candidate: Candidate, strength: number): Cue {
  const { words } = reading;
  const start = (words[candidate.from] as Word).start;
  const last = words[candidate.to - 1] as Word;
  const end = last.end - (candidate.isPossessive ? 2 : 0);
  return { kind: candidate.kind, start, end, verb, strength: Math.max(0, Math.min(1, strength)) };
}
