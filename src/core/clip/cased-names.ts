/**
 * Names and descriptions of people in scripts with capitals.
 *
 *     said Kyiv resident Svitlana Lima, 55, who …      "Kyiv" · "Svitlana Lima"
 *     added the governor of the state.                 description "the governor"
 */
import type { Candidate } from "./cased-candidate.ts";
import { descriptionAt, peopleBehind, WHEN } from "./cased-descriptions.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { WordLists } from "./word-lists.ts";
import type { Word } from "./words.ts";

/** Small words inside a name. */
const PARTICLES = new Set(
  "de la le du des del della dei di da do dos das den der van von ten ter zu bin ibn ben al el as ul of for the og".split(
    " ",
  ),
);
const JOINS = /^(?:[ \u00a0]|-|\. |\.|’|')$/;
const POSSESSIVE = /['’]s$/u;
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

const MOST_OFFICE = 4;

/** "general secretary of the": the first word of an office without an article, -1 for none. */
function bareOffice(words: readonly Word[], at: number, lists: WordLists): number {
  let of = at - 1;
  if (lists.articles.has(words[of]?.lower ?? "")) of -= 1;
  if (!OF.has(words[of]?.lower ?? "") || !lists.titles.has(words[of - 1]?.lower ?? "")) return -1;
  let head = of - 1;
  while (head > 0 && of - head < MOST_OFFICE && lists.titles.has(words[head - 1]?.lower ?? ""))
    head -= 1;
  return lists.articles.has(words[head - 1]?.lower ?? "") ? -1 : head;
}

/**
 * "head of Harbour Union Ana Lima said": English leaves out the article before an office only where the
 * name follows, so the last two of several capitals are the name.
 */
function nameBehindOffice(
  words: readonly Word[],
  { from, to }: Candidate,
  lists: WordLists,
): Candidate | undefined {
  const isRun = words.slice(from, to).every(({ isCapital }) => isCapital);
  if (to - from < 3 || !isRun || !lists.says.has(words[to]?.lower ?? "")) return undefined;
  const head = bareOffice(words, from, lists);
  return head < 0 ? undefined : { kind: "name", from: to - 2, to, head, isPossessive: false };
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
  // "Stellvertretende Fraktionsvorsitzende" is an office whole.
  if (language.capitalNouns && to - from === 2 && isCompoundTitle(words[to - 1] as Word, lists))
    return { kind: "description", from: head, to, head, isPossessive };
  if (
    language.capitalNouns &&
    from === at &&
    to - at > 1 &&
    isCompoundTitle(words[at] as Word, lists)
  )
    from = at + 1;
  return { kind: "name", from, to, head, isPossessive };
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

/** "Norway's Ana Lima": the first of two names, and not the one who speaks. */
function isOwner(
  owner: Candidate | undefined,
  owned: Candidate | undefined,
  words: readonly Word[],
): boolean {
  if (!owner?.isPossessive || owner.kind !== "name" || owned?.kind !== "name") return false;
  const isBeside = owner.to === owned.head && words[owned.head]?.gap === " ";
  return isBeside && owned.to - owned.from > 1;
}

/** The name begins where its owner does. */
function unowned(
  found: readonly Candidate[],
  words: readonly Word[],
): (name: Candidate) => Candidate {
  return (name) => {
    const owner = found[found.indexOf(name) - 1];
    return owner && isOwner(owner, name, words) ? { ...name, head: owner.head } : name;
  };
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
      const owned =
        name.kind !== "name"
          ? undefined
          : language.code === "en"
            ? (nameBehindOffice(words, name, lists) ?? belongingTo(words, name, lists))
            : belongingTo(words, name, lists);
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
  return found
    .filter((each, at) => !isOwner(each, found[at + 1], words))
    .map(unowned(found, words));
}
