/** What a reader does in a review; each makes a new draft. */
import type { DraftFact, DraftName, DraftQuote } from "../../core/clip/draft.ts";
import { paragraphsOf } from "../../core/clip/draft.ts";
import type { FoundName } from "./matcher.ts";
import {
  byPlace,
  overlaps,
  type Place,
  placesOfNames,
  type ReadyDraft,
  sentenceAround,
} from "./review.ts";

const OPENING = /^[\s"“„«‹「『‘'《]+/u;
const CLOSING = /[\s,،，、"”“»›」』’'》]+$/u;

/** A place without the quotation marks and white space at its ends. */
function bare(place: Place, text: string): Place {
  const words = text.slice(place.start, place.end);
  const lead = OPENING.exec(words)?.[0].length ?? 0;
  const tail = CLOSING.exec(words.slice(lead))?.[0].length ?? 0;
  return { ...place, start: place.start + lead, end: place.end - tail };
}

/**
 * What becomes of stored statements whose place a new one takes: the first is the one it corrects,
 * the others go. Left out of the draft without a word, they would stay stored as they were.
 */
function correct<Statement extends DraftFact | DraftQuote>(
  { dropped = [] }: ReadyDraft["found"],
  replaced: readonly Statement[],
): { corrected: Statement | undefined; dropped: string[] } {
  const [corrected, ...others] = replaced.filter(({ id }) => id !== undefined);
  return { corrected, dropped: [...dropped, ...others.flatMap(({ id }) => id ?? [])] };
}

/** A selection as a quote, in the place of those that it overlaps; a stored one keeps its speaker. */
export function withQuote(draft: ReadyDraft, place: Place): ReadyDraft {
  const { found } = draft;
  const text = paragraphsOf(draft)[place.paragraph] ?? "";
  const words = bare(place, text);
  if (words.end <= words.start) return draft;
  const replaced = found.quotes.filter((each) => overlaps(each, words));
  const { corrected, dropped } = correct(found, replaced);
  const quote: DraftQuote = { speaker: "", ...corrected, ...words, isTaken: true };
  const others = found.quotes.filter((each) => !replaced.includes(each));
  return { ...draft, found: { ...found, quotes: [...others, quote].sort(byPlace), dropped } };
}

/** The sentence around a place as a fact, with those whom it names. */
export function withFact(
  draft: ReadyDraft,
  { place, names }: { place: Place; names: readonly FoundName[][] },
): ReadyDraft {
  const text = paragraphsOf(draft)[place.paragraph] ?? "";
  const sentence = sentenceAround(place, { text, language: draft.page.language });
  const inside = (names[place.paragraph] ?? []).filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  const { found } = draft;
  const replaced = found.facts.filter(
    ({ paragraph, start }) => paragraph === sentence.paragraph && start === sentence.start,
  );
  const { corrected, dropped } = correct(found, replaced);
  const fact: DraftFact = {
    ...corrected,
    ...sentence,
    entities: [...new Set(inside.map(({ entity }) => entity))],
    isTaken: true,
  };
  const others = found.facts.filter((each) => !replaced.includes(each));
  return { ...draft, found: { ...found, facts: [...others, fact].sort(byPlace), dropped } };
}

/** The draft as one that its reader has worked on. */
export function touch(draft: ReadyDraft): ReadyDraft {
  const { isUntouched: _, ...found } = draft.found;
  return { ...draft, found };
}

/** A new name: what was said by whom it is, and the facts that name it, are filed under it. */
export function withName(draft: ReadyDraft, name: DraftName): ReadyDraft {
  const { found } = draft;
  const { id, forms } = name;
  const paragraphs = paragraphsOf(draft);
  const isNamedIn = ({ paragraph, start, end }: Place): boolean =>
    placesOfNames([name], paragraphs[paragraph] ?? "").some(
      (place) => place.start >= start && place.end <= end,
    );
  const names = [...found.names.filter((each) => each.id !== id), name];
  const quotes = found.quotes.map((quote) =>
    !quote.entity && forms.some(({ text }) => text === quote.speaker.trim())
      ? { ...quote, entity: id }
      : quote,
  );
  const facts = found.facts.map((fact) =>
    isNamedIn(fact) ? { ...fact, entities: [...new Set([...fact.entities, id])] } : fact,
  );
  return { ...draft, found: { ...found, names, quotes, facts } };
}

/** A new name was none after all: nothing is filed under it any more. */
export function withoutName(draft: ReadyDraft, id: string): ReadyDraft {
  const { found } = draft;
  const quotes = found.quotes.map((quote) => {
    const { entity, ...rest } = quote;
    return entity === id ? rest : quote;
  });
  const facts = found.facts.map((fact) => ({
    ...fact,
    entities: fact.entities.filter((each) => each !== id),
  }));
  const names = found.names.filter((each) => each.id !== id);
  return { ...draft, found: { ...found, names, quotes, facts } };
}

/** @param index of the quote in the draft */
export function changeQuote(
  draft: ReadyDraft,
  index: number,
  change: Partial<DraftQuote>,
): ReadyDraft {
  const quotes = draft.found.quotes.map((quote, at): DraftQuote => {
    if (at !== index) return quote;
    const { entity: _, speakerLanguage: __, ...rest } = quote;
    // A speaker typed anew is nobody's entity until the name is known to be one, and in the page's
    // language.
    return { ...("speaker" in change ? rest : quote), ...change };
  });
  return { ...draft, found: { ...draft.found, quotes } };
}

/** @param index of the fact in the draft */
export function changeFact(
  draft: ReadyDraft,
  index: number,
  change: Partial<DraftFact>,
): ReadyDraft {
  const facts = draft.found.facts.map((fact, at) => (at === index ? { ...fact, ...change } : fact));
  return { ...draft, found: { ...draft.found, facts } };
}
