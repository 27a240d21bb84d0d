/** Quotations whose verb stands behind a later one of their sentence: "그는 “…”며 “…”고 덧붙였다". */
import type { Cue } from "./cue.ts";
import type { Draft } from "./drafts.ts";
import type { Speaker } from "./quotation.ts";

/** A quotation with a subject before it whose verb hasn't come yet. */
export interface Waiting {
  draft: Draft;
  subject: Cue;
}

/** Gives the subject to all quotations that waited for the verb, and to the one before the verb. */
export function settleWaiting(
  waiting: Waiting[],
  draft: Draft,
  verb: string,
  resolve: (subject: Cue) => Speaker | undefined,
): void {
  const [first] = waiting.splice(0, 1);
  if (!first || verb === "") return;
  const cue = { ...first.subject, verb, strength: 0.85 };
  const speaker = resolve(cue);
  for (const each of [first.draft, ...waiting.map((other) => other.draft), draft])
    Object.assign(each, { cue, speaker });
  waiting.length = 0;
}
