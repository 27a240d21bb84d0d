/**
 * Who is meant where a description and a name stand side by side: the name.
 *
 *     the former editor of the paper, Ana Lima        behind a comma
 *     the 34-year-old actor Ana Lima                  right behind it
 *     глава комитета по транспорту Анна Лимова        at the clause's end, over what the office is of
 *     ο υπουργός Ναυτιλίας, Άννα Λίμα                 behind an office whose place has a capital
 */
import type { Candidate } from "./cased-candidate.ts";
import type { Reading } from "./cased-score.ts";
import type { Word } from "./words.ts";

/** The name begins no further behind the description than this. */
const MOST_WORDS_BETWEEN = 7;

/** A title with one word that may be what its office is of: "υπουργός Ναυτιλίας". */
function isOffice({ words, lists }: Reading, { kind, from, to }: Candidate): boolean {
  return kind === "name" && to - from === 1 && lists.titles.has(words[from - 1]?.lower ?? "");
}

/** A comma, a bracket, or the clause's end. */
function isSetOff({ words }: Reading, { to }: Candidate): boolean {
  const next = words[to];
  return next === undefined || /^\s?[,.;(]/.test(next.gap);
}

/** "another resident, Ana, said": one word alone, between the description's comma and its own. */
function isLone({ words }: Reading, { from, to }: Candidate, distance: number): boolean {
  const isParted = distance === 0 && words[from]?.gap === ", " && /^,/.test(words[to]?.gap ?? "");
  return to - from === 1 && isParted;
}

/** The name that stands beside what was chosen, or what was chosen. */
export function apposedName(reading: Reading, chosen: Candidate): Candidate {
  const { words, candidates, lists, clause } = reading;
  const isDescription = chosen.kind === "description";
  if (!isDescription && !isOffice(reading, chosen)) return chosen;
  const isTitled = words.slice(chosen.from, chosen.to).some(({ lower }) => lists.titles.has(lower));
  const named = candidates.find((each) => {
    const { kind, from, to, head, isPossessive } = each;
    const distance = from - chosen.to;
    if (kind !== "name" || isPossessive || from !== head) return false;
    if (to - from < 2 && !(isDescription && isLone(reading, each, distance))) return false;
    if (distance < 0 || distance > MOST_WORDS_BETWEEN) return false;
    const { gap } = words[from] as Word;
    if (/,/.test(gap)) return isDescription || isSetOff(reading, each);
    const isBeside = distance === 0 && gap === " ";
    // "replicó la ministra a Ana Lima": whom it is said to.
    if (lists.prepositions.has(words[from - 1]?.lower ?? "")) return false;
    const isLast = clause.side === "after" && isTitled && gap === " " && isSetOff(reading, each);
    return isDescription && (isBeside || isLast);
  });
  return named ?? chosen;
}
