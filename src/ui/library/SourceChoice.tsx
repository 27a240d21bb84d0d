import type { ArticleDraft } from "../../core/clip/draft.ts";
import { t } from "../../platform/i18n.ts";

/** Which text of the page is the article, where that isn't plain: one line, and what there is. */
export function SourceChoice(props: {
  draft: ArticleDraft;
  onChoose: (source: NonNullable<ArticleDraft["source"]>) => void;
}) {
  const { draft } = props;
  const { page, source } = draft;
  const offered = (["article", "selection", "everything"] as const).filter(
    (each) => page[each].length > 0,
  );
  if (source !== undefined && offered.length < 2) return null;
  const labels = {
    article: t("sourceArticle"),
    selection: t("sourceSelection"),
    everything: t("sourceEverything"),
  };
  return (
    <div class="sb-review-note">
      <p>
        {offered.length === 0
          ? t("sourceNothing")
          : t(page.article.length > 0 ? "sourceChoose" : "sourceNone")}
      </p>
      <p class="sb-lib-actions">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            class="sb-button-quiet"
            aria-pressed={each === source}
            onClick={() => props.onChoose(each)}
          >
            {labels[each]}
          </button>
        ))}
      </p>
    </div>
  );
}
