import { t } from "../../platform/i18n.ts";
import { KindDot } from "../components/KindDot.tsx";
import type { ReadyDraft } from "./review.ts";
import { withoutName } from "./review-edits.ts";

/** The names that this review adds; nothing where it adds none. */
export function ReviewNames(props: {
  draft: ReadyDraft;
  onEdit: (make: (draft: ReadyDraft) => ReadyDraft) => void;
}) {
  const { names } = props.draft.found;
  if (names.length === 0) return null;
  return (
    <section>
      <h2 class="sb-lib-heading">{t("names")}</h2>
      <ul class="sb-chips sb-review-names">
        {names.map(({ id, kind, forms }) => {
          const name = forms[0]?.text ?? id;
          return (
            <li key={id}>
              <button
                type="button"
                class="sb-chip"
                aria-label={t("removeName", name)}
                title={t("removeName", name)}
                onClick={() => props.onEdit((now) => withoutName(now, id))}
              >
                <KindDot kind={kind} />
                <span dir="auto">{name}</span> <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
