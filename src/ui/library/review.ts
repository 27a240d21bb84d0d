/** What a review finds in an article, and what becomes of it when it is saved. */
import type { ArticleDraft, DraftFact, DraftName, DraftQuote } from "../../core/clip/draft.ts";
import { paragraphsOf } from "../../core/clip/draft.ts";
import { findQuotations } from "../../core/clip/quotations.ts";
import { splitSentences } from "../../core/clip/sentences.ts";
import { placeOf } from "../../core/pack/place-of.ts";
import type { EntityInput, Fact, Pack, Quote } from "../../core/pack/schema.ts";
import type { WholeArticle } from "../../platform/pack-store/records.ts";
import type { ArticleToSave } from "../../platform/pack-store/save-article.ts";
import { type FoundName, findNames } from "./matcher.ts";

export type Found = NonNullable<ArticleDraft["found"]>;
export type ReadyDraft = ArticleDraft & { found: Found };

/** A part of one paragraph: its index from 0, and UTF-16 offsets. */
export interface Place {
  paragraph: number;
  start: number;
  end: number;
}

/** Quotations that are less sure than this are offered, and not taken. */
const SURE = 0.5;

/** In the text's order. */
export const byPlace = (a: Place, b: Place): number =>
  a.paragraph - b.paragraph || a.start - b.start;

export const overlaps = (a: Place, b: Place): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

/** Where a kept statement stands in the article now; `undefined` where its words are there no more. */
function placeIn(paragraphs: readonly string[], statement: Fact | Quote): Place | undefined {
  const found = placeOf(statement, paragraphs);
  return found && { paragraph: found.paragraph - 1, ...found.at };
}

/** Who said it, by the name in the quote's language, or else in another, which it then stays in. */
function speakerBefore({ speaker: { entity, name }, language }: Quote) {
  const [other] = Object.keys(name);
  const speakerLanguage = name[language] === undefined && other ? other : language;
  return { speaker: name[speakerLanguage] ?? "", speakerLanguage, ...(entity && { entity }) };
}

/** What was taken from the article when it was kept before. */
function takenBefore(before: WholeArticle | undefined, paragraphs: readonly string[]) {
  const quotes = (before?.quotes ?? []).flatMap(({ id, revision, record }): DraftQuote[] => {
    const place = placeIn(paragraphs, record);
    if (!place) return [];
    return [{ ...place, ...speakerBefore(record), isTaken: true, id, revision }];
  });
  const facts = (before?.facts ?? []).flatMap(({ id, revision, record }): DraftFact[] => {
    const place = placeIn(paragraphs, record);
    return place ? [{ ...place, entities: record.entities, isTaken: true, id, revision }] : [];
  });
  return { quotes, facts };
}

/** Looks for names and quotations; what was kept before is taken as it was. */
export function review(
  draft: ArticleDraft,
  { pack, before }: { pack: Pack; before: WholeArticle | undefined },
): ReadyDraft {
  const paragraphs = paragraphsOf(draft);
  const mentions = findNames(pack, paragraphs);
  const taken = takenBefore(before, paragraphs);
  const found = findQuotations(paragraphs, { language: draft.page.language, mentions })
    .filter((quotation) => !taken.quotes.some((quote) => overlaps(quote, quotation)))
    .map(
      ({ paragraph, start, end, text, speaker, confidence }): DraftQuote => ({
        paragraph,
        start,
        // The comma is the sentence's around it: “It is late,” she said.
        end: end - (/[\s,،，、]+$/u.exec(text)?.[0].length ?? 0),
        speaker: speaker?.name ?? "",
        ...(speaker?.entity && { entity: speaker.entity }),
        // Nobody's words are no quote: they wait for the reader to say whose they are.
        isTaken: speaker !== undefined && confidence >= SURE,
      }),
    );
  return {
    ...draft,
    found: {
      quotes: [...taken.quotes, ...found].sort(byPlace),
      facts: taken.facts.sort(byPlace),
      names: [],
      isUntouched: true,
      ...(before && { before: keptBefore(before) }),
    },
  };
}

function keptBefore({ article }: WholeArticle): NonNullable<Found["before"]> {
  const { id, revision, record } = article;
  return { id, revision, keptAt: record.retrieved ?? "" };
}

/** What the reader has done goes on from what is stored now; what was stored meanwhile is added. */
function rebase<T extends DraftQuote | DraftFact>(
  mine: readonly T[],
  { stored, dropped = [] }: { stored: readonly T[]; dropped: readonly string[] | undefined },
): T[] {
  const revisions = new Map(stored.map(({ id, revision }) => [id, revision]));
  const kept = mine.map((each): T => {
    const { id, revision: _, ...rest } = each;
    const revision = revisions.get(id);
    return (revision === undefined ? rest : { ...rest, id, revision }) as T;
  });
  const added = stored.filter(
    (each) =>
      !dropped.includes(each.id ?? "") &&
      !mine.some((own) => own.id === each.id || overlaps(own, each)),
  );
  return [...kept, ...added].sort(byPlace);
}

