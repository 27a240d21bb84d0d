/**
 * Names and descriptions of people in scripts with capitals.
 *
 *     said Kyiv resident Svitlana Lima, 55, who …      "Kyiv" · "Svitlana Lima"
 *     added the governor of the state.                 description "the governor"
 */
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { WordLists } from "./word-lists.ts";
import type { Word } from "./words.ts";

export interface Candidate {
  kind: "name" | "description";
  /** Indexes of words, `to` excluded. */
  from: number;
  to: number;
  /** First word of the whole phrase, with article and titles. */
  head: number;
  /** "Haley's daughter": the name is not the one who speaks. */
  isPossessive: boolean;
}

/** Small words inside a name. */
const PARTICLES = new Set(
  "de la le du des del della dei di da do dos das den der van von ten ter zu bin ibn ben al el as ul of for the og".split(
    " ",
  ),
);
const JOINS = /^(?:[ \u00a0]|-|\. |\.|’|')$/;
const POSSESSIVE = /['’]s$/u;
/** A description is its article and so many words at most. */
const MOST_DESCRIPTION = 5;
/** "A few hours later": when, and not who. */
const WHEN = new Set(
  `later ago earlier before moment moments minute minutes hour hours day days week weeks month months
  year years morning evening night afternoon time times tag tage tagen woche wochen monat monate jahr
  jahre jahren stunde stunden abend morgen mal jour jours semaine semaines mois année années heure
  heures soir matin nuit fois día días semana semanas mes meses año años hora horas noche mañana tarde
  vez dia dias mês anos ano noite giorno giorni settimana mese anno anni ora ore sera notte volta
  beginn anfang`.split(/\s+/),
);
/** "Lima's former press officer" */
const MOST_BELONGING = 3;

/** Who writes names nobody by them. */
const FIRST_PERSON = new Set(
  "i we ich wir je nous yo nosotros eu nós io noi я мы ja my jag vi".split(" "),
);

function isNameWord(word: Word, lists: WordLists): boolean {
  return word.isCapital && !lists.small.has(word.lower) && !FIRST_PERSON.has(word.lower);
}

/** Where the name that begins at `at` ends, over small words inside it. */
function nameEnd(
  words: readonly Word[],
  at: number,
  language: ClipLanguage,
  lists: WordLists,
): number {
  let to = at + 1;
  for (let index = to; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (!JOINS.test(word.gap)) break;
    if (POSSESSIVE.test((words[index - 1] as Word).text)) break;
    // "Sen. Ana", "J. Lima": a stop inside is one of an abbreviation.
    if (word.gap.includes(".") && !isShort(words[index - 1] as Word, lists)) break;
    if (word.isCapital && !(lists.small.has(word.lower) && !lists.titles.has(word.lower)))
      to = index + 1;
    else if (!PARTICLES.has(word.lower) || index - to >= 2) break;
    // "Schlüsselfiguren der Szene" is two nouns.
    else if (language.capitalNouns && lists.articles.has(word.lower)) break;
  }
  return to;
}

function isShort({ text, lower }: Word, lists: WordLists): boolean {
  return text.length === 1 || lists.abbreviations.has(lower) || lists.titles.has(lower);
}

/** Behind the last title in it: "Westfield Mayor Ana Lima" is Ana Lima. */
function withoutTitles(words: readonly Word[], from: number, to: number, lists: WordLists): number {
  for (let index = to - 1; index >= from; index -= 1) {
    if (lists.titles.has((words[index] as Word).lower)) return index + 1;
  }
  return from;
}

/** "Hafenmeisterin" ends with a title; only the first word is one if a name follows. */
function isCompoundTitle({ lower }: Word, lists: WordLists): boolean {
  for (let at = 3; at < lower.length - 4; at += 1)
    if (lists.titles.has(lower.slice(at))) return true;
  return false;
}

function headOf(words: readonly Word[], from: number, lists: WordLists): number {
  let head = from;
  for (let steps = 0; head > 0 && steps < 3; steps += 1) {
    const word = words[head] as Word;
    const before = words[head - 1] as Word;
    if (!/^\.?[\s\u00a0-]*$/.test(word.gap)) break;
    if (lists.articles.has(before.lower)) return head - 1;
    if (!lists.titles.has(before.lower)) break;
    head -= 1;
  }
  return head;
}

/** Small words between an office and its place, which no name begins with. */
const OF = new Set("of for the du des".split(" "));

/** "the Mayor of Oslo", "der Bürgermeister von Kiel"; "Kanzler von Papen" is a name. */
function isPlaceOfOffice({ lower, isCapital }: Word, isArticled: boolean): boolean {
  return !isCapital && (OF.has(lower) || isArticled);
}

/** "Swedish", "Chinese": an adjective of a country and no name. */
const DEMONYM = /^\p{Lu}\p{Ll}*(?:ish|ese|ian|can|rench|utch|reek|aeli|aqi|stani|wiss|erman)$/u;

/** "the Swedish government": how many words of a description stand behind the adjective. */
function peopleBehind(words: readonly Word[], at: number, to: number, lists: WordLists): number {
  if (to - at > 1 || !DEMONYM.test((words[at] as Word).text)) return 0;
  let count = 0;
  while (count < 2) {
    const word = words[to + count];
    if (word?.gap !== " " || word.isCapital || lists.small.has(word.lower)) break;
    count += 1;
  }
  // Of two words the second may be the verb: "the Chinese embassy warned".
  return Math.min(count, 1);
}

function nameAt(
  words: readonly Word[],
  at: number,
  language: ClipLanguage,
  lists: WordLists,
): Candidate {
  const to = nameEnd(words, at, language, lists);
  let from = withoutTitles(words, at, to, lists);
  const head = headOf(words, at, lists);
  const isArticled = lists.articles.has((words[head] as Word).lower);
  const isPossessive = POSSESSIVE.test((words[to - 1] as Word).text);
  if (from === to) return { kind: "description", from: head, to, head, isPossessive };
  const people = language.code === "en" && isArticled ? peopleBehind(words, at, to, lists) : 0;
  if (people > 0)
    return { kind: "description", from: head, to: to + people, head, isPossessive: false };
  if (from > at && isPlaceOfOffice(words[from] as Word, isArticled))
    return { kind: "description", from: head, to: from, head, isPossessive: false };
  if (language.capitalNouns && isArticled && from === at) {
    // "der Neurologe" is no name, "der Neurologe Jan Lima" has one behind its first word.
    if (to - at === 1) return { kind: "description", from: head, to, head, isPossessive };
    if (to - at > 2) from = at + 1;
  }
  if (
    language.capitalNouns &&
    from === at &&
    to - at > 1 &&
    isCompoundTitle(words[at] as Word, lists)
  )
    from = at + 1;
  return { kind: "name", from, to, head, isPossessive };
}

const ANOTHER =
  /^(?:l une?|une? autre|l autre|another one|el otro|la otra|otr[oa] más|um outro|uma outra|ein anderer|eine andere|un altro|un altra)$/;
const ONE = /^(?:one|une?|uno|una|uma?|einer|eine|l une?)$/;
const OF_THEM = /^(?:of|de|des|d|do|dos|das|del|dei|degli|delle|der|von)$/;

/** Where "un autre", "l’un d’eux", "uno de los vecinos" end: somebody of those who were spoken of. */
function oneOf(words: readonly Word[], at: number): number {
  const lower = (index: number): string => words[index]?.lower ?? "";
  const two = `${lower(at)} ${lower(at + 1)}`;
  const one = ONE.test(two) ? at + 2 : ONE.test(lower(at)) ? at + 1 : at;
  if (one > at && OF_THEM.test(lower(one))) {
    let to = one + 1;
    while (to - one < 3 && /^(?:los|las|les|the|our|nos|its|their|den)$/.test(lower(to))) to += 1;
    return words[to] ? to + 1 : at;
  }
  return ANOTHER.test(two) ? at + 2 : at;
}

/** "the slightly built, tall woman said": the comma stands between two adjectives. */
function isSecondAdjective(words: readonly Word[], at: number, lists: WordLists): boolean {
  if (words[at]?.gap !== ", ") return false;
  const behind = words.slice(at, at + 4);
  const verb = behind.findIndex(({ lower }) => lists.says.has(lower));
  return (
    verb > 1 &&
    behind
      .slice(0, verb)
      .every(
        ({ lower, isCapital, gap }, index) =>
          !isCapital && !lists.small.has(lower) && (index === 0 || /^[ -]$/.test(gap)),
      )
  );
}

function descriptionAt(
  words: readonly Word[],
  at: number,
  lists: WordLists,
): Candidate | undefined {
  const one = oneOf(words, at);
  if (one > at) return { kind: "description", from: at, to: one, head: at, isPossessive: false };
  let to = at + 1;
  let most = MOST_DESCRIPTION;
  while (to < words.length && to - at < most) {
    const word = words[to] as Word;
    // "l'ancien maire": the article is written on to the next word.
    if (isSecondAdjective(words, to, lists)) most = to - at + MOST_DESCRIPTION;
    else if (!/^(?:[\s\u00a0-]*|['’])$/.test(word.gap)) break;
    if (
      lists.says.has(word.lower) ||
      lists.prepositions.has(word.lower) ||
      lists.pronouns.has(word.lower)
    )
      break;
    if (lists.small.has(word.lower) && !lists.titles.has(word.lower)) break;
    to += 1;
  }
  return to - at < 2 || WHEN.has((words[to - 1] as Word).lower)
    ? undefined
    : { kind: "description", from: at, to, head: at, isPossessive: false };
}

/**
 * "Lima's mother", "Novákova manželka", "жена Лимова": not the name speaks but whoever belongs to it.
 */
function belongingTo(
  words: readonly Word[],
  name: Candidate,
  lists: WordLists,
): Candidate | undefined {
  const isNoun = (at: number, gap: Word | undefined): boolean => {
    const word = words[at];
    return (
      word !== undefined &&
      gap?.gap === " " &&
      /^\p{Ll}/u.test(word.text) &&
      !lists.small.has(word.lower)
    );
  };
  const { from, to } = name;
  const last = words[to - 1] as Word;
  const belongs =
    name.isPossessive || lists.possessiveEnds.some((end) => isLongerEnd(last.lower, end));
  if (belongs && isNoun(to, words[to])) {
    let end = to + 1;
    while (end - to < MOST_BELONGING && isNoun(end, words[end])) end += 1;
    return { kind: "description", from, to: end, head: name.head, isPossessive: false };
  }
  const before = words[from - 1];
  if (before && to - from === 1 && lists.kin.has(before.lower) && isNoun(from - 1, words[from]))
    return { kind: "description", from: from - 1, to, head: from - 1, isPossessive: false };
  return undefined;
}

function isLongerEnd(word: string, end: string): boolean {
  return word.length > end.length + 2 && word.endsWith(end);
}

function isWhen(words: readonly Word[], { to }: Candidate): boolean {
  return WHEN.has((words[to - 1] as Word).lower);
}

function isArticled(words: readonly Word[], at: number, lists: WordLists): boolean {
  const before = words[at - 1];
  return before !== undefined && lists.articles.has(before.lower);
}

/** "Speaking on the radio", "Finally the ferry": capitals by the place alone. */
function isVerbOrAdverb({ text }: Word, next: Word | undefined): boolean {
  return /^\p{Lu}\p{Ll}{2,}(?:ing|ly)$/u.test(text) && next?.isCapital !== true;
}

/** All names and descriptions in the words, in order; a name hides the description that it is in. */
export function findCandidates(
  words: readonly Word[],
  language: ClipLanguage,
  lists: WordLists,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (at === 0 && language.code === "en" && isVerbOrAdverb(word, words[1])) continue;
    if (isNameWord(word, lists)) {
      const name = nameAt(words, at, language, lists);
      // "Gleich zu Beginn"
      if (language.capitalNouns && name.to > name.from + 1 && isWhen(words, name)) {
        at = name.to - 1;
        continue;
      }
      const owned = name.kind === "name" ? belongingTo(words, name, lists) : undefined;
      found.push(owned ?? name);
      at = (owned ?? name).to - 1;
    } else if (
      lists.titles.has(word.lower) &&
      !lists.small.has(word.lower) &&
      !isArticled(words, at, lists)
    ) {
      found.push({ kind: "description", from: at, to: at + 1, head: at, isPossessive: false });
    } else if (lists.articles.has(word.lower)) {
      const description = descriptionAt(words, at, lists);
      const hasName =
        description &&
        words.slice(description.from, description.to).some((each) => isNameWord(each, lists));
      if (description && !hasName) found.push(description);
    }
  }
  return found;
}
