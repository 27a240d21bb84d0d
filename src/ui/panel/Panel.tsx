import { useCallback, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { contentLanguage, interfaceLanguage, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { useDataset } from "../components/use-dataset.ts";
import { useSettings } from "../components/use-settings.ts";
import { EntityView } from "./EntityView.tsx";
import { PageView } from "./PageView.tsx";
import type { PageEntity } from "./page-reports.ts";
import { type ResultItem, searchGroups, type Target, targetOf } from "./results.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { SettingsBar, setSite } from "./SettingsBar.tsx";
import { findTab, type PanelTab, watchTab } from "./tab.ts";
import { usePage } from "./use-page.ts";

/** The tab; `null` while it is being looked for. */
function useTab(askedId: number | undefined): PanelTab | undefined | null {
  const [tab, setTab] = useState<PanelTab | undefined | null>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    const follow = (found: PanelTab | undefined) => {
      if (life.signal.aborted) return;
      setTab(found);
      if (found) watchTab(found.id, setTab, life.signal);
    };
    findTab(askedId).then(follow, (cause: unknown) => {
      logOnce("the tab can't be found", cause);
      follow(undefined);
    });
    return () => life.abort();
  }, [askedId]);
  return tab;
}

/** What the reader types, what it finds, and which result the arrows stand on. */
function useSearch(dataset: ReturnType<typeof useDataset>, language: string) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const isSearching = query.trim() !== "";
  const groups = useMemo(
    () => (dataset && isSearching ? searchGroups(dataset, query, language) : []),
    [dataset, isSearching, query, language],
  );
  return {
    query,
    groups,
    active,
    setActive,
    isSearching,
    items: groups.flatMap(({ items }) => items),
    setQuery: (next: string) => {
      setQuery(next);
      setActive(0);
    },
  };
}

/** @param props.askedTabId the tab to speak of, where the panel stands in a tab of its own. */
export function Panel({ askedTabId }: { askedTabId: number | undefined }) {
  const settingsControl = useSettings();
  const { settings, change } = settingsControl;
  const tab = useTab(askedTabId);
  const dataset = useDataset();
  const page = usePage(tab, settings);
  const language = settings ? contentLanguage(settings) : interfaceLanguage();
  const search = useSearch(dataset, language);
  /** Entities opened one from the other, the one shown last. */
  const [trail, setTrail] = useState<Target[]>([]);
  const [focusCount, setFocusCount] = useState(0);

  const shown = trail.at(-1);
  const entities = page.state.mode === "named" ? page.state.entities : [];
  const open = (target: Target) => setTrail([...trail, target]);
  const back = () => {
    setTrail(trail.slice(0, -1));
    if (trail.length === 1) setFocusCount(focusCount + 1);
  };
  const choose = (item: ResultItem | undefined) => {
    const target = item && targetOf(item, search.groups);
    if (target) open(target);
  };

  const link = page.state.mode === "named" ? page.state.link : undefined;
  const jump = useCallback(
    async (mentioned: PageEntity, index: number) => {
      const landed = await link?.jump(mentioned, index);
      // From a tab of its own, the panel shows the reader the page.
      if (landed !== undefined && link && askedTabId !== undefined) {
        await browser.tabs.update(link.tabId, { active: true });
      }
      return landed;
    },
    [link, askedTabId],
  );

  const main = () => {
    if (dataset === null) return <p class="sb-notice">{t("datasetFailed")}</p>;
    if (dataset && shown) {
      return (
        <EntityView
          key={`${trail.length} ${shown.entity}`}
          id={shown.entity}
          statement={shown.statement}
          dataset={dataset}
          mentioned={entities.find(({ entity }) => entity === shown.entity)}
          pageEntities={entities.map(({ entity }) => entity)}
          language={language}
          onBack={back}
          onOpen={(entity) => open({ entity })}
          onJump={jump}
        />
      );
    }
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
        onOpen={(entity) => open({ entity })}
        onReload={(tabId) => browser.tabs.reload(tabId)}
        onSwitchOn={(where) =>
          change((now) =>
            where === "everywhere"
              ? { ...now, enabled: true }
              : setSite(now, page.host ?? "", true),
          )
        }
      />
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from wherever the focus is
    <div
      class="sb-panel"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || !shown) return;
        event.preventDefault();
        back();
      }}
    >
      <header class="sb-top">
        <h1 class="sb-unseen">{t("extName")}</h1>
        <SearchBox
          query={search.query}
          count={shown || !search.isSearching ? -1 : search.items.length}
          active={search.active}
          onQuery={(query) => {
            setTrail([]);
            search.setQuery(query);
          }}
          onActive={search.setActive}
          onChoose={() => choose(search.items[search.active])}
          focusCount={focusCount}
        />
      </header>
      <main class="sb-main">{main()}</main>
      <SettingsBar {...settingsControl} host={page.host} />
    </div>
  );
}
