import { t } from "../../platform/i18n.ts";
import { PreparingLine } from "../components/PreparingLine.tsx";
import { usePreparing } from "../components/use-preparing.ts";
import { type Filters, hrefOf } from "./address.ts";
import { listCount } from "./counts.ts";
import { EntityItem } from "./EntityItem.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { findEntities, findStatements } from "./filter-records.ts";
import { StatementItem } from "./StatementItem.tsx";
import { goInPlace } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

/** So many of each kind of record are shown; the list of that kind shows the rest. */
const SHOWN = 8;

function Group(props: {
  title: string;
  count: number;
  /** The list that shows them all. */
  href: string;
  children: preact.ComponentChildren;
}) {
  if (props.count === 0) return null;
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">
        {props.title} <span class="sb-lib-heading-count">{props.count}</span>
      </h2>
      <ul class="sb-lib-rows">{props.children}</ul>
      {props.count > SHOWN && (
        <p>
          <a href={props.href}>{t("showAll", props.count)}</a>
        </p>
      )}
    </section>
  );
}

/** What a search over everything finds: names, then what was said, then what is stated. */
export function SearchView({ filters, ...view }: ViewProps & { filters: Filters }) {
  const query = filters.q?.trim() ?? "";
  const asked = { filters, readerLanguage: view.language };
  const isAsked = query !== "";
  const { isVast, searchIndex } = view.library;
  const share = usePreparing(isVast && isAsked ? searchIndex : undefined);
  const isReady = isAsked && share === undefined;
  const entities = isReady ? findEntities(view.library, asked) : [];
  const statements = isReady ? findStatements(view.library, asked) : [];
  const quotes = statements.filter(({ record }) => record.type === "quote");
  const facts = statements.filter(({ record }) => record.type === "fact");
  const count = entities.length + statements.length;
  const href = (list: "entities" | "quotes" | "facts") => hrefOf({ view: "list", list, filters });
  return (
    <>
      <h1 class="sb-lib-title" tabIndex={-1}>
        {query === "" ? t("searchTitle") : t("searchTitleFor", query)}
      </h1>
      <FilterBar
        {...view}
        filters={filters}
        offered={["q", "kind", "speaker", "article", "language", "dates"]}
        countText={share === undefined ? listCount("search", count) : ""}
        onChange={(next) => goInPlace({ view: "search", filters: next })}
      />
      {share !== undefined && <PreparingLine share={share} />}
      {isReady && count === 0 && <p class="sb-notice">{t("noResults", query)}</p>}
      <Group title={t("names")} count={entities.length} href={href("entities")}>
        {entities.slice(0, SHOWN).map(({ record, matches }) => (
          <li key={record.id}>
            <EntityItem {...view} entity={record} matches={matches} />
          </li>
        ))}
      </Group>
      {(
        [
          ["quotes", quotes],
          ["facts", facts],
        ] as const
      ).map(([list, found]) => (
        <Group key={list} title={t(list)} count={found.length} href={href(list)}>
          {found.slice(0, SHOWN).map(({ record, matches }) => (
            <li key={record.id}>
              <StatementItem {...view} statement={record} matches={matches} />
            </li>
          ))}
        </Group>
      ))}
    </>
  );
}
