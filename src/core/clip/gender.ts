/** Whether a name is a man's or a woman's, as far as the words beside it tell. */
import type { Clause } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { listOf, type PronounKind } from "./word-lists.ts";

/** Words before the name that are looked at: "la directrice Ana Lima". */
const MOST_WORDS = 3;
const LOOK_BACK_UTF16 = 60;

/** @param cue a name that stands in the clause's paragraph */
export function genderOf(
  cue: { start: number; end: number; verb: string },
  { paragraph }: Pick<Clause, "paragraph">,
  { genders }: ClipLanguage,
): PronounKind | undefined {
  if (!genders) return undefined;
  const before = paragraph.slice(Math.max(0, cue.start - LOOK_BACK_UTF16), cue.start);
  const words = before
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== "")
    .slice(-MOST_WORDS);
  if (listOf(genders.titled).some((title) => paragraph.startsWith(title, cue.end))) return "titled";
  for (const kind of ["she", "he"] as const)
    if (listOf(genders[kind]).some((sign) => words.includes(sign))) return kind;
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
