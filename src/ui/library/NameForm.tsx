import { useState } from "preact/hooks";
import type { DraftName } from "../../core/clip/draft.ts";
import { makeId } from "../../core/pack/make-id.ts";
import type { Kind } from "../../core/pack/schema.ts";
import { pick, t } from "../../platform/i18n.ts";
import { surfaceLanguage } from "../components/surface-language.ts";
import { entityHref } from "./address.ts";
import { KindSelect } from "./KindSelect.tsx";
import { LanguageSelect } from "./LanguageSelect.tsx";
import { type Form, suggestForms } from "./suggest-forms.ts";
import { suggestKind } from "./suggest-kind.ts";
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

/** The forms by which pages are searched for the name, the first of which it is called by. */
function FormRows(props: { forms: readonly Form[]; onChange: (forms: Form[]) => void }) {
  const { forms, onChange } = props;
  const isOnly = forms.length === 1;
  return (
    <ul>
      {forms.map((form, index) => (
        <FormRow
          key={index}
          form={form}
          index={index}
          onChange={(next) => onChange(forms.with(index, next))}
          onRemove={isOnly ? undefined : () => onChange(forms.toSpliced(index, 1))}
        />
      ))}
    </ul>
  );
}

/** That one of the forms is a known name's, and whose. */
function KnownNote({ library, language, forms }: ViewProps & { forms: readonly Form[] }) {
  const known = forms.map(({ text }) => library.entityByForm(text)).find(Boolean);
  if (!known) return null;
  return (
    <p class="sb-review-note" role="status">
      {t("nameKnown")} <a href={entityHref(known.id)}>{pick(known.name, language).text}</a>
    </p>
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
  const { library, language, text, pageLanguage, paragraphs } = props;
  const [forms, setForms] = useState<Form[]>(() =>
    suggestForms(text, { paragraphs, language: pageLanguage }),
  );
  const [kind, setKind] = useState<Kind>(() => suggestKind(forms.map((form) => form.text)));
  const kept = forms
    .map((form) => ({ ...form, text: form.text.trim() }))
    .filter((form) => form.text !== "");
  const [first] = kept;
  const add = () => {
    if (!first) return;
    props.onAdd({ id: makeId(first.text, `${kind} ${first.text}`), kind, forms: kept });
  };
  const addForm = () =>
    setForms([...forms, { text: "", lang: surfaceLanguage(text) ? "en" : "hi" }]);
  return (
    <form
      class="sb-name-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is within */}
      <label class="sb-lib-filter">
        <span class="sb-lib-filter-label">{t("filterKind")}</span>
        <KindSelect name="name-kind" value={kind} onChange={setKind} />
      </label>
      <fieldset class="sb-name-form-forms">
        <legend class="sb-lib-filter-label">{t("formsOfName")}</legend>
        <FormRows forms={forms} onChange={setForms} />
        <button type="button" class="sb-link" onClick={addForm}>
          {t("addForm")}
        </button>
      </fieldset>
      <KnownNote library={library} language={language} forms={kept} />
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
