import type { ComponentChildren } from "preact";
import { KINDS } from "../../core/pack/kinds.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { kindKeys } from "../components/kinds.ts";
import { languageName } from "../components/language-name.ts";
import { changeFilters, type Filters } from "./address.ts";
import type { ViewProps } from "./use-library.ts";

export type FilterName = "q" | "kind" | "speaker" | "article" | "language" | "dates";

/** A word of the interface in front of its control. */
function Labelled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class="sb-lib-filter">
      <span class="sb-lib-filter-label">{label}</span>
      {children}
    </label>
  );
}

function Choice(props: {
  label: string;
  name: string;
  value: string | undefined;
  options: readonly { value: string; text: string }[];
  onChoose: (value: string) => void;
}) {
  return (
    <Labelled label={props.label}>
      <select
        class="sb-field"
        name={props.name}
        value={props.value ?? ""}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">{t("filterAny")}</option>
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Day(props: {
  label: string;
  name: "from" | "to";
  value: string | undefined;
  onChoose: (value: string) => void;
}) {
  return (
    <Labelled label={props.label}>
      <input
        class="sb-field"
        type="date"
        name={props.name}
        value={props.value ?? ""}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** Filters over a list: only those that can tell its records apart. */
export function FilterBar(
  props: ViewProps & {
    filters: Filters;
    offered: readonly FilterName[];
    /** How many records are left; told to screen readers as it changes. */
    countText: string;
    onChange: (filters: Filters) => void;
  },
) {
  const { library, language, filters, offered } = props;
  const change = (part: Filters) => props.onChange(changeFilters(filters, part));
  const has = (name: FilterName) => offered.includes(name);
  const isSet = Object.keys(filters).some((key) => key !== "page");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form would be sent somewhere
    <div class="sb-lib-filters" role="group" aria-label={t("filters")}>
      {has("q") && (
        <Labelled label={t("filterWords")}>
          <input
            class="sb-field"
            type="search"
            name="q"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            value={filters.q ?? ""}
            onInput={(event) => !library.isVast && change({ q: event.currentTarget.value })}
            onChange={(event) => library.isVast && change({ q: event.currentTarget.value })}
          />
        </Labelled>
      )}
      {has("kind") && (
        <Choice
          label={t("filterKind")}
          name="kind"
          value={filters.kind}
          options={KINDS.map((kind) => ({ value: kind, text: t(kindKeys[kind]) }))}
          onChoose={(kind) => change({ kind })}
        />
      )}
      {has("speaker") && (
        <Choice
          label={t("filterSpeaker")}
          name="speaker"
          value={filters.speaker}
          options={library
            .speakers()
            .map(({ key, name }) => ({ value: key, text: pick(name, language).text }))}
          onChoose={(speaker) => change({ speaker })}
        />
      )}
      {has("article") && (
        <Choice
          label={t("filterArticle")}
          name="article"
          value={filters.article}
          options={library.articles.map(({ id, title }) => ({
            value: id,
            text: pick(title, language).text,
          }))}
          onChoose={(article) => change({ article })}
        />
      )}
      {has("language") && (
        <Choice
          label={t("filterLanguage")}
          name="language"
          value={filters.language}
          options={library
            .languages()
            .map((tag) => ({ value: tag, text: languageName(tag, interfaceLanguage()) }))}
          onChoose={(tag) => change({ language: tag })}
        />
      )}
      {has("dates") && (
        <>
          <Day
            label={t("filterFrom")}
            name="from"
            value={filters.from}
            onChoose={(from) => change({ from })}
          />
          <Day
            label={t("filterTo")}
            name="to"
            value={filters.to}
            onChoose={(to) => change({ to })}
          />
        </>
      )}
      <p class="sb-lib-filter-count">
        <span role="status">{props.countText}</span>
        {isSet && (
          <button type="button" class="sb-link" onClick={() => props.onChange({})}>
            {t("filtersClear")}
          </button>
        )}
      </p>
    </div>
  );
}
