/**
 * What the panel asks for as it opens. The page runs this by itself as soon as it is there: the views
 * are some times as large, and when they come, most of it has been answered.
 */
import { loadPacks } from "../../platform/pack-store/reader-packs.ts";
import { loadSettings, watchSettings } from "../../platform/settings-store.ts";
import { PageLink } from "./page-link.ts";
import { findTab, type PanelTab, panelPlace } from "./tab.ts";

const place = panelPlace(location);

let settings = loadSettings();
watchSettings((changed) => {
  settings = Promise.resolve(changed);
});

let firstLink: PageLink | undefined;
const tab = findTab(place).then((found) => {
  firstLink = found && new PageLink(found);
  return found;
});

const packs = loadPacks({ withNames: false });

// Whoever takes them says what went wrong.
for (const asked of [tab, packs]) asked.catch(() => undefined);

export const opening = {
  place,
  tab,
  packs,
  /** The settings as they are by now. */
  settings: () => settings,
  /** The line to a tab's page: to that of the first tab it is there already, once. */
  link: (to: PanelTab): PageLink => {
    const first = firstLink;
    firstLink = undefined;
    if (first?.tabId === to.id) return first;
    first?.close();
    return new PageLink(to);
  },
};

export type Opening = typeof opening;
