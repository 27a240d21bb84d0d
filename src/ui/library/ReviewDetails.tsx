import type { ComponentChildren } from "preact";
import type { ClippedPage } from "../../core/clip/draft.ts";
import { t } from "../../platform/i18n.ts";
import { LanguageSelect } from "./LanguageSelect.tsx";

function Row(props: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class="sb-lib-filter">
      <span class="sb-lib-filter-label">{props.label}</span>
      {props.children}
    </label>
  );
}

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
      <Row label={t("detailTitle")}>{text("title")}</Row>
      <Row label={t("detailPublisher")}>{text("publisher")}</Row>
      <Row label={t("detailAuthor")}>{text("author")}</Row>
      <Row label={t("detailDate")}>
        <input
          class="sb-field"
          type="date"
          name="published"
          value={page.published}
          onInput={(event) => onChange({ ...page, published: event.currentTarget.value })}
        />
      </Row>
      <Row label={t("filterLanguage")}>
        <LanguageSelect
          name="language"
          value={page.language}
          onChange={(language) => onChange({ ...page, language })}
        />
      </Row>
      <Row label={t("detailAddress")}>{text("url")}</Row>
    </fieldset>
  );
}
