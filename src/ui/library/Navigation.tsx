import type { ComponentChildren } from "preact";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { Icon } from "../components/Icon.tsx";
import { type Address, hrefOf, LISTS, type List, parseAddress } from "./address.ts";
import type { Library } from "./library.ts";
import { go, goInPlace } from "./use-address.ts";

export const listKeys = {
  entities: "names",
  articles: "articles",
  facts: "facts",
  quotes: "quotes",
  timeline: "timeline",
  graph: "graph",
} as const satisfies Record<List, string>;

function countOf(list: List, library: Library | undefined | null): number | undefined {
  if (!library) return undefined;
  switch (list) {
    case "entities":
      return library.nameCount;
    case "articles":
      return library.articles.length;
    case "facts":
      return library.countOf("fact");
    case "quotes":
      return library.countOf("quote");
    case "timeline":
    case "graph":
      return undefined;
    default:
      return list satisfies never;
  }
}

/** The section that an address belongs to: an entity is one of the entities. */
function sectionOf(address: Address): string {
  switch (address.view) {
    case "list":
      return address.list;
    case "entity":
      return "entities";
    case "article":
    case "review":
      return "articles";
    case "fact":
      return "facts";
    case "quote":
      return "quotes";
    case "name":
      return "packs";
    default:
      return address.view;
  }
}

function Item(props: {
  href: string;
  isHere: boolean;
  count?: number | undefined;
  children: ComponentChildren;
}) {
  return (
    <li>
      <a class="sb-lib-nav-link" href={props.href} aria-current={props.isHere ? "page" : undefined}>
        <span>{props.children}</span>
        {props.count !== undefined && (
          <span class="sb-lib-nav-count">{props.count.toLocaleString(interfaceLanguage())}</span>
        )}
      </a>
    </li>
  );
}

/** Leads to the search from anywhere; what is typed stands in the address at once. */
function SearchField({ address, isVast }: { address: Address; isVast: boolean }) {
  const filters = address.view === "search" ? address.filters : {};
  const search = (q: string) => {
    const target = { view: "search", filters: { ...filters, q } } as const;
    // The hash itself is asked: letters come faster than this view is drawn again.
    if (parseAddress(location.hash).view === "search") goInPlace(target);
    else if (q.trim() !== "") go(target);
  };
  return (
    <search class="sb-search">
      <Icon name="search" />
      <input
        class="sb-search-field"
        type="search"
        enterKeyHint="search"
        aria-label={t("searchLabel")}
        placeholder={t("librarySearch")}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        // Once another place is shown, what was searched for is no longer of interest.
        value={filters.q ?? ""}
        onInput={(event) => !isVast && search(event.currentTarget.value)}
        onChange={(event) => isVast && search(event.currentTarget.value)}
      />
    </search>
  );
}

/** Banner, search, and the library's sections. */
export function Navigation(props: {
  address: Address;
  library: Library | undefined | null;
  /** Puts the focus behind all this. */
  onSkip: () => void;
}) {
  const { address, library } = props;
  const section = sectionOf(address);
  return (
    <header class="sb-lib-side">
      <a
        class="sb-lib-skip"
        // The hash is the library's own address: it stays as it is.
        href={location.hash || "#/"}
        onClick={(event) => {
          event.preventDefault();
          props.onSkip();
        }}
      >
        {t("skipToContent")}
      </a>
      <a class="sb-lib-brand" href="#/entities">
        <img src="icons/sandarbh.svg" alt="" width="24" height="24" />
        <span>
          {t("extName")} <span class="sb-lib-brand-part">{t("library")}</span>
        </span>
      </a>
      <SearchField address={address} isVast={library?.isVast ?? false} />
      <nav aria-label={t("librarySections")}>
        <ul class="sb-lib-nav">
          {LISTS.map((list) => (
            <Item
              key={list}
              href={hrefOf({ view: "list", list, filters: {} })}
              isHere={section === list}
              count={countOf(list, library)}
            >
              {t(listKeys[list])}
            </Item>
          ))}
        </ul>
        <ul class="sb-lib-nav">
          <Item href="#/packs" isHere={section === "packs"}>
            {t("packsSection")}
          </Item>
          <Item href="#/settings" isHere={section === "settings"}>
            {t("settings")}
          </Item>
        </ul>
      </nav>
    </header>
  );
}
