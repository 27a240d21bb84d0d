import { useCallback } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { contentLanguage, interfaceLanguage, t } from "../../platform/i18n.ts";
import { useDataset } from "../components/use-dataset.ts";
import { useSettings } from "../components/use-settings.ts";
import { useTheme } from "../components/use-theme.ts";
import type { Opening } from "./opening.ts";
import { PanelMain } from "./PanelMain.tsx";
import type { PageEntity } from "./page-reports.ts";
import { type ResultItem, targetOf } from "./results.ts";
import { walkRows } from "./row-keys.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SiteBar } from "./SiteBar.tsx";
import type { PanelPlace } from "./tab.ts";
import { type Page, usePage } from "./use-page.ts";
import { useSearch } from "./use-search.ts";
import { useTab } from "./use-tab.ts";
import { useTrail } from "./use-trail.ts";
import { useWishes } from "./use-wishes.ts";

/** Goes to a mention on the page. */
function useJump(page: Page, place: PanelPlace) {
  const link = page.state.mode === "named" ? page.state.link : undefined;
  return useCallback(
    async (mentioned: PageEntity, index: number) => {
      const landed = await link?.jump(mentioned, index);
      // From a tab of its own, the panel shows the reader the page.
      if (landed !== undefined && link && place.at === "tab") {
        await browser.tabs.update(link.tabId, { active: true });
      }
      return landed;
    },
    [link, place],
  );
}

export function Panel({ opening }: { opening: Opening }) {
  const { place } = opening;
  const settingsControl = useSettings(opening.settings);
  const { settings } = settingsControl;
  useTheme(settings?.theme);
  const tab = useTab(opening);
  const dataset = useDataset(opening.packs);
  const page = usePage(tab, settings, opening.link);
  const language = settings ? contentLanguage(settings) : interfaceLanguage();
  const search = useSearch(dataset, language);
  const trail = useTrail(place.at === "tab" ? place.entity : undefined);
  useWishes(place, trail.begin);
  const onJump = useJump(page, place);

  const { shown } = trail;
  const onChoose = (item: ResultItem | undefined) => {
    const target = item && targetOf(item, search.groups);
    if (target) trail.open({ view: "entity", target });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back, and arrows lead on, from wherever the focus is
    <div
      class="sb-panel"
      onKeyDown={(event) => {
        walkRows(event, event.currentTarget);
        if (event.key !== "Escape" || event.defaultPrevented || !shown) return;
        event.preventDefault();
        trail.back();
      }}
    >
      <header class="sb-top">
        <h1 class="sb-unseen">{t("extName")}</h1>
        <SearchBox
          query={search.query}
          count={shown || !search.isSearching ? -1 : search.items.length}
          active={search.active}
          onQuery={(query) => {
            trail.leave();
            search.setQuery(query);
          }}
          onActive={search.setActive}
          onChoose={() => onChoose(search.items[search.active])}
          focusCount={trail.returns}
        />
      </header>
      <main class="sb-main">
        <PanelMain
          {...{ page, dataset, language, search, trail, settingsControl, onJump, onChoose }}
        />
      </main>
      <SiteBar
        {...settingsControl}
        host={page.host}
        tabId={tab?.id}
        windowId={place.at === "side" ? undefined : (tab?.windowId ?? undefined)}
        onSidePanel={() => place.at === "popup" && window.close()}
        areSettingsShown={shown?.view === "settings"}
        onSettings={() =>
          shown?.view === "settings" ? trail.back() : trail.open({ view: "settings" })
        }
      />
    </div>
  );
}
