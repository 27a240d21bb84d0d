/** Who speaks by the place alone: before a colon, at the head of a sentence, before a verb to come. */
import { apposedName } from "./cased-apposition.ts";
import { isAttribute } from "./cased-bystanders.ts";
import type { Candidate } from "./cased-candidate.ts";
import { findCandidates } from "./cased-names.ts";
import {
  commasBetween,
  cueOf,
  isRuled,
  LEAST_SCORE,
  opensClause,
  type Reading,
  scoreBefore,
} from "./cased-score.ts";
import { type Clause, type Cue, SUBJECT_ONLY } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { type WordLists, wordLists } from "./word-lists.ts";
import { type Word, wordsOf } from "./words.ts";

const MOST_WORDS_TO_INVERSION = 6;
/** An apposition has no more words. */
const MOST_APPOSED = 8;

/** How many words stand between two commas right behind a name: "Lima, the head of the port, waited". */
function apposed(words: readonly Word[], to: number, lists: WordLists): number {
  if (words[to]?.gap !== ", " || !lists.articles.has(words[to].lower)) return 0;
  const end = words.findIndex(({ gap }, at) => at > to && /,/.test(gap));
  return end > 0 && end - to <= MOST_APPOSED ? end - to : 0;
}

/** "At the harbour, taxi driver Ana Lima waited": how many words without an article say what she is. */
function bareNouns(words: readonly Word[], head: number, lists: WordLists): number {
  let count = 0;
  while (count < 3) {
    const [word, next] = [words[head - count - 1], words[head - count]];
    if (!word || next?.gap !== " " || !/^\p{Ll}/u.test(word.text)) break;
    if (lists.small.has(word.lower) && !lists.titles.has(word.lower)) return 0;
    count += 1;
    if (/,/.test(word.gap)) break;
  }
  return count;
}

