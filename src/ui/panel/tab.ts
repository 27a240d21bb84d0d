/** The tab that the panel speaks of, and whether extensions may run there. */
import { browser } from "../../platform/browser.ts";

export interface PanelTab {
  id: number;
  /** Unknown where the browser keeps it from extensions. */
  url: string | undefined;
}

/** The tab that the address names, as in `popup.html?tab=12`; `undefined` in the toolbar's popup. */
export function askedTabId(search: string): number | undefined {
  const asked = new URLSearchParams(search).get("tab");
  return asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined;
}

/** The tab asked for, else the active one of this window; `undefined` if it is gone. */
export async function findTab(askedId: number | undefined): Promise<PanelTab | undefined> {
  const tab =
    askedId === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(askedId).catch(() => undefined);
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** Calls back whenever the tab has loaded a page, until aborted. */
export function watchTab(id: number, callback: (tab: PanelTab) => void, signal: AbortSignal): void {
  const listener = (
    tabId: number,
    { status }: { status?: string },
    { url }: { url?: string },
  ): void => {
    if (tabId === id && status === "complete") callback({ id, url });
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener("abort", () => browser.tabs.onUpdated.removeListener(listener));
}

/** Sites that browsers keep for themselves: their stores, and Mozilla's own list. */
const RESTRICTED_SITES =
  /^(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.(mozilla\.org|opera\.com)|(accounts|accounts-static\.cdn|content|install|monitor|oauth\.accounts|profile|support|sync\.services)\.(firefox|mozilla)\.(com|net|org)|addons\.cdn\.mozilla\.net|api\.accounts\.firefox\.com|discovery\.addons\.mozilla\.org)(\/|$)/;

/**
 * Whether no extension can run at this address. Asked only when a page doesn't answer: a page of
 * another kind that doesn't answer only wants to be loaded again.
 */
export function isRestricted(url: string | undefined): boolean {
  if (!url) return true;
  const { protocol, host, pathname } = new URL(url);
  if (!["http:", "https:", "file:"].includes(protocol)) return true;
  // Firefox shows a PDF in a viewer of its own.
  if (/\.pdf$/i.test(pathname)) return true;
  return RESTRICTED_SITES.test(`${host}${pathname}`);
}

/** Host for the site switch, where the page itself hasn't told it. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !/^(https?|file):/.test(url)) return undefined;
  return new URL(url).host;
}
