/**
 * Who speaks, in scripts with capitals. All names of the clause are weighed against its verb of
 * saying by a few rules that hold in many languages, instead of a grammar for each:
 *
 *     In a speech in Oslo, Ana Lima, a former head of the EU, said the plan "…"
 *                    ·     ▲ opens the clause, no preposition    ▲ verb
 */

import { apposedName } from "./cased-apposition.ts";
import type { Candidate } from "./cased-candidate.ts";
import { readCoordinated } from "./cased-coordinated.ts";
import { readColon, readHeadline } from "./cased-headline.ts";
import { findCandidates } from "./cased-names.ts";
import {
  readActor,
  readInversion,
  readOpening,
  readSubject,
  readUnknownVerb,
} from "./cased-place.ts";
import {
  COMPLEMENT,
  cueOf,
  isRuled,
  LEAST_SCORE,
  opensClause,
  type Reading,
  scoreAfter,
  scoreBefore,
  type Verb,
} from "./cased-score.ts";
import { readAccording } from "./cased-source.ts";
import type { Cue, ReadCue } from "./cue.ts";
import { latter } from "./latter.ts";
import { wordLists } from "./word-lists.ts";
import { isPhraseAt, type Word, wordsOf } from "./words.ts";

/** A verb further from its quotation than this many words isn't the quotation's. */
const MOST_WORDS = 16;
const MOST_WORDS_BARE = 5;
/** So sure, a name nearer to the quotation beats one further away. */
const LEAST_STRENGTH_NEARER = 0.85;

/**
 * "Lima hinted that": a verb right between whoever acts and "that". Who acts opens the clause or stands
 * behind a comma: in "rejected a Google proposal that" nobody proposes.
 */
function saysThat(reading: Reading, at: number): boolean {
  const { words, lists, candidates } = reading;
  const word = words[at] as Word;
  const next = words[at + 1];
  if (!next || !COMPLEMENT.has(next.lower) || word.isCapital || lists.small.has(word.lower))
    return false;
  if (lists.titles.has(word.lower) || !/^[\s\u00a0]+$/.test(word.gap)) return false;
  const acts = ({ head }: Candidate): boolean =>
    opensClause(reading, head) || /^,/.test(words[head]?.gap ?? "");
  return (
    candidates.some((each) => each.to === at && acts(each)) ||
    lists.pronouns.has(words[at - 1]?.lower ?? "")
  );
}

/** "Asked about it, Lima replied": who is asked doesn't say that. */
function isParticiple({ words, lists, clause }: Reading, at: number): boolean {
  const [first, next] = words;
  if (at > 0 || clause.side === "after" || !first?.isCapital || !next) return false;
  return lists.prepositions.has(next.lower) || lists.stops.has(next.lower);
}

/** "Lima has come, he said, telling us that “…”": what stands between commas tells of another clause. */
function isAside({ words, lists }: Reading, { from, to }: Verb, verbs: readonly Verb[]): boolean {
  const pronoun = words[from - 1];
  if (!pronoun || !lists.pronouns.has(pronoun.lower) || from < 2) return false;
  const isParted = /,/.test(pronoun.gap) && /^,/.test(words[to]?.gap ?? "");
  return isParted && verbs.some((other) => other.from >= to);
}

function verbsIn(reading: Reading): Verb[] {
  const { words, lists, clause, candidates, language } = reading;
  const verbs: Verb[] = [];
  for (const [at, word] of words.entries()) {
    if (isParticiple(reading, at)) continue;
    if (lists.says.has(word.lower) || saysThat(reading, at)) {
      verbs.push({ from: at, to: at + 1 });
      continue;
    }
    const phrase = lists.saysPhrases.find((each) => isPhraseAt(words, at, each));
    if (phrase) verbs.push({ from: at, to: at + phrase.length });
  }
  if (clause.side === "before") return verbs.filter((verb) => !isAside(reading, verb, verbs));
  if (clause.side === "after") {
    const [first] = verbs;
    // "“The Long Way,” explaining the harbour": whoever brought the words up explains.
    if (first?.from === 0 && language.code === "en" && /ing$/.test(words[0]?.lower ?? ""))
      return [];
    // "…", the head of the office, Ana Lima, said: only a name or description carries so far.
    const opens = candidates.some(
      // "coast guard chief Ana Lima told": right before the verb, whatever she is.
      ({ head, kind, to }) => head <= 1 || (kind === "name" && to === first?.from),
    );
    const isTurned = first !== undefined && /,/.test((words[first.from] as Word).gap);
    return first && first.from < (opens || isTurned ? MOST_WORDS : MOST_WORDS_BARE) ? [first] : [];
  }
  return verbs;
}

