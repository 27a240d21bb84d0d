/** The entries in the menus of pages: keep the article, add the selected words as a name. */
import { characterEdge } from "../core/text/character-edge.ts";
import { browser } from "../platform/browser.ts";
import { t } from "../platform/i18n.ts";
import { logOnce } from "../platform/log.ts";
import { leaveSelection, type Selection } from "../platform/selection.ts";
import type { Badge } from "./badge.ts";
import { keepFromOutside, openLibrary, readPage } from "./keep.ts";

const KEEP = "keep-article";
const ADD_NAME = "add-name";
/** Pages that extensions can read; elsewhere an entry would do nothing. */
const PAGES = ["http://*/*", "https://*/*", "file:///*"];
/** Where a name has another form beside it, that is at one of its first mentions. */
const MOST_PARAGRAPHS = 20;
/** A longer selection is no name. */
const LONGEST_NAME_UTF16 = 200;

async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: KEEP,
    title: t("keepArticle"),
    contexts: ["page", "selection"],
    documentUrlPatterns: PAGES,
  });
  browser.contextMenus.create({
    id: ADD_NAME,
    title: t("menuAddName", "%s"),
    contexts: ["selection"],
    documentUrlPatterns: PAGES,
  });
}

/** Listens as long as the background lives. The entries themselves outlive it. */
export function handleMenus(badge: Badge): void {
  const make = () => {
    makeMenus().catch((cause: unknown) => logOnce("menus", cause));
  };
  browser.runtime.onInstalled.addListener(make);
  // Firefox forgets them with the session.
  browser.runtime.onStartup.addListener(make);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const work = async (): Promise<void> => {
      if (info.menuItemId === KEEP && tab?.id !== undefined) await keepFromOutside(tab.id, badge);
      if (info.menuItemId === ADD_NAME) {
        const selected = (info.selectionText ?? "").replace(/\s+/g, " ").trim();
        const text = selected.slice(0, characterEdge(selected, LONGEST_NAME_UTF16));
        await leaveSelection({ text, ...(await aboutWords(text, tab?.id, info.frameId)) });
        await openLibrary("#/name/new", tab?.index);
      }
    };
    work().catch((cause: unknown) => logOnce(`the menu's ${info.menuItemId} failed`, cause));
  });
}

/** What the page that words were selected on says of them. */
async function aboutWords(
  text: string,
  tabId: number | undefined,
  frameId: number | undefined,
): Promise<Omit<Selection, "text">> {
  if (tabId === undefined) return { language: "", paragraphs: [] };
  const page = await readPage(tabId, frameId);
  const all = page ? [...page.article, ...page.everything] : [];
  const paragraphs = all.filter((each) => each.includes(text)).slice(0, MOST_PARAGRAPHS);
  return { language: page?.language || (await languageIn(tabId)), paragraphs };
}

/** The language of a tab's page, as far as the browser can tell; "" where it can't. */
async function languageIn(tabId: number): Promise<string> {
  const language = await browser.tabs.detectLanguage(tabId).catch(() => "");
  return language === "und" ? "" : language;
}
