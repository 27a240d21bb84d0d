/** Texts of ../shared/corpus as paragraphs: saved pages, single passages, the article in Hindi. */
import { existsSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { readRuns } from "../src/content/reader/walker.ts";
import { hasCorpus, readPassages } from "./corpus.ts";

const PAGES = "../shared/corpus/pages-dev";
const ARTICLES = "../shared";

export const hasPages = existsSync(PAGES);

export interface PageText {
  /** The page's own word for it, possibly empty or wrong. */
  language: string;
  paragraphs: string[];
}

function decode(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, whatever the page says.
    return new TextDecoder(/^utf-?8$/i.test(charset) ? "windows-1252" : charset).decode(bytes);
  }
}

/** The page's blocks of text in document order, as the extension reads them. */
function pageParagraphs(page: string): PageText {
  const { document } = parseHTML(decode(readFileSync(`${PAGES}/${page}.html`)));
  const roots = [...document.children] as unknown as Node[];
  const paragraphs = roots
    .flatMap(readRuns)
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  return { language: document.documentElement?.getAttribute("lang") ?? "", paragraphs };
}

const passages = new Map(hasCorpus ? readPassages().map((passage) => [passage.id, passage]) : []);

/**
 * A text by its reference: the name of a saved page, `sentence:ID` for a passage of the annotated
 * sentences, `article-hi` for the article, of which line n is paragraph n. `undefined` if it isn't
 * there.
 */
export function referredText(reference: string): PageText | undefined {
  const id = /^sentence:(.*)$/.exec(reference)?.[1];
  if (id !== undefined) {
    const passage = passages.get(id);
    return passage && { language: "", paragraphs: [passage.text] };
  }
  const article = `${ARTICLES}/${reference}.txt`;
  if (reference.startsWith("article-")) {
    if (!existsSync(article)) return undefined;
    return { language: "", paragraphs: ["", ...readFileSync(article, "utf8").split("\n")] };
  }
  return existsSync(`${PAGES}/${reference}.html`) ? pageParagraphs(reference) : undefined;
}
