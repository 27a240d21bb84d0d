import { t } from "../../platform/i18n.ts";
import type { Dataset } from "../components/use-dataset.ts";
import { NamesView } from "./NamesView.tsx";
import { Notice } from "./Notice.tsx";
import type { PageEntity } from "./page-reports.ts";
import type { Page } from "./use-page.ts";

export interface PageActions {
  onJump: (mentioned: PageEntity, index: number) => Promise<number | undefined>;
  onOpen: (entity: string) => void;
  onReload: (tabId: number) => void;
  onSwitchOn: (where: "site" | "everywhere") => void;
}

interface PageViewProps extends PageActions {
  page: Page;
  dataset: Dataset | undefined;
  language: string;
}

/** What the page names, or why nothing can be said of it. */
export function PageView(props: PageViewProps) {
  const { state, host } = props.page;
  switch (state.mode) {
    case "loading":
      return <p class="sb-loading">{t("loading")}</p>;
    case "restricted":
      return <Notice text={t("pageRestricted")} />;
    case "gone":
      return <Notice text={t("pageGone")} />;
    case "silent":
      return (
        <Notice text={t("pageSilent")}>
          <button type="button" class="sb-button" onClick={() => props.onReload(state.tabId)}>
            {t("reloadPage")}
          </button>
        </Notice>
      );
    case "off":
      return (
        <Notice
          text={state.where === "site" && host ? t("pageOffSite", host) : t("pageOffEverywhere")}
        >
          <button type="button" class="sb-button" onClick={() => props.onSwitchOn(state.where)}>
            {t("switchOn")}
          </button>
        </Notice>
      );
    case "named":
      return props.dataset ? (
        <NamesView {...props} key={state.link.tabId} state={state} dataset={props.dataset} />
      ) : (
        <p class="sb-loading">{t("loading")}</p>
      );
    default:
      return state satisfies never;
  }
}
