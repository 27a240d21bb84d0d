import { t } from "../../platform/i18n.ts";
import { PreparingLine } from "../components/PreparingLine.tsx";
import { usePreparing } from "../components/use-preparing.ts";
import { ConflictList } from "./ConflictList.tsx";
import { PackImport } from "./PackImport.tsx";
import { PackItem } from "./PackItem.tsx";
import { StorageLine } from "./StorageLine.tsx";
import type { ViewProps } from "./use-library.ts";
import { useStorage } from "./use-storage.ts";

/** Looked for once the page is there: a hundred thousand names take a second or two. */
function Conflicts(view: ViewProps) {
  const { conflicts } = view.library;
  const share = usePreparing(conflicts);
  return share === undefined ? (
    <ConflictList {...view} conflicts={conflicts.value} />
  ) : (
    <PreparingLine share={share} />
  );
}

/** The packs that there are: on and off, whom to trust first, files in and out. */
export function PacksView(view: ViewProps) {
  const { library, language } = view;
  const stored = useStorage();
  const [bundled] = library.packs.packs;
  const packs = stored?.packs ?? [];
  return (
    <>
      <h1 class="sb-lib-title" tabIndex={-1}>
        {t("packsSection")}
      </h1>
      <p class="sb-lib-lead">{t("leadPacks")}</p>
      <section class="sb-lib-section">
        <h2 class="sb-lib-heading">{t("packsInOrder")}</h2>
        <ol class="sb-lib-rows">
          {bundled && (
            <li>
              <PackItem
                language={language}
                title={bundled.title}
                origin="bundled"
                counts={{
                  articles: bundled.articles.length,
                  entities: bundled.entities.length,
                  facts: bundled.facts.length,
                  quotes: bundled.quotes.length,
                }}
              />
            </li>
          )}
          {packs.map((pack, index) => (
            <li key={pack.id} data-pack={pack.id}>
              <PackItem
                language={language}
                title={pack.title}
                origin={pack.origin}
                counts={pack.counts}
                stored={{ pack, index, order: packs.map(({ id }) => id) }}
              />
            </li>
          ))}
        </ol>
        {library.packs.isBundledAlone && packs.length > 0 && (
          <p class="sb-alert" role="alert">
            {t("packsLeftOut")}
          </p>
        )}
      </section>
      <p class="sb-lib-actions">
        <a class="sb-button-quiet" href="#/name/new">
          {t("addName")}
        </a>
      </p>
      <PackImport />
      <section class="sb-lib-section">
        <h2 class="sb-lib-heading">{t("conflicts")}</h2>
        <Conflicts {...view} />
      </section>
      <section class="sb-lib-section">
        <h2 class="sb-lib-heading">{t("storage")}</h2>
        <StorageLine stored={stored} />
      </section>
    </>
  );
}
