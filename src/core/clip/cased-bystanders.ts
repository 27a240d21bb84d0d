/** Names and descriptions that stand near a verb of saying, and aren't whose verb it is. */
import type { Candidate } from "./cased-candidate.ts";
import type { Reading, Verb } from "./cased-score.ts";
import type { Word } from "./words.ts";

/** "ein Sprecher der Polizei sagte": whose he is. */
export function isGenitive({ words, language }: Reading, { head }: Candidate): boolean {
  const [before, first] = [words[head - 1], words[head]];
  return (
    language.code === "de" &&
    before?.isCapital === true &&
    first?.gap === " " &&
    first.lower === "der"
  );
}

/** "He dodged the question saying": what stands before "saying" was dodged. */
export function isObject(
  { words, language }: Reading,
  { kind, to, head }: Candidate,
  verb: Verb,
): boolean {
  if (language.code !== "en" || kind !== "description" || to !== verb.from || head < 2)
    return false;
  return /ing$/.test(words[verb.from]?.lower ?? "");
}

const NAMING = /^(?:defin|calific|descri|llam|tild|consid[eè]r|qualifi|décrit|appel|chiam|chamad)/u;

/** "un incendio que ha definido como “…”": what is called so doesn't call. */
export function isCalled({ words }: Reading, { to, kind }: Candidate, verb: Verb): boolean {
  // "un point de vue que": what belongs to it stands between.
  if (kind !== "description" || !words.slice(to, to + 3).some(({ lower }) => lower === "que"))
    return false;
  return NAMING.test(words[verb.from]?.lower ?? "");
}

/** What begins a clause that only leads to the one behind its comma. */
const LEADS = new Set(
  "when after while as if although though because since before once quand lorsque après si alors comme cuando mientras tras aunque wenn als nachdem während obwohl".split(
    " ",
  ),
);

/** "When Arthur Berg died, his obituary said": whoever acts behind the comma says it. */
export function isInLead({ words, candidates }: Reading, { to }: Candidate): boolean {
  if (!LEADS.has(words[0]?.lower ?? "")) return false;
  const comma = words.findIndex(({ gap }, at) => at > 0 && /,/.test(gap));
  return comma >= to && candidates.some(({ head }) => head >= comma && head <= comma + 1);
}

/** "Harbour Union (HU) leader Ana Lima": an organisation that tells whose leader she is. */
export function isAttribute(
  { words, candidates, lists }: Reading,
  { kind, to }: Candidate,
): boolean {
  if (kind !== "name") return false;
  let at = to;
  // The short form in brackets is a name of its own.
  if (/\($/.test(words[at]?.gap ?? "")) at += 1;
  const from = at;
  while (at < words.length && at - from < 4) {
    const { gap, lower, isCapital } = words[at] as Word;
    if (!/^\)?[\s\u00a0-]$/.test(gap)) return false;
    if (isCapital) break;
    if (!lists.titles.has(lower) && !lists.persons.has(lower)) return false;
    at += 1;
  }
  return at > from && candidates.some((each) => each.kind === "name" && each.from === at);
}

/** Whether a word for somebody is in it. */
export function isPersonal({ words, lists }: Reading, { head, to }: Candidate): boolean {
  return words
    .slice(head, to)
    .some(({ lower }) => lists.persons.has(lower) || lists.titles.has(lower));
}
