/**
 * The same words met again: in another article, another pack. A card shows them once, with all the
 * articles they stand in; the articles themselves keep what they say.
 */
import { compareQuotes, groupQuotes } from "../clip/same-quote.ts";
import { fold } from "../search/fold.ts";
import type { Article, Fact, Quote } from "./schema.ts";

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

function speakerOf({ speaker }: Fact | Quote): string {
  return fold(speaker?.entity ?? Object.values(speaker?.name ?? {})[0] ?? "");
}

/** What makes two statements the very same: their words and who said them. */
export function sameKey(statement: Fact | Quote): string {
  const { text } = statement;
  const words = typeof text === "string" ? text : (Object.values(text)[0] ?? "");
  return `${typeof text} ${speakerOf(statement)} ${fold(words)}`;
}

/** Whether two articles are one that two packs have. */
function isSameArticle(a: Article, b: Article): boolean {
  if (a.id === b.id || (a.url !== undefined && a.url === b.url)) return true;
  return (
    a.paragraphs.length === b.paragraphs.length &&
    a.paragraphs.every(({ sha256 }, index) => sha256 === b.paragraphs[index]?.sha256)
  );
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}

/**
 * Quotes of one speaker that are the same, or a part of it. The most trusted stands for them, unless
 * another has more of the words.
 */
function sameQuotes(quotes: readonly Placed[]): Placed[][] {
  return groupBy(quotes, ({ statement }) => speakerOf(statement))
    .filter((said) => said.length > 1)
    .flatMap((said) =>
      groupQuotes(said, ({ statement }) => ({
        text: statement.text as string,
        language: (statement as Quote).language,
      })),
    )
    .map(({ sources }) => {
      const [longest] = sources;
      const trusted = quotes.find((quote) => sources.includes(quote));
      if (!longest || !trusted) return sources;
      const words = [trusted, longest].map(({ statement }) => statement.text as string);
      const isWhole = compareQuotes(words[0] ?? "", words[1] ?? "") === "same";
      const first = isWhole ? trusted : longest;
      return [first, ...sources.filter((quote) => quote !== first)];
    });
}

/** @param placed in the order of trust */
export function findDuplicates(placed: readonly Placed[]): Duplicates {
  const hidden = new Set<string>();
  const alsoIn = new Map<string, Placed[]>();
  const isQuote = ({ statement }: Placed): boolean => typeof statement.text === "string";
  const groups = [
    ...sameQuotes(placed.filter(isQuote)),
    ...groupBy(
      placed.filter((each) => !isQuote(each)),
      ({ statement }) => sameKey(statement),
    ),
  ];
  for (const [first, ...others] of groups) {
    if (!first) continue;
    const told: Placed[] = [];
    for (const other of others) {
      // What an article says twice, it says twice.
      if (other.article.id === first.article.id) continue;
      hidden.add(other.statement.id);
      const isTold = [first, ...told].some((each) => isSameArticle(each.article, other.article));
      if (!isTold) told.push(other);
    }
    if (told.length > 0) alsoIn.set(first.statement.id, told);
  }
  return { hidden, alsoIn };
}
