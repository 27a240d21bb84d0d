/** What a page says about itself, wherever it says it: JSON-LD first, then meta, then the page. */

import { unescapeText } from "./unescape.ts";

export interface Metadata {
  title: string;
  url: string;
  language: string;
  publisher: string;
  author: string;
  /** ISO 8601 date. */
  published: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What lies deeper says nothing of a page, and may lie deeper than the stack is. */
const MOST_DEPTH = 4;

/** A text, the `name` of a thing, or those of several things. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === "string") return unescapeText(value).trim();
  if (depth > MOST_DEPTH) return "";
  if (Array.isArray(value)) {
    const texts = value.map((each) => textOf(each, depth + 1));
    return texts.filter(Boolean).join(", ");
  }
  return isObject(value) ? textOf(value.name, depth + 1) : "";
}

const ARTICLE = /(?:Article|Posting|Report)$/;

/** The first object of an article's type, in lists and graphs too. */
function findArticle(value: unknown, depth = 0): Json | undefined {
  if (depth > MOST_DEPTH) return undefined;
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = findArticle(each, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  if ([value["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type))) {
    return value;
  }
  return findArticle(value["@graph"], depth + 1) ?? findArticle(value.mainEntity, depth + 1);
}

function readLinkedData(page: Document): Json {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ""));
      if (found) return found;
    } catch {
      // The page's own mistake: another script, or its meta elements, may say the same.
    }
  }
  return {};
}

function metaOf(page: Document, names: readonly string[]): string {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
    const content = unescapeText(found?.getAttribute("content") ?? "").trim();
    if (content) return content;
  }
  return "";
}

/** The day of a date that may have a time behind it; "" where it is written in another way. */
export function isoDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=$|[T\s])/.exec(text.trim())?.[0] ?? "";
}

/**
 * A BCP 47 tag as packs have them: "zh_CN" as "zh-CN", "EN" as "en", "zh-cmn-Hans" as "zh-Hans"; ""
 * for anything else. Of one that browsers know nothing of, "en-us-us", the language.
 */
export function languageTag(text: string): string {
  const [language = "", ...rest] = text.trim().replaceAll("_", "-").split("-");
  const primary = language.toLowerCase();
  // Three letters behind the language are a language within it: Mandarin in Chinese.
  if (/^[a-z]{3}$/i.test(rest[0] ?? "")) rest.shift();
  const tag = [primary, ...rest].join("-");
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return "";
  try {
    new Intl.Locale(tag);
    return tag;
  } catch {
    return primary;
  }
}

/**
 * An address that a pack can hold: the page's own, or another that it names for itself. One that is no
 * address, another site's, or its front page's is a mistake of the template.
 */
function addressOf(page: Document, here: string): string {
  if (!URL.canParse(here) || !/^https?:/.test(here)) return "";
  const own = new URL(here);
  const named = page.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  if (!named || !URL.canParse(named, here)) return own.href;
  const address = new URL(named, here);
  const isOwn = /^https?:$/.test(address.protocol) && address.host === own.host;
  return isOwn && (address.pathname !== "/" || own.pathname === "/") ? address.href : own.href;
}

/** Wikis have what a thing is for a headline, and its name in the window's title. */
function titleOf(page: Document, linked: Json): string {
  const [headline, name] = [textOf(linked.headline), textOf(linked.name)];
  const isName = !page.title.includes(headline) && name !== "" && page.title.includes(name);
  return isName ? name : headline;
}

/** @param here address of the page */
export function readMetadata(page: Document, here: string): Metadata {
  const linked = readLinkedData(page);
  const time = page.querySelector("article time[datetime], time[datetime]");
  const published = [
    textOf(linked.datePublished),
    metaOf(page, [
      "article:published_time",
      "datePublished",
      "date",
      "dc.date",
      "DC.date.issued",
      "publishdate",
      "pubdate",
      "parsely-pub-date",
    ]),
    time?.getAttribute("datetime") ?? "",
  ];
  const author = textOf(linked.author) || metaOf(page, ["author", "article:author", "dc.creator"]);
  return {
    title: titleOf(page, linked) || metaOf(page, ["og:title", "twitter:title"]),
    url: addressOf(page, here),
    language:
      languageTag(page.documentElement.lang) ||
      languageTag(textOf(linked.inLanguage)) ||
      languageTag(metaOf(page, ["og:locale", "content-language"])),
    publisher: textOf(linked.publisher) || metaOf(page, ["og:site_name", "application-name"]),
    // Some sites put the address of a profile there.
    author: /^https?:/.test(author) ? "" : author,
    published: published.map(isoDay).find((day) => day !== "") ?? "",
  };
}
