/** The tab that the panel speaks of, and whether extensions may run there. */
import { browser } from "../../platform/browser.ts";
import { logOnce } from "../../platform/log.ts";

export interface PanelTab {
  id: number;
  windowId: number | undefined;
  /** Unknown where the browser keeps it from extensions. */
  url: string | undefined;
}

type BrowserTab = Awaited<ReturnType<typeof browser.tabs.get>>;

/** Where the panel stands. */
export type PanelPlace =
  /** Over the toolbar, for the tab that is seen. */
  | { at: "popup" }
  /** In a tab of its own, for the tab that its address names; first it may show an entity. */
  | { at: "tab"; tabId: number; entity?: string }
  /** Beside the tabs of a window, for whichever is seen. */
  | { at: "side" };

/** Tells by the address: `popup.html`, `popup.html?tab=12&entity=sora`, `side-panel.html`. */
export function panelPlace({ pathname, search }: { pathname: string; search: string }): PanelPlace {
  if (pathname.endsWith("/side-panel.html")) return { at: "side" };
  const asked = new URLSearchParams(search);
  const tab = asked.get("tab");
  if (tab === null || !/^\d+$/.test(tab)) return { at: "popup" };
  const entity = asked.get("entity");
  return { at: "tab", tabId: Number(tab), ...(entity !== null && { entity }) };
}

function panelTab({ id, windowId, url }: BrowserTab): PanelTab | undefined {
  return id === undefined ? undefined : { id, windowId, url };
}

/** The tab that the panel speaks of; `undefined` if it is gone. */
export async function findTab(place: PanelPlace): Promise<PanelTab | undefined> {
  const tab =
    place.at === "tab"
      ? await browser.tabs.get(place.tabId).catch(() => undefined)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab && panelTab(tab);
}

/** Calls back whenever the tab has loaded a page, until aborted. */
export function watchTab(id: number, callback: (tab: PanelTab) => void, signal: AbortSignal): void {
  const listener = (tabId: number, { status }: { status?: string }, tab: BrowserTab): void => {
    const found = panelTab({ ...tab, id: tabId });
    if (tabId === id && status === "complete" && found) callback(found);
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener("abort", () => browser.tabs.onUpdated.removeListener(listener));
}

/**
 * Calls back whenever another tab of this window is seen, until aborted. The page that asks is never
 * told of itself, should it stand in a tab.
 */
export function watchActiveTab(callback: (tab: PanelTab) => void, signal: AbortSignal): void {
  const own = Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  const follow = async ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    const [ownWindow, ownTab] = await own;
    if (windowId !== ownWindow.id || tabId === ownTab?.id) return;
    const tab = panelTab(await browser.tabs.get(tabId));
    if (tab && !signal.aborted) callback(tab);
  };
  const listener = (activated: { tabId: number; windowId: number }): void => {
    // A tab that was closed in the meantime is followed by another.
    follow(activated).catch((cause: unknown) => logOnce("the tab can't be followed", cause));
  };
  browser.tabs.onActivated.addListener(listener);
  signal.addEventListener("abort", () => browser.tabs.onActivated.removeListener(listener));
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
