/**
 * Verbs that have no subject of their own, because they share the one of the verb before them.
 *
 *     Lima said she respected the victory of Olsen, but added that “…”      but added: Lima
 *     Lima had a chance in the first half and says: “…”                     and says: Lima
 */
import type { Candidate } from "./cased-candidate.ts";
import { cueOf, isRuled, opensClause, type Reading, type Verb } from "./cased-score.ts";
import type { Cue } from "./cue.ts";

const JOINS = new Set("and but then y e pero et mais puis und aber ed ma mas".split(" "));
/** Between the joining word and the verb: "but also said", "et a ajouté", "y ha dicho". */
const BETWEEN = new Set(
  "also then later even so has had have was is a ont avait aussi ensuite ha han había también además hat auch dann além também anche poi".split(
    " ",
  ),
);
const MOST_BETWEEN = 2;

/** The joining word before the verb, -1 without one. */
function joinAt({ words }: Reading, { from }: Verb): number {
  let at = from - 1;
  while (at > 0 && from - at <= MOST_BETWEEN && BETWEEN.has(words[at]?.lower ?? "")) at -= 1;
  return JOINS.has(words[at]?.lower ?? "") ? at : -1;
}

/** Where a clause of its own begins: "…, and Olsen stayed". */
function beginsPart(reading: Reading, head: number): boolean {
  const { words } = reading;
  return opensClause(reading, head) || JOINS.has(words[head - 1]?.lower ?? "");
}

/** "Norway's former minister Ana Lima": where the description begins that the name stands behind. */
function phraseHead({ candidates }: Reading, name: Candidate): number {
  const before = candidates[candidates.indexOf(name) - 1];
  return before?.kind === "description" && before.to === name.head ? before.head : name.head;
}

function acts({ words, lists }: Reading, { to }: Candidate): boolean {
  const next = words[to];
  return next !== undefined && !next.isCapital && !lists.prepositions.has(next.lower);
}

/** The last one before the joining word who begins a clause and has a verb. */
export function readCoordinated(reading: Reading, verb: Verb, text: string): Cue | undefined {
  if (reading.clause.side === "after") return undefined;
  const join = joinAt(reading, verb);
  if (join < 1) return undefined;
  const subject = reading.candidates.findLast(
    (each) =>
      each.to < join &&
      !each.isPossessive &&
      beginsPart(reading, phraseHead(reading, each)) &&
      acts(reading, each) &&
      !isRuled(reading, each),
  );
  return subject?.kind === "name" ? cueOf(reading, text, subject, 0.8) : undefined;
}
