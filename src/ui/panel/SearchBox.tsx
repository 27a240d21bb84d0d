import { useEffect, useRef } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { Icon } from "../components/Icon.tsx";
import { optionId, resultsId } from "./SearchResults.tsx";

function ClearButton({ onClear }: { onClear: () => void }) {
  return (
    <button
      type="button"
      class="sb-icon-button"
      aria-label={t("clearSearch")}
      title={t("clearSearch")}
      onClick={onClear}
    >
      <Icon name="clear" />
    </button>
  );
}

/** The search field. It keeps the focus while arrows walk through the list below it. */
export function SearchBox(props: {
  query: string;
  /** Number of results; -1 while no list is shown. */
  count: number;
  active: number;
  onQuery: (query: string) => void;
  onActive: (index: number) => void;
  onChoose: () => void;
  /** Takes the focus when it changes; 0 is when the panel opens. */
  focusCount: number;
}) {
  const { query, count, active, onActive } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [props.focusCount]);

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => onActive(active + 1 < count ? active + 1 : 0),
      ArrowUp: () => onActive(active > 0 ? active - 1 : count - 1),
      Enter: props.onChoose,
    };
    const act = count > 0 ? keys[event.key] : undefined;
    if (act) {
      event.preventDefault();
      act();
    } else if (event.key === "Escape" && query !== "") {
      // Without this, the browser closes the popup.
      event.preventDefault();
      event.stopPropagation();
      props.onQuery("");
    }
  };

  return (
    <search class="sb-search">
      <Icon name="search" />
      <input
        ref={field}
        class="sb-search-field"
        type="text"
        enterKeyHint="search"
        role="combobox"
        aria-label={t("searchLabel")}
        placeholder={t("searchLabel")}
        aria-expanded={count >= 0}
        aria-controls={count >= 0 ? resultsId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? optionId(active) : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="auto"
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== "" && (
        <ClearButton
          onClear={() => {
            props.onQuery("");
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
