/** A source named by a preposition: "according to Ana Lima", "selon elle". */
import { apposedName } from "./cased-apposition.ts";
import type { Candidate } from "./cased-candidate.ts";
import { COMPLEMENT, commasBetween, cueOf, isRuled, type Reading } from "./cased-score.ts";
import type { Cue } from "./cue.ts";
import { isPhraseAt, type Word } from "./words.ts";

/** "Pour tenir": these are no source without a name. */
const ALSO_FOR = new Set("pour para per so kata for für voor".split(" "));

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
      // "according to a memo that Lima sent": the memo.
      !reading.words.slice(behind, each.head).some(({ lower }) => COMPLEMENT.has(lower)) &&
      (each.head === behind || !isRuled(reading, each)),
  );
  const named = near.findLast(({ kind }) => kind === "name") ?? near[0];
  const isPreposition = ALSO_FOR.has(reading.words[behind - 1]?.lower ?? "");
  return named ?? (isPreposition ? undefined : plainSource(reading, behind));
}

/** "selon d'anciens officiers": who has neither name nor article. */
function plainSource({ words, lists }: Reading, behind: number): Candidate | undefined {
  const isSmall = ({ lower }: Word): boolean => lists.small.has(lower) && !lists.says.has(lower);
  let from = behind;
  while (from < words.length && from - behind < 2 && isSmall(words[from] as Word)) from += 1;
  // "Según la ley, Lima": what stands behind the comma is no source.
  if (from > behind && /[,;:]/.test(words[from]?.gap ?? "")) return undefined;
  let to = from;
  while (to < words.length && to - from < 4) {
    const { gap, lower } = words[to] as Word;
    if (to > from && (!/^[\s\u00a0-]*$/.test(gap) || lists.small.has(lower))) break;
    to += 1;
  }
  return to > from ? { kind: "description", from, to, head: from, isPossessive: false } : undefined;
}

/** "Según su análisis": what somebody told, who has been named. */
const OWN = new Set(
  "his her their su sus son sa ses leur leurs sein seine ihr ihre seu sua suo".split(" "),
);
const ACCOUNT =
  /^(?:análisis|opinión|juicio|versión|relato|palabras|testimonio|anal|dires|récit|mots|version|témoignage|account|view|words|analysis|opinion|worte|ansicht|aussage|meinung|angaben|opinião|relato|parole|opinione|avviso)/u;

function ownAccount({ words, lists }: Reading, behind: number, text: string): Cue | undefined {
  const [own, noun] = [words[behind], words[behind + 1]];
  if (!own || !noun || !OWN.has(own.lower) || !ACCOUNT.test(noun.lower)) return undefined;
  const pronoun = lists.pronouns.get(own.lower) ?? "any";
  return { kind: "pronoun", pronoun, start: own.start, end: own.end, verb: text, strength: 0.8 };
}

/** "according to Ana Lima", "so Lima". */
export function readAccording(reading: Reading): Cue | undefined {
  const { words, lists, clause } = reading;
  for (let at = 0; at < words.length; at += 1) {
    const phrase = lists.according.find((each) => isPhraseAt(words, at, each));
    if (!phrase) continue;
    // Short ones are everyday words elsewhere: "für", "pour", "so".
    const isPlain = phrase.length === 1 && (phrase[0] ?? "").length <= 5;
    const isFree = at === 0 && clause.side !== "after";
    if (isPlain && !isFree && !/[,.;:(–—]/.test(words[at]?.gap ?? "")) continue;
    if (isPlain && clause.side === "alone") continue;
    const behind = at + phrase.length;
    // "Lima zufolge"
    const candidate =
      phrase[0] === "zufolge"
        ? reading.candidates.find(({ to }) => to === at)
        : sourceBehind(reading, behind);
    const text = words
      .slice(at, behind)
      .map((word) => word.text)
      .join(" ");
    const own = ownAccount(reading, behind, text);
    if (own) return own;
    const pronoun = pronounBehind(reading, behind);
    const kind = pronoun && lists.pronouns.get(pronoun.lower);
    const isNamed = candidate?.kind === "name" || !pronoun;
    if (candidate && isNamed) return cueOf(reading, text, apposedName(reading, candidate), 0.9);
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