/** The review again, after another window has changed the article. @param before as stored now */
export function lookAgain(draft: ReadyDraft, before: WholeArticle | undefined): ReadyDraft {
  const stored = takenBefore(before, paragraphsOf(draft));
  const { before: _, ...found } = draft.found;
  return {
    ...draft,
    found: {
      ...found,
      quotes: rebase(found.quotes, { stored: stored.quotes, dropped: found.dropped }),
      facts: rebase(found.facts, { stored: stored.facts, dropped: found.dropped }),
      ...(before && { before: keptBefore(before) }),
    },
  };
}

/** Where the reader's new names stand, word for word. */
export function placesOfNames(names: readonly DraftName[], text: string): FoundName[] {
  return names
    .flatMap(({ id, forms }) =>
      forms.flatMap(({ text: form }) => {
        const places: FoundName[] = [];
        let start = form === "" ? -1 : text.indexOf(form);
        while (start >= 0) {
          places.push({ start, end: start + form.length, entity: id });
          start = text.indexOf(form, start + form.length);
        }
        return places;
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Names of the packs and of this review in one paragraph, in order, without overlap. */
export function joinNames(known: readonly FoundName[], added: readonly FoundName[]): FoundName[] {
  const sorted = [...known, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: FoundName[] = [];
  for (const name of sorted) if (name.start >= (joined.at(-1)?.end ?? 0)) joined.push(name);
  return joined;
}

/** The sentence in which a place stands; it itself where it runs over several. */
export function sentenceAround(
  place: Place,
  { text, language }: { text: string; language: string },
): Place {
  const around = splitSentences(text, language).filter(
    ({ start, end }) => start < place.end && end > place.start,
  );
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last) return place;
  return { paragraph: place.paragraph, start: first.start, end: last.end };
}

/** A new name as an entity. Its name is its first form. */
export function entityOf({ id, kind, forms }: DraftName): EntityInput {
  const [first] = forms;
  const name: Record<string, string> = {};
  for (const { text, lang } of forms) name[lang] ??= text;
  return {
    id,
    kind,
    name: Object.keys(name).length > 0 ? name : { en: first?.text ?? id },
    aliases: forms.map(({ text, lang }) => ({ text, lang, case: "exact", use: "certain" })),
  };
}

/** What is saved of the article itself. */
function articleOf(draft: ReadyDraft): ArticleToSave["article"] {
  const { page, found, retrieved } = draft;
  const language = page.language || "en";
  return {
    title: { [language]: page.title.trim() || page.url },
    publisher: { name: { [language]: page.publisher.trim() || page.url || page.title } },
    ...(page.author.trim() && { author: page.author.trim() }),
    language,
    ...(page.url && { url: page.url }),
    published: page.published ? { date: page.published } : {},
    retrieved,
    paragraphs: paragraphsOf(draft).map((text, index) => ({
      number: index + 1,
      text,
      sentences: splitSentences(text, language).map(({ start }) => start),
    })),
    ...(found.before && { id: found.before.id, revision: found.before.revision }),
  };
}

/** What a statement in the draft says of its place, and of the stored one that it is. */
function standing({ paragraph, start, end, id, revision }: DraftFact | DraftQuote) {
  return {
    paragraph: paragraph + 1,
    at: { start, end },
    ...(id && { id }),
    ...(revision !== undefined && { revision }),
  };
}

/** Ids of stored statements that the reader has left out, or put another in the place of. */
function droppedIn({ facts, quotes, dropped = [] }: Found): string[] {
  const left = [...facts, ...quotes].filter(({ isTaken }) => !isTaken);
  return [...dropped, ...left.flatMap(({ id }) => id ?? [])];
}

/** What is saved of a review. @param mentions names by paragraph, those of the review among them */
export function toSave(draft: ReadyDraft, mentions: readonly FoundName[][]): ArticleToSave {
  const { page, found } = draft;
  const language = page.language || "en";
  const paragraphs = paragraphsOf(draft);
  const wordsAt = ({ paragraph, start, end }: Place): string =>
    paragraphs[paragraph]?.slice(start, end) ?? "";
  const namesAt = (place: Place): string[] =>
    (mentions[place.paragraph] ?? [])
      .filter(({ start, end }) => start < place.end && end > place.start)
      .map(({ entity }) => entity);
  return {
    article: articleOf(draft),
    entities: found.names.map(entityOf),
    facts: found.facts
      .filter(({ isTaken }) => isTaken)
      .map((fact) => ({
        ...standing(fact),
        entities: fact.entities,
        text: { [language]: wordsAt(fact) },
        isVerbatim: true,
      })),
    quotes: found.quotes
      .filter(({ isTaken, speaker }) => isTaken && speaker.trim() !== "")
      .map((quote) => ({
        ...standing(quote),
        entities: [...new Set([...(quote.entity ? [quote.entity] : []), ...namesAt(quote)])],
        speaker: {
          name: { [quote.speakerLanguage ?? language]: quote.speaker.trim() },
          ...(quote.entity && { entity: quote.entity }),
        },
        text: wordsAt(quote),
        language,
      })),
    dropped: droppedIn(found),
  };
}
