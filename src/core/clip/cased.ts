/**
 * Who speaks, in scripts with capitals. All names of the clause are weighed against its verb of
 * saying by a few rules that hold in many languages, instead of a grammar for each:
 *
 *     In a speech in Oslo, Ana Lima, a former head of the EU, said the plan "…"
 *                    ·     ▲ opens the clause, no preposition    ▲ verb
 */
import { type Candidate, findCandidates } from "./cased-names.ts";
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { type WordLists, wordLists } from "./word-lists.ts";
import { isPhraseAt, type Word, wordsOf } from "./words.ts";

/** A verb further from its quotation than this many words isn't the quotation's. */
const MOST_WORDS = 16;
/** "The revenge of Lima". */
const OF = new Set("of de del du des von vom di do da van".split(" "));
const MOST_WORDS_BARE = 5;
/** Below it a candidate is not believed. */
const LEAST_SCORE = 0.45;

interface Reading {
  clause: Clause;
  words: readonly Word[];
  candidates: readonly Candidate[];
  language: ClipLanguage;
  lists: WordLists;
  isKnown: (start: number, end: number) => boolean;
}

/** A verb of saying, or a phrase of several words that says. */
interface Verb {
  from: number;
  to: number;
}

function verbsIn({ words, lists, clause, candidates }: Reading): Verb[] {
  const verbs: Verb[] = [];
  for (const [at, word] of words.entries()) {
    if (lists.says.has(word.lower)) {
      // "Says" inside a name or title is none.
      verbs.push({ from: at, to: at + 1 });
      continue;
    }
    const phrase = lists.saysPhrases.find((each) => isPhraseAt(words, at, each));
    if (phrase) verbs.push({ from: at, to: at + phrase.length });
  }
  if (clause.side === "after") {
    const [first] = verbs;
    // "…", the head of the office, Ana Lima, said: only a name or description carries so far.
    const opens = candidates.some(({ head }) => head <= 1);
    return first && first.from < (opens ? MOST_WORDS : MOST_WORDS_BARE) ? [first] : [];
  }
  return verbs;
}

function commasBetween(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1)
    count += /[,;:(—–]/.test(words[index]?.gap ?? "") ? 1 : 0;
  return count;
}

function opensClause({ words, lists }: Reading, head: number): boolean {
  if (head > 4) return false;
  return (
    words.slice(0, head).every(({ lower }) => lists.titles.has(lower) || lists.small.has(lower)) &&
    head < 2
  );
}

