/** What the background makes of a page's text: apart from the schema, which it has no use for. */
import type { ArticleDraft, ClippedPage } from "./draft.ts";

/** A draft as it begins. @param retrieved ISO 8601 time at which the page was read */
export function beginDraft(page: ClippedPage, retrieved: string): ArticleDraft {
  const hasArticle = page.article.length > 0;
  return { version: 1, page, retrieved, ...(hasArticle && { source: "article" as const }) };
}
