/** "Keep this article": from the page to a draft that waits for its reader in the library. */
import { beginDraft } from "../core/clip/begin-draft.ts";
import type { ClippedPage } from "../core/clip/draft.ts";
import { browser } from "../platform/browser.ts";
import { t } from "../platform/i18n.ts";
import { logOnce } from "../platform/log.ts";
import { saveDraft } from "../platform/pack-store/drafts.ts";
import type { Badge } from "./badge.ts";

/** Opens one of the library's places in a tab, beside the one that it is about. */
export async function openLibrary(hash: string, beside?: number): Promise<void> {
  const url = browser.runtime.getURL(`library.html${hash}`);
  await browser.tabs.create({ url, ...(beside !== undefined && { index: beside + 1 }) });
}

/**
 * The text of a tab's page, or of one of its frames.
 * @returns `undefined` where no extension may run, or the tab is gone
 */
export async function readPage(tabId: number, frameId = 0): Promise<ClippedPage | undefined> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ["page-clip.js"],
    });
    return answers[0]?.result as ClippedPage | undefined;
  } catch (cause) {
    logOnce("the page can't be read", cause);
    return undefined;
  }
}

/**
 * Takes the text of a tab's page, stores it as a draft and opens its review.
 * @returns false where no extension may run, or the tab is gone
 */
export async function keepArticle(tabId: number): Promise<boolean> {
  const page = await readPage(tabId);
  if (!page) return false;
  const draft = await saveDraft(beginDraft(page, new Date().toISOString()));
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  await openLibrary(`#/review/${draft}`, tab?.index);
  return true;
}

/** The same for a command or a menu: where it fails, the toolbar's icon says so. */
export async function keepFromOutside(tabId: number, badge: Badge): Promise<void> {
  const isKept = await keepArticle(tabId).catch((cause: unknown) => {
    logOnce("the article can't be kept", cause);
    return false;
  });
  if (!isKept) await badge.tellProblem(tabId, t("couldNotKeep"));
}
