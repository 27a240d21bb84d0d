import { KINDS } from "../../core/pack/kinds.ts";
import type { Kind } from "../../core/pack/schema.ts";
import { t } from "../../platform/i18n.ts";
import { kindPluralKeys } from "../components/kinds.ts";

/** Buttons for the kinds that the page has; none pressed shows all. */
export function KindFilter(props: {
  /** The kind of each name on the page. */
  kinds: readonly Kind[];
  shown: ReadonlySet<Kind>;
  onChange: (shown: ReadonlySet<Kind>) => void;
}) {
  const { kinds, shown, onChange } = props;
  const toggled = (kind: Kind): ReadonlySet<Kind> => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    return next;
  };
  const present = KINDS.filter((kind) => kinds.includes(kind));
  if (present.length < 2) return null;
  return (
    <fieldset class="sb-filter">
      <legend class="sb-unseen">{t("kindFilter")}</legend>
      <button
        type="button"
        class="sb-filter-chip"
        aria-pressed={shown.size === 0}
        onClick={() => onChange(new Set())}
      >
        {t("allKinds")}
      </button>
      {present.map((kind) => (
        <button
          key={kind}
          type="button"
          class={`sb-filter-chip sb-kind-${kind}`}
          aria-pressed={shown.has(kind)}
          onClick={() => onChange(toggled(kind))}
        >
          <span class="sb-kind-dot" aria-hidden="true" />
          {t(kindPluralKeys[kind])}
          <span class="sb-filter-count">{kinds.filter((each) => each === kind).length}</span>
        </button>
      ))}
    </fieldset>
  );
}
