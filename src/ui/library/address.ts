/**
 * Addresses within the library: what is shown stands in the page's hash, so that every record, every
 * filtered list and every search has a permanent link, and the browser's own Back leads back.
 *
 *   #/entity/sora   #/article/ID/4   #/quotes?speaker=zhou-hongyi&from=2024-02-01
 */

/** Lists that can be searched and filtered. */
export const LISTS = ["entities", "articles", "facts", "quotes", "timeline", "graph"] as const;
export type List = (typeof LISTS)[number];

/** What narrows a list; a filter that isn't set isn't there. */
export interface Filters {
  /** Words to search for. */
  q?: string;
  kind?: string;
  /** An entity's id, or the name of somebody who is none. */
  speaker?: string;
  article?: string;
  /** BCP 47 tag. */
  language?: string;
  /** First and last day, ISO 8601. */
  from?: string;
  to?: string;
  /** From 2; the first page has no number. */
  page?: string;
}

const FILTERS = ["q", "kind", "speaker", "article", "language", "from", "to", "page"] as const;

export type Address =
  | { view: "list"; list: List; filters: Filters }
  | { view: "search"; filters: Filters }
  /** @property page of what is said of it; from 2, the first page has no number */
  | { view: "entity"; id: string; page?: string }
  | { view: "article"; id: string; paragraph?: number }
  | { view: "fact"; id: string }
  | { view: "quote"; id: string }
  | { view: "packs" }
  | { view: "settings" }
  | { view: "review"; draft: string }
  /** A name that the reader wants to add, as selected on a page in that language. */
  | { view: "name"; text: string; language: string }
  | { view: "missing" };

function readFilters(query: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const key of FILTERS) {
    const value = query.get(key);
    if (value) filters[key] = value;
  }
  return filters;
}

/** What ids of records and of drafts are made of; none of it needs an escape. */
const RECORD = /^[\w.:~-]{1,200}$/;

/** Reads `location.hash`; never throws. */
export function parseAddress(hash: string): Address {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", id = "", part] = path.split("/");
  const query = new URLSearchParams(search);
  if (view === "" || (LISTS as readonly string[]).includes(view)) {
    if (id !== "") return { view: "missing" };
    return {
      view: "list",
      list: view === "" ? "entities" : (view as List),
      filters: readFilters(query),
    };
  }
  if (view === "search") return { view, filters: readFilters(query) };
  if (view === "packs" || view === "settings") return { view };
  if (view === "name") {
    return { view, text: query.get("text") ?? "", language: query.get("lang") ?? "" };
  }
  if (!RECORD.test(id)) return { view: "missing" };
  switch (view) {
    case "entity": {
      const page = query.get("page");
      return { view, id, ...(page && { page }) };
    }
    case "fact":
    case "quote":
      return { view, id };
    case "article":
      return /^[1-9]\d{0,5}$/.test(part ?? "")
        ? { view, id, paragraph: Number(part) }
        : { view, id };
    case "review":
      return { view, draft: id };
    default:
      return { view: "missing" };
  }
}

function withFilters(path: string, filters: Filters): string {
  const query = new URLSearchParams();
  for (const key of FILTERS) if (filters[key]) query.set(key, filters[key]);
  const search = query.toString();
  return search === "" ? path : `${path}?${search}`;
}

/** The hash of an address: the reverse of `parseAddress`. */
export function hrefOf(address: Exclude<Address, { view: "missing" }>): string {
  switch (address.view) {
    case "list":
      return withFilters(`#/${address.list}`, address.filters);
    case "search":
      return withFilters("#/search", address.filters);
    case "entity":
      return withFilters(`#/entity/${address.id}`, address.page ? { page: address.page } : {});
    case "fact":
    case "quote":
      return `#/${address.view}/${address.id}`;
    case "article": {
      const article = `#/article/${address.id}`;
      return address.paragraph === undefined ? article : `${article}/${address.paragraph}`;
    }
    case "review":
      return `#/review/${address.draft}`;
    case "name": {
      const query = new URLSearchParams({ text: address.text, lang: address.language });
      return `#/name/new?${query}`;
    }
    case "packs":
    case "settings":
      return `#/${address.view}`;
    default:
      return address satisfies never;
  }
}

export const entityHref = (id: string): string => hrefOf({ view: "entity", id });
export const articleHref = (id: string, paragraph?: number): string =>
  hrefOf({ view: "article", id, ...(paragraph !== undefined && { paragraph }) });
export const statementHref = (type: "fact" | "quote", id: string): string =>
  hrefOf({ view: type, id });

/** Filters with some of them changed; a change of what is listed begins at its first page. */
export function changeFilters(filters: Filters, change: Filters): Filters {
  const { page: _, ...kept } = filters;
  const next: Filters = { ...kept, ...change };
  for (const key of FILTERS) if (!next[key]) delete next[key];
  return next;
}
