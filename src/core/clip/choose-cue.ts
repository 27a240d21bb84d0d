/** Which of the clauses beside a quotation tells who speaks. */
import { type Cue, SUBJECT_ONLY } from "./cue.ts";

/** The cue if it names someone and rests on more than the place. */
export function strong(cue: Cue | undefined): Cue | undefined {
  return cue && cue.strength > SUBJECT_ONLY && cue.kind !== "unsaid" ? cue : undefined;
}

/** Puts a verb behind the quotation together with the subject before it: "X, “…” dedi". */
function joined(before: Cue | undefined, after: Cue | undefined): Cue | undefined {
  if (
    before &&
    before.kind !== "unsaid" &&
    before.verb === "" &&
    after &&
    after.verb !== "" &&
    after.kind === "unsaid"
  ) {
    return { ...before, verb: after.verb, strength: 0.85 };
  }
  return undefined;
}

export function chooseCue(
  before: Cue | undefined,
  after: Cue | undefined,
  {
    isIntroduced,
    isLoose,
    isTopicFirst,
  }: {
    isIntroduced: boolean;
    isLoose: boolean;
    /** Whoever stands before the quotation speaks, whatever acts behind it (Japanese は). */
    isTopicFirst: boolean;
  },
): Cue | undefined {
  const both = joined(before, after);
  if (both) return both;
  if (isTopicFirst && before?.kind === "name" && before.verb === "" && after && after.verb !== "")
    return { ...before, verb: after.verb, strength: 0.9 };
  const named = { before: strong(before), after: strong(after) };
  if (named.before && named.after) {
    // "Ana Lima went on: “…”, she said."
    if (!isLoose && named.before.kind === "name" && named.after.kind === "pronoun") {
      return { ...named.before, verb: named.after.verb, strength: 0.85 };
    }
    // Before a colon a name without a verb may be any word.
    if (isIntroduced && named.before.verb !== "") return named.before;
    const lead = isLoose ? -0.1 : 0.1;
    return named.after.strength >= named.before.strength - lead ? named.after : named.before;
  }
  const unsaid = [after, before].find((cue) => cue?.kind === "unsaid");
  return named.after ?? named.before ?? unsaid;
}