/** "Il a aussi précisé", "she has since said": no further than over small words. */
const MOST_WORDS_TO_PRONOUN = 4;
const BETWEEN = new Set(
  "also then later since once still again even just a ha hat has had hatte aussi également encore ensuite déjà ne n y también además ya luego auch dann noch também já ainda anche poi già".split(
    " ",
  ),
);

function placesBefore({ words }: Reading, { from }: Verb): number[] {
  const places = [from - 1, from - 2];
  for (let at = from - 1; at > from - MOST_WORDS_TO_PRONOUN && at > 0; at -= 1) {
    if (!BETWEEN.has(words[at]?.lower ?? "")) return places;
    places.push(at - 1);
  }
  return places;
}

function pronounBeside(reading: Reading, verb: Verb): { at: number; score: number } | undefined {
  const { words, lists, clause } = reading;
  for (const at of [...placesBefore(reading, verb), verb.to, verb.to + 1]) {
    const word = words[at];
    if (!word || !lists.pronouns.has(word.lower)) continue;
    // "Ana Lima said he would": who acts in what is said.
    if (clause.side !== "after" && at > verb.from && reading.language.code === "en") continue;
    if (lists.articles.has(word.lower) && at >= verb.to) continue;
    const isOver =
      at < verb.from && words.slice(at + 1, verb.from).every((each) => BETWEEN.has(each.lower));
    // "he told Ana Lima": English has its subject there and nowhere else.
    if (reading.language.code === "en" && at === verb.from - 1) return { at, score: 1.5 };
    return { at, score: isOver || at === verb.to ? 1.15 : 0.9 };
  }
  return undefined;
}

/** "сообщили в МВД", "сказано в заявлении": an office speaks in the place where it is. */
function saidAt({ words, candidates, clause, lists }: Reading, verb: Verb): Candidate | undefined {
  if (clause.side !== "after" || !/^(?:в|во|у|w|we|desde)$/.test(words[verb.to]?.lower ?? ""))
    return undefined;
  const from = verb.to + 1;
  const name = candidates.find(
    ({ kind, head }) => head === from && (kind === "name" || words[verb.to]?.lower === "desde"),
  );
  const word = words[from];
  if (name || !word || lists.small.has(word.lower)) return name;
  return { kind: "description", from, to: from + 1, head: from, isPossessive: false };
}

/** What makes a passive of the verb behind it, and what stands before whoever does it. */
const PASSIVES: Readonly<Record<string, { be: RegExp; by: RegExp }>> = {
  en: { be: /^(?:is|are|was|were|be|been|being)$/, by: /^by$/ },
  fr: { be: /^été$/, by: /^par$/ },
  es: { be: /^(?:fue|fueron|sido)$/, by: /^por$/ },
  pt: { be: /^(?:foi|foram|sido)$/, by: /^(?:por|pel[oa]s?)$/ },
  it: { be: /^stat[oaie]$/, by: /^(?:da|dal|dalla|dallo|dai|dalle)$/ },
};

