/** What of the packs a list shows: filters and the search over them. */
import type { Article, Entity } from "../../core/pack/schema.ts";
import type { SearchMatch, SearchResult } from "../../core/search/search.ts";
import type { Filters } from "./address.ts";
import { type Library, namedIn, type Statement, speakerKey } from "./library.ts";

/** A record that is listed, with what of it the search found. */
export interface Found<T> {
  record: T;
  matches: readonly SearchMatch[];
}

const MOST_RESULTS = 1000;

/** The last day of "2024", "2024-02" or "2024-02-16", for comparing as text. */
const endOf = (date: string): string => date + "-12-31".slice(Math.max(0, date.length - 4));

/**
 * Whether a date or period touches [from, to]: a date that is vague counts as all that it may be.
 * Texts compare as dates do, because ISO 8601 writes the greater part first.
 */
export function isWithin(
  when: { date: string; to?: string | undefined },
  { from, to }: Pick<Filters, "from" | "to">,
): boolean {
  return (!from || endOf(when.to ?? when.date) >= from) && (!to || when.date <= endOf(to));
}

/** When a statement was made or, where that is unknown, told: for filters and for lines of time. */
export function dateOf(
  statement: Statement,
  library: Library,
): { date: string; to?: string | undefined } | undefined {
  if (statement.when) return statement.when;
  const { date } = library.article(statement.article)?.published ?? {};
  return date ? { date } : undefined;
}

function passes(statement: Statement, filters: Filters, library: Library): boolean {
  const { kind, speaker, article, language, from, to } = filters;
  if (article && statement.article !== article) return false;
  if (speaker && speakerKey(statement) !== speaker) return false;
  if (kind && !namedIn(statement).some((id) => library.entity(id)?.kind === kind)) return false;
  if (language) {
    const own =
      statement.type === "quote"
        ? statement.language
        : library.article(statement.article)?.language;
    if (own !== language) return false;
  }
  if (!from && !to) return true;
  const when = dateOf(statement, library);
  return when !== undefined && isWithin(when, filters);
}

/** Results of a search by record, best first; `undefined` where nothing is searched for. */
function searched(
  library: Library,
  { q, readerLanguage }: { q: string | undefined; readerLanguage: string },
): SearchResult[] | undefined {
  if (!q?.trim()) return undefined;
  return library.search.search(q, { limit: MOST_RESULTS, language: readerLanguage });
}

export function findStatements(
  library: Library,
  { filters, readerLanguage }: { filters: Filters; readerLanguage: string },
): Found<Statement>[] {
  const results = searched(library, { q: filters.q, readerLanguage });
  const candidates: Found<Statement>[] = results
    ? results.flatMap(({ type, id, matches }) => {
        const record = type === "entity" ? undefined : library.statement(id);
        return record ? [{ record, matches }] : [];
      })
    : // What is told again is listed where its own article or language is asked for.
      (filters.article || filters.language ? library.statements : library.told).map((record) => ({
        record,
        matches: [],
      }));
  return candidates.filter(({ record }) => passes(record, filters, library));
}

export function findEntities(
  library: Library,
  { filters, readerLanguage }: { filters: Filters; readerLanguage: string },
): Found<Entity>[] {
  const results = searched(library, { q: filters.q, readerLanguage });
  const candidates: Found<Entity>[] = results
    ? results.flatMap(({ type, id, matches }) => {
        const record = type === "entity" ? library.entity(id) : undefined;
        return record ? [{ record, matches }] : [];
      })
    : library.entitiesInOrder(readerLanguage).value.map((record) => ({ record, matches: [] }));
  const { kind, language, article, speaker, from, to } = filters;
  const bySaying = article || speaker || from || to ? { ...filters, kind: "", language: "" } : null;
  return candidates.filter(
    ({ record }) =>
      (!kind || record.kind === kind) &&
      (!language || record.aliases.some(({ lang }) => lang === language)) &&
      (!bySaying || library.saidOf(record.id).some((said) => passes(said, bySaying, library))),
  );
}

/** Articles by the words of their titles and publishers; newest first. */
export function findArticles(library: Library, filters: Filters): Article[] {
  const words = (filters.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const dated = ({ published: { date, after, before } }: Article) => date ?? after ?? before ?? "";
  return library.articles
    .filter((article) => {
      const texts = [...Object.values(article.title), ...Object.values(article.publisher.name)];
      const text = [...texts, article.author ?? ""].join("\n").toLowerCase();
      const date = dated(article);
      return (
        words.every((word) => text.includes(word)) &&
        (!filters.language || article.language === filters.language) &&
        ((!filters.from && !filters.to) || (date !== "" && isWithin({ date }, filters)))
      );
    })
    .sort((a, b) => dated(b).localeCompare(dated(a)));
}
