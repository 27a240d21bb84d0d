/**
 * The same words met again: in another article, another pack. A card shows them once, with all the
 * articles they stand in; the articles themselves keep what they say.
 */
import { groupQuoteSteps } from "../clip/same-quote-groups.ts";
import { fold } from "../search/fold.ts";
import { eachInSteps, type Steps } from "../steps.ts";
import type { Article, Fact, Localized, Quote } from "./schema.ts";

/** Between two pauses. */
const STEP_FACTS = 500;

/** A statement with the article it stands in. */
export interface Placed {
  statement: Fact | Quote;
  article: Article;
}

export interface Duplicates {
  /** Ids of statements that another one stands for. */
  hidden: ReadonlySet<string>;
  /** By id of a statement that stands for others: where else the very same is. */
  alsoIn: ReadonlyMap<string, readonly Placed[]>;
}

/** The text in the language whose code comes first: files have their languages in any order. */
function firstText(text: Localized): string {
  const [language = ""] = Object.keys(text).sort();
  return text[language] ?? "";
}

function speakerOf({ speaker }: Fact | Quote): string {
  return fold(speaker?.entity ?? firstText(speaker?.name ?? {}));
}

/** What makes two statements the very same: their words and who said them. */
export function sameKey(statement: Fact | Quote): string {
  const { text } = statement;
  const words = typeof text === "string" ? text : firstText(text);
  return `${typeof text} ${speakerOf(statement)} ${fold(words)}`;
}

/** Articles, each known again where another pack has it, too. */
class ArticlesOnce {
  readonly #known = new Set<string>();
  /** By number and first of the paragraphs: nearly all that share these are the same. */
  readonly #byOpening = new Map<string, Article[]>();

  /** Whether it is none of those that came before. */
  add(article: Article): boolean {
    const { id, url, paragraphs } = article;
    const names = [`id ${id}`, ...(url === undefined ? [] : [`url ${url}`])];
    const opening = `${paragraphs.length} ${paragraphs[0]?.sha256}`;
    const alike = this.#byOpening.get(opening) ?? [];
    const isKnown =
      names.some((name) => this.#known.has(name)) ||
      alike.some((other) => hasSameText(article, other));
    if (isKnown) return false;
    for (const name of names) this.#known.add(name);
    this.#byOpening.set(opening, [...alike, article]);
    return true;
  }
}

function hasSameText(a: Article, b: Article): boolean {
  return (
    a.paragraphs.length === b.paragraphs.length &&
    a.paragraphs.every(({ sha256 }, index) => sha256 === b.paragraphs[index]?.sha256)
  );
}

/** Statements of which one stands for all; the others stand in other articles or in its own. */
interface Same {
  first: Placed;
  others: readonly Placed[];
}

/**
 * Quotes of one speaker that are the same, or a part of it. The most trusted stands for them, unless
 * another has more of the words.
 */
function* sameQuotes(quotes: readonly Placed[]): Steps<Same[]> {
  const trust = new Map(quotes.map((quote, index) => [quote, index]));
  const groups = yield* groupQuoteSteps(quotes, ({ statement }) => ({
    text: statement.text as string,
    language: (statement as Quote).language,
    speaker: speakerOf(statement),
  }));
  return groups.flatMap(({ sources, whole }) => {
    const [longest] = sources;
    if (!longest || sources.length === 1) return [];
    const placeOf = (quote: Placed): number => trust.get(quote) ?? 0;
    const trusted = sources.reduce((a, b) => (placeOf(b) < placeOf(a) ? b : a));
    const first = whole.has(trusted) ? trusted : longest;
    return [{ first, others: sources.filter((quote) => quote !== first) }];
  });
}

function* sameFacts(facts: readonly Placed[]): Steps<Same[]> {
  const groups = new Map<string, { first: Placed; others: Placed[] }>();
  yield* eachInSteps(facts, { size: STEP_FACTS, part: [0.5, 1] }, (fact) => {
    const key = sameKey(fact.statement);
    const known = groups.get(key);
    if (known) known.others.push(fact);
    else groups.set(key, { first: fact, others: [] });
  });
  return [...groups.values()];
}

/** @param placed in the order of trust */
export function* duplicateSteps(placed: readonly Placed[]): Steps<Duplicates> {
  const hidden = new Set<string>();
  const alsoIn = new Map<string, Placed[]>();
  const isQuote = ({ statement }: Placed): boolean => typeof statement.text === "string";
  const quotes = yield* sameQuotes(placed.filter(isQuote));
  const facts = yield* sameFacts(placed.filter((each) => !isQuote(each)));
  for (const { first, others } of [...quotes, ...facts]) {
    const articles = new ArticlesOnce();
    articles.add(first.article);
    // What an article says twice, it says twice.
    const elsewhere = others.filter(({ article }) => article.id !== first.article.id);
    for (const { statement } of elsewhere) hidden.add(statement.id);
    const told = elsewhere.filter(({ article }) => articles.add(article));
    if (told.length > 0) alsoIn.set(first.statement.id, told);
  }
  return { hidden, alsoIn };
}
