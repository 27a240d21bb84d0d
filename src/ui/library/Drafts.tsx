import { readDraft } from "../../core/clip/draft.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { removeDraft } from "../../platform/pack-store/drafts.ts";
import { formatDate } from "../components/format-when.ts";
import { hrefOf } from "./address.ts";
import { useStorage } from "./use-storage.ts";

/** Articles that were kept and not yet reviewed. */
export function Drafts() {
  const drafts = useStorage()?.drafts ?? [];
  if (drafts.length === 0) return null;
  return (
    <section class="sb-review-note">
      <h2 class="sb-lib-heading">{t("drafts")}</h2>
      <ul class="sb-lib-lines">
        {drafts.map(({ id, keptAt, data }) => {
          const title = readDraft(data)?.page.title || t("draftUntitled");
          return (
            <li key={id} class="sb-lib-line">
              <span>
                <a href={hrefOf({ view: "review", draft: id })} dir="auto">
                  {title}
                </a>{" "}
                <span class="sb-label">{formatDate(keptAt, interfaceLanguage())}</span>
              </span>
              <button
                type="button"
                class="sb-button-quiet"
                aria-label={`${t("reviewDiscard")}: ${title}`}
                onClick={() => removeDraft(id)}
              >
                {t("reviewDiscard")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
