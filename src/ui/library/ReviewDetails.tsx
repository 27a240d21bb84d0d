import type { ClippedPage } from "../../core/clip/draft.ts";
import { t } from "../../platform/i18n.ts";
import { Labelled } from "./Labelled.tsx";
import { LanguageSelect } from "./LanguageSelect.tsx";

type TextField = "title" | "publisher" | "author" | "url";

/** Where the article is from: as the page says, until the reader knows better. */
export function ReviewDetails(props: { page: ClippedPage; onChange: (page: ClippedPage) => void }) {
  const { page, onChange } = props;
  const text = (name: TextField) => (
    <input
      class="sb-field"
      type="text"
      inputMode={name === "url" ? "url" : "text"}
      name={name}
      dir="auto"
      autocomplete="off"
      value={page[name]}
      onInput={(event) => onChange({ ...page, [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset class="sb-review-details">
      <legend class="sb-unseen">{t("reviewDetails")}</legend>
      <Labelled label={t("detailTitle")}>{text("title")}</Labelled>
      <Labelled label={t("detailPublisher")}>{text("publisher")}</Labelled>
      <Labelled label={t("detailAuthor")}>{text("author")}</Labelled>
      <Labelled label={t("detailDate")}>
        <input
          class="sb-field"
          type="date"
          name="published"
          value={page.published}
          onInput={(event) => onChange({ ...page, published: event.currentTarget.value })}
        />
      </Labelled>
      <Labelled label={t("filterLanguage")}>
        <LanguageSelect
          name="language"
          value={page.language}
          onChange={(language) => onChange({ ...page, language })}
        />
      </Labelled>
      <Labelled label={t("detailAddress")}>{text("url")}</Labelled>
    </fieldset>
  );
}
