import { useState } from "preact/hooks";
import type { DraftName } from "../../core/clip/draft.ts";
import { KINDS } from "../../core/pack/kinds.ts";
import { makeId } from "../../core/pack/make-id.ts";
import type { Kind } from "../../core/pack/schema.ts";
import { pick, t } from "../../platform/i18n.ts";
import { kindKeys } from "../components/kinds.ts";
import { surfaceLanguage } from "../components/surface-language.ts";
import { entityHref } from "./address.ts";
import { LanguageSelect } from "./LanguageSelect.tsx";
import { type Form, suggestForms } from "./suggest-forms.ts";
import type { ViewProps } from "./use-library.ts";

function FormRow(props: {
  form: Form;
  index: number;
  onChange: (form: Form) => void;
  onRemove: (() => void) | undefined;
}) {
  const { form, index, onChange } = props;
  return (
    <li class="sb-name-form-row">
      <input
        class="sb-field"
        name={`form-${index}`}
        aria-label={t("nameForm", index + 1)}
        dir="auto"
        autocomplete="off"
        maxLength={200}
        value={form.text}
        onInput={({ currentTarget: { value } }) => onChange({ ...form, text: value })}
      />
      <LanguageSelect
        name={`lang-${index}`}
        label={t("nameFormLanguage", index + 1)}
        value={form.lang}
        onChange={(lang) => onChange({ ...form, lang })}
      />
      {props.onRemove && (
        <button
          type="button"
          class="sb-button-quiet"
          aria-label={t("removeName", form.text)}
          onClick={props.onRemove}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </li>
  );
}

/** A name to add: what it is, and the forms by which pages are searched for it. */
export function NameForm(
  props: ViewProps & {
    text: string;
    pageLanguage: string;
    /** Of the page, as far as they are at hand: forms are suggested from them. */
    paragraphs: readonly string[];
    onAdd: (name: DraftName) => void;
    onCancel?: (() => void) | undefined;
  },
) {
  const { library, pageLanguage, paragraphs } = props;
  const [kind, setKind] = useState<Kind>("person");
  const [forms, setForms] = useState<Form[]>(() =>
    suggestForms(props.text, { paragraphs, language: pageLanguage }),
  );
  const kept = forms
    .map(({ text, lang }) => ({ text: text.trim(), lang }))
    .filter(({ text }) => text !== "");
  const [first] = kept;
  const known = kept.map(({ text }) => library.entityByForm(text)).find(Boolean);
  const change = (index: number, form: Form) =>
    setForms(forms.map((each, at) => (at === index ? form : each)));
  return (
    <form
      class="sb-name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (first)
          props.onAdd({ id: makeId(first.text, `${kind} ${first.text}`), kind, forms: kept });
      }}
    >
      <label class="sb-lib-filter">
        <span class="sb-lib-filter-label">{t("filterKind")}</span>
        <select
          class="sb-field"
          name="name-kind"
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(value as Kind)}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(kindKeys[each])}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="sb-name-form-forms">
        <legend class="sb-lib-filter-label">{t("formsOfName")}</legend>
        <ul>
          {forms.map((form, index) => (
            <FormRow
              key={index}
              form={form}
              index={index}
              onChange={(next) => change(index, next)}
              onRemove={
                forms.length > 1 ? () => setForms(forms.filter((_, at) => at !== index)) : undefined
              }
            />
          ))}
        </ul>
        <button
          type="button"
          class="sb-link"
          onClick={() =>
            setForms([...forms, { text: "", lang: surfaceLanguage(props.text) ? "en" : "hi" }])
          }
        >
          {t("addForm")}
        </button>
      </fieldset>
      {known && (
        <p class="sb-review-note" role="status">
          {t("nameKnown")}{" "}
          <a href={entityHref(known.id)}>{pick(known.name, props.language).text}</a>
        </p>
      )}
      <p class="sb-lib-actions">
        {props.onCancel && (
          <button type="button" class="sb-button-quiet" onClick={props.onCancel}>
            {t("cancel")}
          </button>
        )}
        <button type="submit" class="sb-button" disabled={!first}>
          {t("addName")}
        </button>
      </p>
    </form>
  );
}
