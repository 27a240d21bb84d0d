import { t } from "../../platform/i18n.ts";
import { PreparingLine } from "../components/PreparingLine.tsx";
import { usePreparing } from "../components/use-preparing.ts";
import { ArticleItem } from "./ArticleItem.tsx";
import { type Filters, hrefOf, type List } from "./address.ts";
import { listCount } from "./counts.ts";
import { Drafts } from "./Drafts.tsx";
import { EntityItem } from "./EntityItem.tsx";
import { FilterBar, type FilterName } from "./FilterBar.tsx";
import { findArticles, findEntities, findStatements } from "./filter-records.ts";
import { GraphView } from "./GraphView.tsx";
import { bondsOf } from "./library.ts";
import { listKeys } from "./Navigation.tsx";
import { Pager, pageOf } from "./Pager.tsx";
import { StatementItem } from "./StatementItem.tsx";
import { datedStatements } from "./TimeLine.tsx";
import { TimelineView } from "./TimelineView.tsx";
import { goInPlace } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

const OFFERED: Record<List, readonly FilterName[]> = {
  entities: ["q", "kind", "article", "language", "dates"],
  articles: ["q", "language", "dates"],
  facts: ["q", "kind", "speaker", "article", "language", "dates"],
  quotes: ["q", "kind", "speaker", "article", "language", "dates"],
  timeline: ["q", "kind", "speaker", "article", "dates"],
  graph: ["kind", "article", "dates"],
};

const LEADS = {
  entities: "leadEntities",
  articles: "leadArticles",
  facts: "leadFacts",
  quotes: "leadQuotes",
  timeline: "leadTimeline",
  graph: "leadGraph",
} as const satisfies Record<List, string>;

type ListProps = ViewProps & { filters: Filters };

/** What a list shows, and how many records there are behind all its pages. */
function rowsOf(list: List, { library, language, filters }: ListProps) {
  const view = { library, language };
  const asked = { filters, readerLanguage: language };
  switch (list) {
    case "entities": {
      const found = findEntities(library, asked);
      const { shown, ...paging } = pageOf(found, filters.page);
      const rows = shown.map(({ record, matches }) => (
        <li key={record.id}>
          <EntityItem {...view} entity={record} matches={matches} />
        </li>
      ));
      return { count: found.length, body: <ul class="sb-lib-rows">{rows}</ul>, paging };
    }
    case "articles": {
      const found = findArticles(library, filters);
      const { shown, ...paging } = pageOf(found, filters.page);
      const rows = shown.map((article) => (
        <li key={article.id}>
          <ArticleItem {...view} article={article} />
        </li>
      ));
      return { count: found.length, body: <ul class="sb-lib-rows">{rows}</ul>, paging };
    }
    case "facts":
    case "quotes": {
      const type = list === "facts" ? "fact" : "quote";
      const found = findStatements(library, asked).filter(({ record }) => record.type === type);
      const { shown, ...paging } = pageOf(found, filters.page);
      const rows = shown.map(({ record, matches }) => (
        <li key={record.id}>
          <StatementItem {...view} statement={record} matches={matches} />
        </li>
      ));
      return { count: found.length, body: <ul class="sb-lib-rows">{rows}</ul>, paging };
    }
    case "timeline": {
      const found = findStatements(library, asked).map(({ record }) => record);
      const dated = datedStatements(found, library);
      const { shown, ...paging } = pageOf(dated, filters.page);
      const body = <TimelineView {...view} statements={found} rows={shown} />;
      return { count: dated.length, body, paging };
    }
    case "graph": {
      const found = findStatements(library, asked).map(({ record }) => record);
      const bonds = bondsOf(found);
      const { shown, ...paging } = pageOf(bonds, filters.page);
      const body = <GraphView {...view} bonds={bonds} rows={shown} />;
      return { count: bonds.length, body, paging };
    }
    default:
      return list satisfies never;
  }
}

/** What has to be made before a list of so many names can be shown. */
function neededFor(list: List, { library, language, filters }: ListProps) {
  if (!library.isVast || list === "articles" || list === "graph") return undefined;
  if (filters.q?.trim()) return library.searchIndex;
  return list === "entities" ? library.entitiesInOrder(language) : undefined;
}

/** One of the library's lists, with its filters. */
export function ListView({ list, ...props }: { list: List } & ListProps) {
  const { library, filters } = props;
  const share = usePreparing(neededFor(list, props));
  const shown = share === undefined ? rowsOf(list, props) : undefined;
  const hasAny = library.statements.length + library.pack.entities.length > 0;
  return (
    <>
      <h1 class="sb-lib-title" tabIndex={-1}>
        {t(listKeys[list])}
      </h1>
      <p class="sb-lib-lead">{t(LEADS[list])}</p>
      {list === "articles" && <Drafts />}
      <FilterBar
        {...props}
        offered={OFFERED[list]}
        countText={shown ? listCount(list, shown.count) : ""}
        onChange={(next) => goInPlace({ view: "list", list, filters: next })}
      />
      {share !== undefined && <PreparingLine share={share} />}
      {shown?.count === 0 && <p class="sb-notice">{t(hasAny ? "listNothing" : "listEmpty")}</p>}
      {shown && shown.count > 0 && shown.body}
      {shown?.paging && (
        <Pager
          {...shown.paging}
          hrefOf={(page) =>
            hrefOf({ view: "list", list, filters: { ...filters, page: String(page) } })
          }
        />
      )}
    </>
  );
}
