import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { isSiteEnabled, type Settings } from "../../core/settings.ts";
import { type Heard, NOTHING_HEARD, type PageLink } from "./page-link.ts";
import { mergeFrames, type PageEntity, topReport } from "./page-reports.ts";
import { hostOf, isRestricted, type PanelTab } from "./tab.ts";

/** What the panel says of the page. */
export type PageState =
  | { mode: "loading" }
  /** No extension may run there. */
  | { mode: "restricted" }
  /** The tab that the panel was opened for is closed. */
  | { mode: "gone" }
  /** The content script isn't there: the page is older than the installation. */
  | { mode: "silent"; tabId: number }
  | { mode: "off"; where: "site" | "everywhere" }
  | { mode: "named"; entities: PageEntity[]; link: PageLink };

export interface Page {
  state: PageState;
  /** Host for the site switch; "" for local files; `undefined` where there is none. */
  host: string | undefined;
}

function stateOf(
  tab: PanelTab | undefined | null,
  { reports, contact }: Heard,
  {
    settings,
    host,
    link,
  }: { settings: Settings; host: string | undefined; link: PageLink | undefined },
): PageState {
  if (tab === null) return { mode: "loading" };
  if (!tab) return { mode: "gone" };
  if (contact === "silent" && reports.size === 0) {
    return isRestricted(tab.url) ? { mode: "restricted" } : { mode: "silent", tabId: tab.id };
  }
  if (!settings.enabled) return { mode: "off", where: "everywhere" };
  if (host !== undefined && !isSiteEnabled(settings, host)) return { mode: "off", where: "site" };
  const top = topReport(reports);
  // Switched on a moment ago: the page has yet to be read.
  if (!link || reports.size === 0 || top?.enabled === false) return { mode: "loading" };
  return { mode: "named", entities: mergeFrames(reports), link };
}

/**
 * The page of a tab, live.
 *
 * @param tab `null` while it is being looked for, `undefined` where there is none.
 * @param open the line to the tab's page
 */
export function usePage(
  tab: PanelTab | undefined | null,
  settings: Settings | undefined,
  open: (tab: PanelTab) => PageLink,
): Page {
  const [heard, setHeard] = useState(NOTHING_HEARD);
  const [link, setLink] = useState<PageLink>();

  // A layout effect: the others wait for a frame, and the reader waits with them.
  useLayoutEffect(() => {
    // The tab is another object once it has loaded another page.
    if (tab && tab.id === link?.tabId) {
      link.ask(tab);
      return;
    }
    link?.close();
    // What another tab named is no news of this one.
    setHeard(NOTHING_HEARD);
    const next = tab ? open(tab) : undefined;
    next?.follow(setHeard);
    setLink(next);
  }, [tab, link, open]);

  return useMemo(() => {
    const host = topReport(heard.reports)?.host ?? hostOf(tab?.url);
    const state: PageState = settings
      ? stateOf(tab, heard, { settings, host, link })
      : { mode: "loading" };
    const hasSwitch = state.mode !== "restricted" && state.mode !== "gone" && host !== undefined;
    return { state, host: hasSwitch ? host : undefined };
  }, [tab, heard, settings, link]);
}