/** "Asked about the bill, Lima declined": the subject behind an opening phrase. */
function behindComma({ candidates, words, language, lists }: Reading): Candidate | undefined {
  if (language.capitalNouns) return undefined;
  return candidates.find(({ kind, head, from, to }) => {
    const next = words[to + apposed(words, to, lists)];
    // “In ‘Black Water,’ Lima sang”: the comma stands inside the mark.
    const first = language.code === "en" ? head - bareNouns(words, head, lists) : head;
    const isBehind = /,["”’»]?\s*$/.test(words[first]?.gap ?? "");
    const acts = next !== undefined && /^\p{Ll}/u.test(next.text);
    const isParted = next !== words[to];
    return kind === "name" && head === from && isBehind && acts && (isParted || next.gap === " ");
  });
}

/** A comma, or the clause's end. */
function isSetOff({ words }: Reading, { to }: Candidate): boolean {
  const next = words[to];
  return next === undefined || /^[,.;]/.test(next.gap);
}

/** "», se défend-elle", "», a-t-il lancé": French turns verb and pronoun round, and no other words. */
export function readInversion({ words, lists, language, clause }: Reading): Cue | undefined {
  if (language.code !== "fr" || clause.side === "alone") return undefined;
  for (let at = 1; at < Math.min(words.length, MOST_WORDS_TO_INVERSION); at += 1) {
    const word = words[at] as Word;
    const pronoun = word.gap === "-" ? lists.pronouns.get(word.lower) : undefined;
    if (!pronoun) continue;
    const verb = (words[at - (words[at - 1]?.lower === "t" ? 2 : 1)] as Word).text;
    return { kind: "pronoun", pronoun, start: word.start, end: word.end, verb, strength: 0.9 };
  }
  return undefined;
}

/** "s’interroge Ana Lima": French writes the pronoun before its verb. */
const REFLEXIVE = new Set(["s", "se"]);
/** "s’est plainte Ana Lima", "a pesté Ana Lima" */
const AUXILIARIES: Readonly<Record<string, RegExp>> = {
  fr: /^(?:est|sont|a|ont|avait)$/,
  es: /^(?:ha|han|había)$/,
  it: /^(?:ha|hanno|aveva)$/,
};
/** English has its verbs of saying before the name in one tense or the other. */
const ENGLISH_VERB = /(?:[^e]ed|[^su]s)$/;

/** Forms of the past that few nouns share, where the subject may go unsaid. */
const PAST: Readonly<Record<string, RegExp>> = {
  es: /(?:ó|aron|ieron)$/,
  pt: /(?:[aei]u|ou|aram|eram|iram)$/,
  it: /(?:ò|arono|irono)$/,
};

/** "», freute sich Ana Lima": any verb between a quotation's comma and a name. */
export function readUnknownVerb(reading: Reading): Cue | undefined {
  const { words, candidates, lists, language, clause } = reading;
  const first = REFLEXIVE.has(words[0]?.lower ?? "") ? 1 : 0;
  const isPast = AUXILIARIES[language.code]?.test(words[first]?.lower ?? "") === true;
  const at = isPast ? first + 1 : first;
  const verb = words[at];
  const isEnglish = language.code === "en";
  const hasComma = isEnglish
    ? /,["”’]$/.test(clause.paragraph.slice(Math.max(0, clause.start - 2), clause.start))
    : /^\s*[,–—-]/.test(words[0]?.gap ?? "");
  const isVerb = verb && hasComma && /^\p{Ll}/u.test(verb.text) && !lists.small.has(verb.lower);
  if (!isVerb || (isEnglish && !ENGLISH_VERB.test(verb.lower))) return undefined;
  const behind = at + 1;
  const name = candidates.find(
    (each) =>
      each.kind === "name" &&
      (each.to - each.from > 1 || (each.head === behind && isSetOff(reading, each))) &&
      each.head <= (isEnglish ? behind : 4) &&
      commasBetween(words, behind, each.head + 1) === 0 &&
      !isRuled(reading, each),
  );
  // "», afirmaram os analistas": an article right behind the verb.
  const described = candidates.find(({ kind, head }) => kind === "description" && head === behind);
  const speaker = name ?? described;
  if (speaker) {
    const apposed = apposedName(reading, speaker);
    return cueOf(reading, verb.text, apposed, apposed.kind === "name" ? 0.65 : 0.55);
  }
  // "», completó.": nothing but a verb of the past.
  const isAlone = words.length === behind && PAST[language.code]?.test(verb.lower) === true;
  return isAlone ? { kind: "unsaid", verb: verb.text, strength: 0.5 } : undefined;
}

/** Forms of "to be" that present somebody. */
const IS = new Set("is was est était es era é foi ist war".split(" "));

/** "Marc, un voisin, waited", "Élodie est une voisine": the sentence says who the name is. */
function isPresented({ words, lists, language }: Reading, { to }: Candidate): boolean {
  const [next, second] = [words[to], words[to + 1]];
  if (!next || language.capitalNouns) return false;
  const isArticle = (word: Word | undefined): boolean =>
    word !== undefined && INDEFINITE.has(word.lower) && lists.articles.has(word.lower);
  if (/^,/.test(next.gap)) return isArticle(next) || /^\d{1,2}$/.test(next.text);
  return IS.has(next.lower) && isArticle(second);
}

const INDEFINITE = new Set("a an one un une una um uma".split(" "));

const WHO = /^(?:who|qui|quien|quienes|che|que)$/;

function isPersonal({ words, lists }: Reading, { head, to }: Candidate): boolean {
  // "His foreman, who shrugged": nobody else is "who".
  if (words[to]?.gap === ", " && WHO.test(words[to].lower)) return true;
  return words.slice(head, to).some(({ lower }) => lists.persons.has(lower));
}

/** "À la hâte, une mère de famille prend sa fille": somebody new, where a part of the sentence begins. */
const OWN = /^(?:his|her|their|my|our)$/;

function readSomebody(reading: Reading): Cue | undefined {
  const { words, candidates, lists } = reading;
  const somebody = candidates.find((each) => {
    const { kind, head } = each;
    const begins = head === 0 || /,\s*$/.test(words[head]?.gap ?? "");
    return (
      kind === "description" &&
      begins &&
      isPersonal(reading, each) &&
      (INDEFINITE.has(words[head]?.lower ?? "") || OWN.test(words[head]?.lower ?? ""))
    );
  });
  if (!somebody) return undefined;
  const noun = words.findIndex(({ lower }, at) => at > somebody.head && lists.persons.has(lower));
  const to = noun > 0 && noun < somebody.to ? noun + 1 : somebody.to;
  return cueOf(reading, "", { ...somebody, to }, SUBJECT_ONLY);
}

/** "Workers in the port agreed.": several, without an article. */
function readSeveral({ words, lists, language, clause }: Reading): Cue | undefined {
  const [first] = words;
  const one = /^(.+)s$/.exec(first?.lower ?? "")?.[1] ?? "";
  if (!first || language.code !== "en" || clause.side !== "alone" || !lists.persons.has(one))
    return undefined;
  const { start, end } = first;
  return { kind: "description", start, end, verb: "", strength: SUBJECT_ONLY };
}

function endsWithStop({ paragraph, start, end }: Clause): boolean {
  return /[.!?]\s*$/.test(paragraph.slice(start, end));
}

/** Whom a sentence of its own begins with: a name of several words or a known one, or a pronoun. */
export function readOpening(reading: Reading): Cue | undefined {
  const { words, candidates, lists, isKnown } = reading;
  const [first] = words;
  const pronoun =
    first && !lists.articles.has(first.lower) ? lists.pronouns.get(first.lower) : undefined;
  if (first && pronoun)
    return {
      kind: "pronoun",
      pronoun,
      start: first.start,
      end: first.end,
      verb: "",
      strength: SUBJECT_ONLY,
    };
  const several = readSeveral(reading);
  if (several) return several;
  const opening = candidates.find(
    (each) => opensClause(reading, each.head) && (each.kind === "name" || !isRuled(reading, each)),
  );
  // "County spokesperson Ana Lima"
  const owned = opening && isAttribute(reading, opening);
  const candidate =
    (owned
      ? candidates.find(({ kind, from }) => kind === "name" && from > opening.from)
      : opening && !isRuled(reading, opening) && opening) ||
    (behindComma(reading) ?? opening);
  // "The premier of Porto, Ana Lima, went further."
  const apposed =
    candidate && opensClause(reading, candidate.head) && apposedName(reading, candidate);
  if (apposed && apposed !== candidate) return cueOf(reading, "", apposed, SUBJECT_ONLY);
  if (reading.clause.side === "alone" && candidate?.kind !== "name") return readSomebody(reading);
  if (candidate?.kind !== "name" || candidate.isPossessive) return undefined;
  // "Take the Nine of Swords.": nothing is said of whom a sentence ends with.
  if (candidate.to === words.length && endsWithStop(reading.clause)) return undefined;
  if (candidate.from > 2) return cueOf(reading, "", candidate, SUBJECT_ONLY);
  const { start } = words[candidate.from] as Word;
  const { end } = words[candidate.to - 1] as Word;
  const isTitled = lists.titles.has(words[candidate.from - 1]?.lower ?? "");
  const isLone = candidate.to - candidate.from < 2;
  if (isLone && !isTitled && !isKnown(start, end) && !isPresented(reading, candidate)) {
    // "Outside, Ana Lima waited"
    const behind = behindComma(reading);
    const isLong = behind !== undefined && behind.to - behind.from > 1;
    return isLong ? cueOf(reading, "", behind, SUBJECT_ONLY) : undefined;
  }
  return cueOf(reading, "", candidate, SUBJECT_ONLY);
}

/** Whoever a clause before a quotation begins with, where no verb in it says anything. */
export function readActor(reading: Reading): Cue | undefined {
  const opening = readOpening(reading);
  if (opening) return opening;
  const described = reading.candidates.find(
    (each) => opensClause(reading, each.head) && !isRuled(reading, each),
  );
  if (described?.kind !== "description") return undefined;
  // "Un point de vue que Lima juge “faux”": what is new and nobody says nothing.
  const isNew = INDEFINITE.has(reading.words[described.from]?.lower ?? "");
  if (isNew && !isPersonal(reading, described)) return undefined;
  // The article and its noun: where the verb begins nothing tells.
  const isCapital = reading.words[described.from + 1]?.isCapital === true;
  const to = Math.min(described.to, described.from + (isCapital ? 3 : 2));
  return cueOf(reading, "", { ...described, to }, SUBJECT_ONLY);
}

/** The names in a clause that may act in it, in order: not whom it is said to. */
export function namesIn(clause: Clause, language: ClipLanguage): { start: number; end: number }[] {
  const words = wordsOf(clause);
  const lists = wordLists(language);
  const candidates = findCandidates(words, language, lists);
  const reading = { clause, words, candidates, language, lists, isKnown: () => false };
  return candidates.flatMap((candidate) => {
    const { kind, from, to, isPossessive } = candidate;
    const [first, last] = [words[from], words[to - 1]];
    if (kind !== "name" || !first || !last) return [];
    if (clause.side === "after" && isRuled(reading, candidate)) return [];
    return [{ start: first.start, end: last.end - (isPossessive ? 2 : 0) }];
  });
}

/** The one who acts in a clause whose verb stands behind the quotation: `Ana Lima, "…" dedi`. */
export function readSubject(reading: Reading): Cue | undefined {
  const end = { from: reading.words.length, to: reading.words.length };
  let best: Candidate | undefined;
  let bestScore = LEAST_SCORE;
  for (const candidate of reading.candidates) {
    const score = scoreBefore(reading, candidate, end);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best && cueOf(reading, "", best, SUBJECT_ONLY);
}
