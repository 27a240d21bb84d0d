import { setSiteEnabled } from "../../core/settings.ts";
import { browser } from "../../platform/browser.ts";
import { t } from "../../platform/i18n.ts";
import { PreparingLine } from "../components/PreparingLine.tsx";
import type { Dataset } from "../components/use-dataset.ts";
import type { SettingsControl } from "../components/use-settings.ts";
import { EntityView } from "./EntityView.tsx";
import { PageView } from "./PageView.tsx";
import type { PageEntity } from "./page-reports.ts";
import type { ResultItem, Target } from "./results.ts";
import { SearchResults } from "./SearchResults.tsx";
import { SettingsView } from "./SettingsView.tsx";
import type { Page } from "./use-page.ts";
import type { SearchState } from "./use-search.ts";
import type { Trail } from "./use-trail.ts";

export interface PanelMainProps {
  page: Page;
  /** `undefined` while it is read, `null` where it can't be. */
  dataset: Dataset | undefined | null;
  language: string;
  search: SearchState;
  trail: Trail;
  settingsControl: SettingsControl;
  onJump: (mentioned: PageEntity, index: number) => Promise<number | undefined>;
  onChoose: (item: ResultItem | undefined) => void;
}

function EntityOfPage(props: PanelMainProps & { dataset: Dataset; target: Target }) {
  const { page, trail } = props;
  const { entity: id, statement } = props.target;
  const entities = page.state.mode === "named" ? page.state.entities : [];
  return (
    <EntityView
      id={id}
      statement={statement}
      dataset={props.dataset}
      mentioned={entities.find(({ entity }) => entity === id)}
      pageEntities={entities.map(({ entity }) => entity)}
      language={props.language}
      onBack={trail.back}
      onOpen={trail.openEntity}
      onJump={props.onJump}
    />
  );
}

/** Below the search field: settings, an entity, what a search finds, or the page's names. */
export function PanelMain(props: PanelMainProps) {
  const { page, dataset, language, search, trail, settingsControl } = props;
  const { shown } = trail;
  if (shown?.view === "settings") {
    return <SettingsView {...settingsControl} onBack={trail.back} />;
  }
  if (dataset === null) return <p class="sb-notice">{t("datasetFailed")}</p>;
  if (dataset && shown) {
    const { target } = shown;
    const key = `${trail.depth} ${target.entity}`;
    return <EntityOfPage {...props} key={key} dataset={dataset} target={target} />;
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
        onChoose={props.onChoose}
      />
    );
  }
  return (
    <PageView
      page={page}
      dataset={dataset}
      language={language}
      onJump={props.onJump}
      onOpen={trail.openEntity}
      onReload={(tabId) => browser.tabs.reload(tabId)}
      onSwitchOn={(where) =>
        settingsControl.change((now) =>
          where === "everywhere"
            ? { ...now, enabled: true }
            : setSiteEnabled(now, page.host ?? "", true),
        )
      }
    />
  );
}
