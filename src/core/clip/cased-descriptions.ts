/**
 * Descriptions of people in scripts with capitals, from an article on.
 *
 *     the governor of the state        up to a small word
 *     uno de los vecinos               one of those who were spoken of
 *     the Swedish government           over a capital that is no name
 */
import type { Candidate } from "./cased-candidate.ts";
import type { WordLists } from "./word-lists.ts";
import type { Word } from "./words.ts";

/** A description is its article and so many words at most. */
const MOST_DESCRIPTION = 5;
/** "A few hours later": when, and not who. */
export const WHEN = new Set(
  `later ago earlier before moment moments minute minutes hour hours day days week weeks month months
  year years morning evening night afternoon time times tag tage tagen woche wochen monat monate jahr
  jahre jahren stunde stunden abend morgen mal jour jours semaine semaines mois année années heure
  heures soir matin nuit fois día días semana semanas mes meses año años hora horas noche mañana tarde
  vez dia dias mês anos ano noite giorno giorni settimana mese anno anni ora ore sera notte volta
  beginn anfang`.split(/\s+/),
);

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

function isOffice(word: Word | undefined, lists: WordLists): boolean {
  return word !== undefined && !word.isCapital && lists.titles.has(word.lower);
}

export function descriptionAt(
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
    const isTitle = lists.titles.has(word.lower);
    if (lists.small.has(word.lower) && !isTitle) break;
    // "the chief executive declined": behind an office stands its verb.
    if (!isTitle && !word.isCapital && to - at > 1 && isOffice(words[to - 1], lists)) break;
    to += 1;
  }
  return to - at < 2 || WHEN.has((words[to - 1] as Word).lower)
    ? undefined
    : { kind: "description", from: at, to, head: at, isPossessive: false };
}

/** "Swedish", "Chinese": an adjective of a country and no name. */
const DEMONYM = /^\p{Lu}\p{Ll}*(?:ish|ese|ian|can|rench|utch|reek|aeli|aqi|stani|wiss|erman)$/u;

/** "the Swedish government": how many words of a description stand behind the adjective. */
export function peopleBehind(
  words: readonly Word[],
  at: number,
  to: number,
  lists: WordLists,
): number {
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