/** Whether a preposition stands before it, over a small word or two: "to the Journal", "na adresu Limy". */
function isRuled({ words, lists }: Reading, { head }: Candidate): boolean {
  for (let at = head; at > 0 && at > head - 3; at -= 1) {
    const word = words[at] as Word;
    const before = words[at - 1] as Word;
    if (!/^[\s\u00a0]*$/.test(word.gap)) return false;
    if (lists.prepositions.has(before.lower)) return true;
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
function worth(reading: Reading, candidate: Candidate): number {
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

/** The subject opens its clause; a lone word there may have its capital from the place. */
function openingWorth(
  reading: Reading,
  candidate: Candidate,
  { distance, commas }: { distance: number; commas: number },
): number {
  const { words, isKnown } = reading;
  if (!opensClause(reading, candidate.head)) return 0;
  const [first, last] = [words[candidate.from], words[candidate.to - 1]];
  const isLone = candidate.from === 0 && candidate.to === 1 && candidate.kind === "name";
  if (first && last && isLone && distance > 1 && !isKnown(first.start, last.end)) return -0.5;
  return commas > 0 || distance === 0 ? 0.3 : 0;
}

function scoreBefore(reading: Reading, candidate: Candidate, verb: Verb): number {
  const { words } = reading;
  const distance = verb.from - candidate.to;
  const commas = commasBetween(words, candidate.to, verb.from + 1);
  // "Ana Lima, head of the EU, said": what stands between the commas is not the subject.
  const isBehindComma = /,/.test(words[verb.from]?.gap ?? "");
  const isLong = candidate.kind === "name" && candidate.to - candidate.from > 1;
  const isApposition =
    isBehindComma &&
    commas === 1 &&
    commasBetween(words, 1, candidate.head + 1) > 0 &&
    !(isLong && distance === 0);
  return (
    1.1 +
    worth(reading, candidate) -
    Math.min(0.45, 0.06 * distance) -
    Math.min(0.3, 0.15 * commas) +
    openingWorth(reading, candidate, { distance, commas }) -
    (isApposition ? 0.4 : 0)
  );
}

function scoreAfter(reading: Reading, candidate: Candidate, verb: Verb): number {
  const { clause, language, words } = reading;
  const distance = candidate.head - verb.to;
  const commas = commasBetween(words, verb.to, candidate.head + 1);
  // Before a quotation English has its subject before the verb; other languages turn it round more.
  const turned = clause.side === "after" ? 0 : language.code === "en" ? 1 : 0.3;
  return 1 + worth(reading, candidate) - 0.07 * distance - 0.2 * commas - turned;
}

function pronounBeside(reading: Reading, verb: Verb): { at: number; score: number } | undefined {
  const { words, lists, clause } = reading;
  for (const at of [verb.from - 1, verb.from - 2, verb.to, verb.to + 1]) {
    const word = words[at];
    if (!word || !lists.pronouns.has(word.lower)) continue;
    if (clause.side === "before" && at > verb.from && reading.language.code === "en") continue;
    if (lists.articles.has(word.lower) && at >= verb.to) continue;
    return { at, score: at === verb.from - 1 || at === verb.to ? 1.15 : 0.9 };
  }
  return undefined;
}

function cueOf(reading: Reading, verb: string, candidate: Candidate, strength: number): Cue {
  const { words } = reading;
  const start = (words[candidate.from] as Word).start;
  const last = words[candidate.to - 1] as Word;
  const end = last.end - (candidate.isPossessive ? 2 : 0);
  return { kind: candidate.kind, start, end, verb, strength: Math.max(0, Math.min(1, strength)) };
}

/** "the former editor of the paper, Ana Lima": the name is meant. */
function apposedName({ words, candidates }: Reading, described: Candidate): Candidate | undefined {
  if (described.kind !== "description") return undefined;
  return candidates.find(
    ({ kind, from, to, head }) =>
      kind === "name" &&
      from > described.to - 1 &&
      from - described.to < 8 &&
      to - from > 1 &&
      from === head &&
      /,/.test((words[from] as Word).gap),
  );
}

/** "сообщили в МВД": an office speaks in the place where it is. */
function saidAt({ words, candidates, clause }: Reading, verb: Verb): Candidate | undefined {
  if (clause.side !== "after" || !/^(?:в|во|у|w|we)$/.test(words[verb.to]?.lower ?? ""))
    return undefined;
  return candidates.find(({ kind, head }) => kind === "name" && head === verb.to + 1);
}

function readVerb(reading: Reading, verb: Verb): Cue | undefined {
  const { words, lists, candidates } = reading;
  const text = words
    .slice(verb.from, verb.to)
    .map((word) => word.text)
    .join(" ");
  let best: Candidate | undefined;
  let bestScore = LEAST_SCORE;
  for (const candidate of candidates) {
    if (candidate.from < verb.to && verb.from < candidate.to) continue;
    const score =
      candidate.to <= verb.from
        ? scoreBefore(reading, candidate, verb)
        : scoreAfter(reading, candidate, verb);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  const pronoun = pronounBeside(reading, verb);
  if (pronoun && pronoun.score > bestScore - 0.1) {
    const word = words[pronoun.at] as Word;
    const kind = lists.pronouns.get(word.lower) ?? "any";
    return {
      kind: "pronoun",
      pronoun: kind,
      start: word.start,
      end: word.end,
      verb: text,
      strength: 0.9,
    };
  }
  if (best) return cueOf(reading, text, apposedName(reading, best) ?? best, bestScore);
  const place = saidAt(reading, verb);
  if (place) return cueOf(reading, text, place, 0.7);
  return { kind: "unsaid", verb: text, strength: 0.5 };
}

/** "d'après le récit qu'elle livre": up to the next comma. */
function pronounBehind({ words, lists }: Reading, from: number): Word | undefined {
  for (let at = from; at < from + 5; at += 1) {
    const word = words[at];
    if (!word || (at > from && /,/.test(word.gap))) return undefined;
    if (lists.pronouns.has(word.lower)) return word;
  }
  return undefined;
}

/** The last name before the next comma that no preposition rules: "Google Search lead Ana Lima". */
function sourceBehind(reading: Reading, behind: number): Candidate | undefined {
  const near = reading.candidates.filter(
    (each) =>
      each.head >= behind &&
      each.from - behind <= 6 &&
      commasBetween(reading.words, behind + 1, each.head + 1) === 0 &&
      (each.head === behind || !isRuled(reading, each)),
  );
  return near.findLast(({ kind }) => kind === "name") ?? near[0] ?? plainSource(reading, behind);
}

/** "selon d'anciens officiers": who has neither name nor article. */
function plainSource({ words, lists }: Reading, behind: number): Candidate | undefined {
  let from = behind;
  while (from < words.length && from - behind < 2 && lists.small.has((words[from] as Word).lower))
    from += 1;
  let to = from;
  while (to < words.length && to - from < 4) {
    const { gap, lower } = words[to] as Word;
    if ((to > from && !/^[\s\u00a0-]*$/.test(gap)) || lists.small.has(lower)) break;
    to += 1;
  }
  return to > from ? { kind: "description", from, to, head: from, isPossessive: false } : undefined;
}

/** "according to Ana Lima", "so Lima". */
function readAccording(reading: Reading): Cue | undefined {
  const { words, lists, clause } = reading;
  for (let at = 0; at < words.length; at += 1) {
    const phrase = lists.according.find((each) => isPhraseAt(words, at, each));
    if (!phrase) continue;
    // Short ones are everyday words elsewhere: "für", "pour", "so".
    const isPlain = phrase.length === 1 && (phrase[0] ?? "").length <= 5;
    if (isPlain && at > 0 && !/[,.;:(]/.test(words[at]?.gap ?? "")) continue;
    if (isPlain && clause.side === "alone") continue;
    const behind = at + phrase.length;
    const candidate = sourceBehind(reading, behind);
    const text = words
      .slice(at, behind)
      .map((word) => word.text)
      .join(" ");
    const pronoun = pronounBehind(reading, behind);
    const kind = pronoun && lists.pronouns.get(pronoun.lower);
    const isNamed = candidate?.kind === "name" || !pronoun;
    if (candidate && isNamed) return cueOf(reading, text, candidate, 0.9);
    if (pronoun && kind)
      return {
        kind: "pronoun",
        pronoun: kind,
        start: pronoun.start,
        end: pronoun.end,
        verb: text,
        strength: 0.85,
      };
  }
  return undefined;
}

/** "Ana Lima: “…”" */
function readColon(reading: Reading): Cue | undefined {
  const { clause, words, candidates, language, isKnown } = reading;
  if (!/[:：]\s*$/.test(clause.paragraph.slice(clause.start, clause.end))) return undefined;
  const isSure = ({ from, to }: Candidate): boolean => {
    const [first, last] = [words[from], words[to - 1]];
    return (
      to - from > 1 || (first !== undefined && last !== undefined && isKnown(first.start, last.end))
    );
  };
  const names = candidates.filter(({ kind, isPossessive }) => kind === "name" && !isPossessive);
  const isShort = words.length <= 4;
  const free = names.filter((each) => !isRuled(reading, each));
  const beside = free.find(
    (each) => each.to === words.length && (isShort || !language.capitalNouns || isSure(each)),
  );
  const opening = free.find((each) => opensClause(reading, each.head) && (isShort || isSure(each)));
  const long = free.find((each) => each.to - each.from > 1);
  const candidate = isShort ? (beside ?? opening) : (opening ?? beside ?? long);
  if (candidate) return cueOf(reading, "", candidate, 0.75);
  // "The revenge of Lima: “…”"
  const isCapitals = ({ from }: Candidate): boolean => !/\p{Ll}/u.test(words[from]?.text ?? "");
  const headline = names.find(
    (each) => OF.has(words[each.head - 1]?.lower ?? "") && !isCapitals(each),
  );
  return headline && words.length <= MOST_WORDS ? cueOf(reading, "", headline, 0.4) : undefined;
}

/** Whom a sentence of its own begins with: a name of several words or a known one, or a pronoun. */
function readOpening(reading: Reading): Cue | undefined {
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
  const candidate = candidates.find(({ head }) => opensClause(reading, head));
  if (candidate?.kind !== "name" || candidate.isPossessive) return undefined;
  const { start } = words[candidate.from] as Word;
  const { end } = words[candidate.to - 1] as Word;
  if (candidate.to - candidate.from < 2 && !isKnown(start, end)) return undefined;
  return cueOf(reading, "", candidate, SUBJECT_ONLY);
}

/** The names in a clause, in order. */
export function namesIn(clause: Clause, language: ClipLanguage): { start: number; end: number }[] {
  const words = wordsOf(clause);
  return findCandidates(words, language, wordLists(language)).flatMap(
    ({ kind, from, to, isPossessive }) => {
      const [first, last] = [words[from], words[to - 1]];
      if (kind !== "name" || !first || !last) return [];
      return [{ start: first.start, end: last.end - (isPossessive ? 2 : 0) }];
    },
  );
}

/** The one who acts in a clause whose verb stands behind the quotation: `Ana Lima, "…" dedi`. */
function readSubject(reading: Reading): Cue | undefined {
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

/** Who says it, by a clause of a language with capitals. */
export const readCased: ReadCue = (clause, language, isKnown) => {
  const words = wordsOf(clause);
  if (words.length === 0) return undefined;
  const lists = wordLists(language);
  const candidates = findCandidates(words, language, lists);
  const reading: Reading = { clause, words, candidates, language, lists, isKnown };
  let best: Cue | undefined = readAccording(reading);
  for (const verb of verbsIn(reading)) {
    const cue = readVerb(reading, verb);
    if (
      cue &&
      (!best || cue.strength > best.strength || (best.kind === "unsaid" && cue.kind !== "unsaid"))
    )
      best = cue;
  }
  if (best && best.kind !== "unsaid") return best;
  if (clause.side === "alone") return readOpening(reading);
  if (clause.side !== "before") return best;
  return readColon(reading) ?? best ?? (language.verbBehind ? readSubject(reading) : undefined);
};
