/**
 * A stored statement that a review brings up to date. A review knows the words, where they stand and
 * who said them; the rest (a date, an outlet, a translation, topics) is the stored one's, as far as it
 * still holds.
 */
import type { Fact, FactInput, Quote, QuoteInput, Speaker } from "./schema.ts";

type Texts = FactInput["text"];

/** Whether two have a text of one language in common. */
function agree(some: Texts, others: Texts): boolean {
  return Object.entries(some).some(([language, text]) => others[language] === text);
}

function amendSpeaker(old: Speaker | undefined, now: Speaker): Speaker {
  const isSame = old && (old.entity ? old.entity === now.entity : agree(old.name, now.name));
  return isSame ? { ...old, ...now, name: { ...old.name, ...now.name } } : now;
}

function union(...lists: readonly string[][]): string[] {
  return [...new Set(lists.flat())];
}

export function amendFact(old: Fact, now: FactInput): FactInput {
  // Other words are another statement, with nothing but its place in common.
  if (!agree(old.text, now.text)) return now;
  return { ...old, ...now, text: { ...old.text, ...now.text } };
}

export function amendQuote(old: Quote, now: QuoteInput): QuoteInput {
  const speaker = amendSpeaker(old.speaker, now.speaker);
  const { translation, entities, at: _, ...rest } = old;
  // The extent of a quote is mended as often as not: date and outlet are those of the saying.
  if (old.text !== now.text) return { ...rest, ...now, speaker };
  const topics = entities.filter((id) => id !== old.speaker.entity);
  return {
    ...rest,
    ...(translation && { translation }),
    ...now,
    speaker,
    entities: union(now.entities, topics),
  };
}
