/** A quotation without words of its own about its speaker takes them from one beside it. */
import type { Draft } from "./drafts.ts";

/** Lent words are worth less than own ones. */
const MOST_STRENGTH = 0.6;

function lend(to: Draft, from: Draft): void {
  to.speaker = from.speaker;
  to.cue = from.cue && { ...from.cue, strength: Math.min(from.cue.strength, MOST_STRENGTH) };
}

/**
 * Lends what stands behind the last quotation of a sentence to those before it, and one with a cue to
 * the one right before it.
 *
 *     The aim is “to stop this”, with help that is “fair to all”, said Ana Lima.
 */
export function lendBackwards(drafts: readonly Draft[], paragraph: string): void {
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const draft = drafts[at] as Draft;
    const next = drafts[at + 1] as Draft;
    if (draft.speaker || !next.speaker) continue;
    const between = paragraph.slice(draft.span.outerEnd, next.span.outerStart);
    if (!/\p{L}/u.test(between)) {
      draft.speaker = next.speaker;
      draft.cue = next.cue;
    } else if (next.isSameSentence && next.cue !== undefined && next.cue.verb !== "") {
      lend(draft, next);
    }
  }
}

/**
 * Lends a quotation's verb to the next ones of its sentence: said “A” and “B”.
 * They have its speaker already, if they have none of their own.
 */
export function lendForwards(drafts: readonly Draft[]): void {
  for (const [at, draft] of drafts.entries()) {
    const previous = drafts[at - 1];
    const isLent = previous?.cue !== undefined && previous.cue.verb !== "" && !draft.cue;
    if (!isLent || !draft.isSameSentence || !previous.speaker) continue;
    if (draft.speaker === undefined || draft.speaker === previous.speaker) lend(draft, previous);
  }
}
