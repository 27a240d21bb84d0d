/** Whether a name is a man's or a woman's, as far as the words beside it tell. */
import type { Clause } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { listOf, type PronounKind, wordLists } from "./word-lists.ts";

/** Words before the name that are looked at: "la directrice Ana Lima". */
const MOST_WORDS = 3;
const LOOK_BACK_UTF16 = 60;

/** @param cue a name that stands in the clause's paragraph */
export function genderOf(
  cue: { start: number; end: number; verb: string },
  { paragraph }: Pick<Clause, "paragraph">,
  language: ClipLanguage,
): PronounKind | undefined {
  const { genders } = language;
  if (!genders) return undefined;
  const before = paragraph.slice(Math.max(0, cue.start - LOOK_BACK_UTF16), cue.start);
  const words = before
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== "");
  const { prepositions } = wordLists(language);
  // "de la résidence, René Morel": the article of what a preposition rules.
  const near = words
    .map((word, at) => (prepositions.has(words[at - 1] ?? "") ? "" : word))
    .slice(-MOST_WORDS);
  if (listOf(genders.titled).some((title) => paragraph.startsWith(title, cue.end))) return "titled";
  for (const kind of ["she", "he"] as const)
    if (listOf(genders[kind]).some((sign) => near.includes(sign))) return kind;
  return genderOfVerb(cue.verb, genders);
}

/** "добавила", "कहती": the verb alone tells. */
export function genderOfVerb(
  verb: string,
  genders: ClipLanguage["genders"],
): PronounKind | undefined {
  const said = verb.toLowerCase();
  // The longer ending first: "-ла" also ends in what "-л" is looked for.
  return (["she", "he"] as const).find((kind) =>
    listOf(genders?.[kind]).some((sign) => sign.startsWith("-") && said.endsWith(sign.slice(1))),
  );
}

/** Languages whose given names for men seldom end in -a. */
const ENDS_IN_A = new Set(["es", "pt", "it", "ro", "pl", "cs", "ru", "uk", "en", "de", "fr", "nl"]);
/** Surnames that a woman's end otherwise than a man's. */
const SURNAMES = {
  she: /(?:(?:ов|ев|ёв|ин|ын)(?:а|ой)|ая|ová|ská)$/u,
  he: /(?:[оеё]в|[иы]н|ский|ской|ský)$/u,
};

/**
 * What a whole name's shape makes likely, where no word beside it tells. It only makes one of two
 * likelier: Luca and Nikita are men.
 */
export function likelyGender(name: string, { code }: ClipLanguage): "he" | "she" | undefined {
  const words = name.split(/[\s\u00a0]+/);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (SURNAMES.she.test(last)) return "she";
  if (SURNAMES.he.test(last)) return "he";
  if (words.length < 2 || !ENDS_IN_A.has(code)) return undefined;
  return /[aая]$/u.test(first) ? "she" : undefined;
}
