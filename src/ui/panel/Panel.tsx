import { useCallback, useState } from "preact/hooks";
import { setSiteEnabled } from "../../core/settings.ts";
import { browser } from "../../platform/browser.ts";
import { contentLanguage, interfaceLanguage, t } from "../../platform/i18n.ts";
import { PreparingLine } from "../components/PreparingLine.tsx";
import { useDataset } from "../components/use-dataset.ts";
import { useSettings } from "../components/use-settings.ts";
import { useTheme } from "../components/use-theme.ts";
import { EntityView } from "./EntityView.tsx";
import type { Opening } from "./opening.ts";
import { PageView } from "./PageView.tsx";
import type { PageEntity } from "./page-reports.ts";
import { type ResultItem, type Target, targetOf } from "./results.ts";
import { walkRows } from "./row-keys.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { SettingsView } from "./SettingsView.tsx";
import { SiteBar } from "./SiteBar.tsx";
import { usePage } from "./use-page.ts";
import { useSearch } from "./use-search.ts";
import { useTab } from "./use-tab.ts";
import { useWishes } from "./use-wishes.ts";

/** What is shown in place of the page's names. */
type Stop = { view: "entity"; target: Target } | { view: "settings" };

function entityStop(entity: string): Stop {
  return { view: "entity", target: { entity } };
}

/** Views opened one from the other, the one shown last. @param first an entity to begin with */
function useTrail(first: string | undefined) {
  const [trail, setTrail] = useState<Stop[]>(first === undefined ? [] : [entityStop(first)]);
  /** Counts the ways back to the search field, which takes the focus then. */
  const [returns, setReturns] = useState(0);
  return {
    shown: trail.at(-1),
    depth: trail.length,
    returns,
    open: (stop: Stop) => setTrail([...trail, stop]),
    leave: () => setTrail([]),
    /** Asked for from elsewhere: not a step on the way here. */
    begin: useCallback((entity: string) => setTrail([entityStop(entity)]), []),
    back: () => {
      setTrail(trail.slice(0, -1));
      if (trail.length === 1) setReturns(returns + 1);
    },
  };
}

export function Panel({ opening }: { opening: Opening }) {
  const { place } = opening;
  const settingsControl = useSettings(opening.settings);
  const { settings, change } = settingsControl;
  useTheme(settings?.theme);
  const tab = useTab(opening);
  const dataset = useDataset(opening.packs);
  const page = usePage(tab, settings, opening.link);
  const language = settings ? contentLanguage(settings) : interfaceLanguage();
  const search = useSearch(dataset, language);
  const trail = useTrail(place.at === "tab" ? place.entity : undefined);
  useWishes(place, trail.begin);

  const { shown } = trail;
  const entities = page.state.mode === "named" ? page.state.entities : [];
  const openEntity = (target: Target) => trail.open({ view: "entity", target });
  const choose = (item: ResultItem | undefined) => {
    const target = item && targetOf(item, search.groups);
    if (target) openEntity(target);
  };

  const link = page.state.mode === "named" ? page.state.link : undefined;
  const jump = useCallback(
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

  const main = () => {
    if (shown?.view === "settings") {
      return <SettingsView {...settingsControl} onBack={trail.back} />;
    }
    if (dataset === null) return <p class="sb-notice">{t("datasetFailed")}</p>;
    if (dataset && shown) {
      const { entity: id, statement } = shown.target;
      return (
        <EntityView
          key={`${trail.depth} ${id}`}
          id={id}
          statement={statement}
          dataset={dataset}
          mentioned={entities.find(({ entity }) => entity === id)}
          pageEntities={entities.map(({ entity }) => entity)}
          language={language}
          onBack={trail.back}
          onOpen={(entity) => openEntity({ entity })}
          onJump={jump}
        />
      );
    }
    if (search.indexed !== undefined) return <PreparingLine share={search.indexed} />;
    if (dataset && search.isSearching) {
      return (
        <SearchResults
          query={search.query.trim()}
          groups={search.groups}
          dataset={dataset}
          language={language}
          active={search.active}
          onActive={search.setActive}
          onChoose={choose}
        />
      );
    }
    return (
      <PageView
        page={page}
        dataset={dataset}
        language={language}
        onJump={jump}
        onOpen={(entity) => openEntity({ entity })}
        onReload={(tabId) => browser.tabs.reload(tabId)}
        onSwitchOn={(where) =>
          change((now) =>
            where === "everywhere"
              ? { ...now, enabled: true }
              : setSiteEnabled(now, page.host ?? "", true),
          )
        }
      />
    );
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
          onChoose={() => choose(search.items[search.active])}
          focusCount={trail.returns}
        />
      </header>
      <main class="sb-main">{main()}</main>
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
