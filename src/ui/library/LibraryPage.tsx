import { useEffect, useRef } from "preact/hooks";
import { contentLanguage, t } from "../../platform/i18n.ts";
import { type SettingsControl, useSettings } from "../components/use-settings.ts";
import { useTheme } from "../components/use-theme.ts";
import { ArticleView } from "./ArticleView.tsx";
import { type Address, hrefOf } from "./address.ts";
import { EntityView } from "./EntityView.tsx";
import { ListView } from "./ListView.tsx";
import { NameView } from "./NameView.tsx";
import { Navigation } from "./Navigation.tsx";
import { PacksView } from "./PacksView.tsx";
import { ReviewView } from "./ReviewView.tsx";
import { SearchView } from "./SearchView.tsx";
import { SettingsView } from "./SettingsView.tsx";
import { StatementView } from "./StatementView.tsx";
import { useAddress } from "./use-address.ts";
import { useComing } from "./use-coming.ts";
import { useLibrary, type ViewProps } from "./use-library.ts";
import { ViewFault } from "./ViewFault.tsx";

interface ContentProps extends ViewProps {
  address: Address;
  settings: SettingsControl;
}

function Content({ address, ...view }: ContentProps) {
  const { library } = view;
  switch (address.view) {
    case "list":
      return <ListView key={address.list} {...view} {...address} />;
    case "search":
      return <SearchView {...view} filters={address.filters} />;
    case "entity": {
      const entity = library.entity(address.id);
      return entity ? <EntityView {...view} entity={entity} page={address.page} /> : <Missing />;
    }
    case "article": {
      const article = library.article(address.id);
      if (!article) return <Missing />;
      return <ArticleView {...view} article={article} paragraph={address.paragraph} />;
    }
    case "fact":
    case "quote": {
      const statement = library.statement(address.id);
      if (statement?.type !== address.view) return <Missing />;
      return <StatementView {...view} statement={statement} />;
    }
    case "settings":
      return <SettingsView {...view} />;
    case "review":
      return <ReviewView key={address.draft} {...view} draft={address.draft} />;
    case "name":
      return <NameView {...view} text={address.text} pageLanguage={address.language} />;
    case "packs":
      return <PacksView {...view} />;
    case "missing":
      return <Missing />;
    default:
      return address satisfies never;
  }
}

/** An address that leads nowhere: a record that was deleted, or a slip of the pen. */
function Missing() {
  return (
    <>
      <h1 class="sb-lib-title" tabIndex={-1}>
        {t("libraryMissing")}
      </h1>
      <p class="sb-lib-lead">{t("libraryMissingHint")}</p>
    </>
  );
}

/** The place that an address is: filters of one list are one place, and its pages are several. */
function placeOf(address: Address): string {
  if (address.view === "missing") return "missing";
  if (address.view === "list") return `${address.list} ${address.filters.page ?? 1}`;
  return address.view === "search" ? "search" : hrefOf(address);
}

/** The tab and its history say what the heading says, as it changes: with what is searched for, too. */
function useTitle(): void {
  useEffect(() => {
    const heading = document.querySelector("main h1")?.textContent ?? t("library");
    document.title = `${heading} · ${t("extName")}`;
  });
}

/** A view that takes another's place is announced by the focus on its heading. */
function useArrival(address: Address, isReady: boolean): void {
  const place = placeOf(address);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isReady) return;
    const heading = document.querySelector<HTMLElement>("main h1");
    const sought = document.querySelector<HTMLElement>("main .sb-lib-sought");
    // Whoever is at a filter stays there, though it has led from a list's third page to its first.
    const isFiltering = document.activeElement?.matches(".sb-lib-filters .sb-field");
    if ((!isFirst.current && !isFiltering) || sought) {
      if (sought) sought.scrollIntoView({ block: "center" });
      else scrollTo({ top: 0 });
      // Whoever types a search goes on typing.
      const isTyping = document.activeElement?.matches(".sb-search-field");
      if (!isTyping) (sought ?? heading)?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [place, isReady]);
}

export function LibraryPage() {
  const control = useSettings();
  const { settings } = control;
  const library = useLibrary();
  const address = useAddress();
  useTheme(settings?.theme);
  const isComing = useComing(address, library);
  const isReady = library !== undefined && settings !== undefined && !isComing;
  useArrival(address, isReady);
  useTitle();
  const main = useRef<HTMLElement>(null);
  return (
    <div class="sb-lib">
      <Navigation address={address} library={library} onSkip={() => main.current?.focus()} />
      <main class="sb-lib-main" ref={main} tabIndex={-1}>
        {library === null && <p class="sb-notice">{t("libraryFailed")}</p>}
        {!isReady && <p class="sb-loading">{t("loading")}</p>}
        {isReady && library && (
          <ViewFault place={placeOf(address)}>
            <Content
              address={address}
              library={library}
              language={contentLanguage(settings)}
              settings={control}
            />
          </ViewFault>
        )}
      </main>
    </div>
  );
}
