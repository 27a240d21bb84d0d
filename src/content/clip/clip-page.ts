/** The article of a page as paragraphs of text, with what the page says about itself. */
import { Readability } from "@mozilla/readability";
import type { ClippedPage } from "../../core/clip/draft.ts";
import { articleLanguage } from "../../core/clip/language.ts";
import { characterEdge } from "../../core/text/character-edge.ts";
import { readRuns } from "../reader/walker.ts";
import { headlineOf } from "./headline.ts";
import { readMetadata } from "./metadata.ts";

/** Less is no article: a heading and a cookie notice are found on every page. */
const LEAST_UTF16 = 250;
/** A character of these says as much as some two and a half letters of the others. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const DENSE_UTF16 = 2.5;
const MOST_PARAGRAPHS = 2000;
const LONGEST_PARAGRAPH_UTF16 = 20_000;

function inOneLine(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

/** Texts of the blocks under a node, each in one line. */
function paragraphsIn(root: Node): string[] {
  return readRuns(root)
    .map(({ text }) => inOneLine(text))
    .map((text) => text.slice(0, characterEdge(text, LONGEST_PARAGRAPH_UTF16)))
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, MOST_PARAGRAPHS);
}

/** How much they say, in UTF-16 units of a script with an alphabet. */
function sizeOf(paragraphs: readonly string[]): number {
  const text = paragraphs.join("");
  return text.length + (DENSE_UTF16 - 1) * (text.match(DENSE)?.length ?? 0);
}

interface Reading {
  title: string;
  byline: string;
  siteName: string;
  language: string;
  paragraphs: string[];
}

/** What Readability takes for the article; it works on a copy, which it takes apart. */
function readArticle(page: Document): Reading | undefined {
  const read = new Readability(page.cloneNode(true) as Document, {
    serializer: (node) => node,
  }).parse();
  if (!read?.content) return undefined;
  const paragraphs = paragraphsIn(read.content as unknown as Node);
  if (sizeOf(paragraphs) < LEAST_UTF16) return undefined;
  return {
    title: read.title ?? "",
    byline: read.byline ?? "",
    siteName: read.siteName ?? "",
    language: read.lang ?? "",
    paragraphs,
  };
}

function selectedParagraphs(selection: Selection | null): string[] {
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }).flatMap((_, index) =>
    paragraphsIn(selection.getRangeAt(index).cloneContents()),
  );
}

/** What parts a byline from what is told beside it: "Ana Lima · 4 min read". */
const ASIDE = /\s*[·•|]\s*/u;
/** A date, or how long it takes to read. */
const NO_NAME = /\d|minut|минут|मिनट|分[钟鐘]|دقيق|دقیق/iu;

/** Whom a byline names, in one line; the address of a profile is nobody's name. */
function nameIn(byline: string): string {
  const parts = inOneLine(byline).split(ASIDE);
  const names = parts.filter((part) => part !== "" && !NO_NAME.test(part));
  const name = parts.length > 1 ? names.join(", ") : (parts[0] ?? "");
  return /^https?:/.test(name) ? "" : name;
}

/** @param here address of the page */
export function clipPage(page: Document, here: string): ClippedPage {
  const about = readMetadata(page, here);
  const read = readArticle(page);
  const headings = [...page.querySelectorAll("h1")].map(({ textContent }) =>
    inOneLine(textContent),
  );
  const [heading] = headings;
  const host = URL.canParse(here) ? new URL(here).host : "";
  const publisher = about.publisher || read?.siteName || "";
  const author = about.author || nameIn(read?.byline ?? "");
  // "By A. Reed" is told by itself.
  const isByline = (text: string): boolean =>
    author !== "" && text.length <= author.length + 12 && text.includes(author);
  const told = about.title || read?.title || heading || page.title.trim();
  const title = headlineOf(told, headings, { publisher, host });
  // Readability leaves the heading out by its Latin words; in other scripts it stays.
  const isTitle = (text: string, index: number): boolean =>
    index === 0 && (text === title || text === heading);
  const article = (read?.paragraphs ?? [])
    .filter((text) => !isByline(text))
    .filter((text, index) => !isTitle(text, index));
  const selection = selectedParagraphs(page.getSelection?.() ?? null);
  const everything = read ? [] : paragraphsIn(page.body ?? page.documentElement);
  const texts = [article, selection, everything].find(({ length }) => length > 0) ?? [];
  return {
    ...about,
    language: articleLanguage(texts, about.language),
    title,
    author,
    publisher: publisher || host,
    article,
    selection,
    everything,
  };
}
