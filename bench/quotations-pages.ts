/** The saved pages of ../shared/corpus as paragraphs of text. */
import { existsSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { readRuns } from "../src/content/reader/walker.ts";

const PAGES = "../shared/corpus/pages-dev";

export const hasPages = existsSync(PAGES);

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
export function pageParagraphs(page: string): { language: string; paragraphs: string[] } {
  const { document } = parseHTML(decode(readFileSync(`${PAGES}/${page}.html`)));
  const roots = [...document.children] as unknown as Node[];
  const paragraphs = roots
    .flatMap(readRuns)
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  return { language: document.documentElement?.getAttribute("lang") ?? "", paragraphs };
}
