import { KINDS } from "../../core/pack/kinds.ts";
import type { Localized } from "../../core/pack/schema.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { kindKeys } from "../components/kinds.ts";
import { languageName } from "../components/language-name.ts";
import { changeFilters, type Filters } from "./address.ts";
import { Labelled } from "./Labelled.tsx";
import type { ViewProps } from "./use-library.ts";

export type FilterName = "q" | "kind" | "speaker" | "article" | "language" | "dates";

/** One of many, or none. */
function Selection(props: {
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

interface FilterProps extends ViewProps {
  filters: Filters;
  /** What it narrows the list to; all else that is set stays. */
  change: (part: Filters) => void;
}

/** Words to search for; in a vast library once they are typed, and not at every letter. */
function Words({ library, filters, change }: FilterProps) {
  return (
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
  );
}

/** What can be chosen in a filter of that name: values with their words for the reader. */
function choicesOf(
  name: "kind" | "speaker" | "article" | "language",
  { library, language }: ViewProps,
): { label: string; options: { value: string; text: string }[] } {
  const called = (texts: Localized) => pick(texts, language).text;
  switch (name) {
    case "kind": {
      const options = KINDS.map((kind) => ({ value: kind, text: t(kindKeys[kind]) }));
      return { label: t("filterKind"), options };
    }
    case "speaker": {
      const speakers = library.speakers();
      const options = speakers.map(({ key, name: who }) => ({ value: key, text: called(who) }));
      return { label: t("filterSpeaker"), options };
    }
    case "article": {
      const options = library.articles.map(({ id, title }) => ({ value: id, text: called(title) }));
      return { label: t("filterArticle"), options };
    }
    case "language": {
      const inWords = (tag: string) => languageName(tag, interfaceLanguage());
      const options = library.languages().map((tag) => ({ value: tag, text: inWords(tag) }));
      return { label: t("filterLanguage"), options };
    }
    default:
      return name satisfies never;
  }
}

function Filter({ name, ...props }: FilterProps & { name: FilterName }) {
  const { filters, change } = props;
  switch (name) {
    case "q":
      return <Words {...props} />;
    case "kind":
    case "speaker":
    case "article":
    case "language":
      return (
        <Selection
          {...choicesOf(name, props)}
          name={name}
          value={filters[name]}
          onChoose={(value) => change({ [name]: value })}
        />
      );
    case "dates":
      return (
        <>
          {(["from", "to"] as const).map((end) => (
            <Day
              key={end}
              label={t(end === "from" ? "filterFrom" : "filterTo")}
              name={end}
              value={filters[end]}
              onChoose={(day) => change({ [end]: day })}
            />
          ))}
        </>
      );
    default:
      return name satisfies never;
  }
}

/** Filters over a list: only those that can tell its records apart. */
export function FilterBar(
  props: ViewProps & {
    filters: Filters;
    /** In this order. */
    offered: readonly FilterName[];
    /** How many records are left; told to screen readers as it changes. */
    countText: string;
    onChange: (filters: Filters) => void;
  },
) {
  const { library, language, filters } = props;
  const change = (part: Filters) => props.onChange(changeFilters(filters, part));
  const isSet = Object.keys(filters).some((key) => key !== "page");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form would be sent somewhere
    <div class="sb-lib-filters" role="group" aria-label={t("filters")}>
      {props.offered.map((name) => (
        <Filter
          key={name}
          name={name}
          library={library}
          language={language}
          filters={filters}
          change={change}
        />
      ))}
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
