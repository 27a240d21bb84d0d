/** Changes after which quotes and names are looked for anew: what the review has so far goes. */
import type { ArticleDraft } from "../../core/clip/draft.ts";

type Source = NonNullable<ArticleDraft["source"]>;

/** The draft with other details of its page. */
export function withPage(draft: ArticleDraft, page: ArticleDraft["page"]): ArticleDraft {
  const { found, ...rest } = draft;
  // Another language has other quotation marks and other words for "said".
  return page.language === draft.page.language ? { ...draft, page } : { ...rest, page };
}

/** The draft with another text of its page as the article. */
export function withSource(draft: ArticleDraft, source: Source): ArticleDraft {
  const { found: _, ...rest } = draft;
  return source === draft.source ? draft : { ...rest, source };
}

/** Whether a change takes something away that the reader has done. */
export function losesWork(before: ArticleDraft, after: ArticleDraft): boolean {
  const { found } = before;
  return found !== undefined && !found.isUntouched && after.found === undefined;
}
