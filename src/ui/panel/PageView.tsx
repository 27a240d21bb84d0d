import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { CardFact } from "../../core/card/card.ts";
import { t } from "../../platform/i18n.ts";
import { mentionCount, nameCount } from "../components/count.ts";
import type { Dataset } from "../components/use-dataset.ts";
import { EntityRow } from "./EntityRow.tsx";
import type { PageEntity } from "./page-reports.ts";
import type { Page, PageState } from "./use-page.ts";

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

/** One plain line where there are no names to show, and what the reader can do about it. */
function Notice({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="sb-notice" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}

/** For each entity of the page the fact that goes best with the others; ranked once a page. */
function useTopFacts(dataset: Dataset, ids: string[]): ReadonlyMap<string, CardFact | undefined> {
  const key = [...ids].sort().join(" ");
  return useMemo(() => {
    const pageEntities = key === "" ? [] : key.split(" ");
    const passage = { text: "", runEntities: [], pageEntities };
    return new Map(pageEntities.map((id) => [id, dataset.cards.make(id, passage)?.facts[0]]));
  }, [dataset, key]);
}

function Names({
  state,
  dataset,
  ...props
}: PageViewProps & { state: Extract<PageState, { mode: "named" }>; dataset: Dataset }) {
  const known = state.entities.flatMap((mentioned) => {
    const entity = dataset.entity(mentioned.entity);
    return entity ? [{ mentioned, entity }] : [];
  });
  const facts = useTopFacts(
    dataset,
    known.map(({ entity }) => entity.id),
  );
  if (known.length === 0) return <Notice text={t("pageNamesNothing")} />;
  const mentions = known.reduce((sum, { mentioned }) => sum + mentioned.count, 0);
  return (
    <section aria-labelledby="sb-page-heading">
      <div class="sb-page-head">
        <h2 id="sb-page-heading" class="sb-heading">
          {t("onThisPage")}
        </h2>
        <p class="sb-page-count" aria-live="polite">
          {nameCount(known.length)}
          <span class="sb-sep" aria-hidden="true" />
          {mentionCount(mentions)}
        </p>
      </div>
      <ul class="sb-rows">
        {known.map(({ mentioned, entity }) => (
          <EntityRow
            key={entity.id}
            entity={entity}
            mentioned={mentioned}
            fact={facts.get(entity.id)}
            language={props.language}
            link={state.link}
            onJump={props.onJump}
            onOpen={props.onOpen}
          />
        ))}
      </ul>
    </section>
  );
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
        <Names {...props} state={state} dataset={props.dataset} />
      ) : (
        <p class="sb-loading">{t("loading")}</p>
      );
    default:
      return state satisfies never;
  }
}