/** "Lima was called by Olsen": not whom it is said of, but whoever stands behind "by". */
function readPassive(
  { words, candidates, language, ...rest }: Reading,
  verb: Verb,
  text: string,
): Cue | undefined {
  const passive = PASSIVES[language.code];
  if (!passive?.be.test(words[verb.from - 1]?.lower ?? "") || /ing$/.test(text)) return undefined;
  // "Lima was quoted by the Journal as saying": the Journal only tells it.
  const isQuoted = /^(?:quoted|cited|heard)$/.test(words[verb.from]?.lower ?? "");
  const agent = candidates.find(({ head, to }) =>
    isQuoted
      ? to === verb.from - 1
      : head > verb.from && passive.by.test(words[head - 1]?.lower ?? ""),
  );
  return agent
    ? cueOf({ words, candidates, language, ...rest }, text, agent, 0.9)
    : { kind: "unsaid", verb: text, strength: 0.4 };
}

/** What begins a clause with a subject of its own: "while the police called it off, saying". */
const CONTRASTS = new Set(["while", "whereas", "but"]);

/**
 * "In Oslo Lima denied it all, calling it a “…”": a participle has the subject of the verb before it,
 * whatever names stand nearer.
 */
function subjectOfParticiple(reading: Reading, verb: Verb): Cue | undefined {
  const { words, lists, language, candidates } = reading;
  const said = words[verb.from];
  if (language.code !== "en" || !said || !/ing$/.test(said.lower)) return undefined;
  const before = words[verb.from - 1]?.lower ?? "";
  const isParticiple = /,/.test(said.gap) || before === "and" || before === "time";
  const pronoun = words.slice(0, verb.from).find(({ lower }) => /^(?:s?he|they)$/.test(lower));
  const from = words.findLastIndex(({ lower }, at) => at < verb.from && CONTRASTS.has(lower));
  const actor = candidates.find((each) => {
    if (each.head < from) return false;
    const next = words[each.to];
    const acts = next?.gap === " " && /^\p{Ll}/u.test(next.text) && !lists.small.has(next.lower);
    const opens = opensClause(reading, each.head) || each.head === from + 1;
    const isActor = acts || (opens && each.to < verb.from - 1);
    return each.kind === "name" && each.to < verb.from && isActor && !isRuled(reading, each);
  });
  const first = words[actor?.from ?? 0];
  if (actor && first && isParticiple && !(pronoun && pronoun.start < first.start))
    return cueOf(reading, said.text, apposedName(reading, actor), 0.8);
  const kind = pronoun && lists.pronouns.get(pronoun.lower);
  if (!pronoun || !kind) return undefined;
  const { start, end } = pronoun;
  return { kind: "pronoun", pronoun: kind, start, end, verb: said.text, strength: 0.8 };
}

function readVerb(reading: Reading, verb: Verb): Cue | undefined {
  const { words, lists, candidates } = reading;
  const text = words
    .slice(verb.from, verb.to)
    .map((word) => word.text)
    .join(" ");
  const passive = readPassive(reading, verb, text);
  if (passive) return passive;
  const acting = subjectOfParticiple(reading, verb);
  if (acting) return acting;
  const shared = readCoordinated(reading, verb, text);
  if (shared) return shared;
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
  if (best) return cueOf(reading, text, apposedName(reading, best), bestScore);
  const place = saidAt(reading, verb);
  if (place) return cueOf(reading, text, place, 0.7);
  return { kind: "unsaid", verb: text, strength: 0.5 };
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
    // "When Olsen asked about it, Lima replied that “…”": the last one is the quotation's.
    const isNearer =
      clause.side === "before" &&
      cue?.kind === "name" &&
      best?.kind === "name" &&
      cue.start > best.start &&
      cue.strength >= LEAST_STRENGTH_NEARER;
    if (
      cue &&
      (isNearer ||
        !best ||
        cue.strength > best.strength ||
        (best.kind === "unsaid" && cue.kind !== "unsaid"))
    )
      best = cue;
  }
  if (best && best.kind !== "unsaid") return latter(best, clause);
  const inverted = readInversion(reading);
  if (inverted) return inverted;
  if (clause.side === "alone") return readOpening(reading);
  if (clause.side === "after") return readHeadline(reading) ?? best ?? readUnknownVerb(reading);
  return (
    readColon(reading) ?? best ?? (language.verbBehind ? readSubject(reading) : readActor(reading))
  );
};
