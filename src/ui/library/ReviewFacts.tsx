import { paragraphsOf } from "../../core/clip/draft.ts";
import { t } from "../../platform/i18n.ts";
import { PassageButton } from "./PassageButton.tsx";
import type { ReadyDraft } from "./review.ts";
import { changeFact } from "./review-edits.ts";

/** Sentences that the reader takes as facts, each with the names that it is filed under. */
export function ReviewFacts(props: {
  draft: ReadyDraft;
  nameOf: (entity: string) => string;
  onEdit: (make: (draft: ReadyDraft) => ReadyDraft) => void;
}) {
  const { draft, nameOf, onEdit } = props;
  const paragraphs = paragraphsOf(draft);
  return (
    <section>
      <h2 class="sb-lib-heading">{t("facts")}</h2>
      {draft.found.facts.length === 0 && <p class="sb-lib-nothing">{t("reviewNoFacts")}</p>}
      <ul class="sb-lib-lines">
        {draft.found.facts.map((fact, index) => (
          <li key={`${fact.paragraph} ${fact.start} ${fact.id}`} class="sb-review-fact">
            <label class="sb-review-take">
              <input
                type="checkbox"
                checked={fact.isTaken}
                onChange={({ currentTarget: { checked } }) =>
                  onEdit((now) => changeFact(now, index, { isTaken: checked }))
                }
              />
              <span lang={draft.page.language} dir="auto">
                {paragraphs[fact.paragraph]?.slice(fact.start, fact.end)}
              </span>
            </label>
            <p class="sb-lib-meta">
              <PassageButton paragraph={fact.paragraph} />
            </p>
            {fact.entities.length > 0 && (
              <ul class="sb-chips" aria-label={t("namesIn")}>
                {fact.entities.map((entity) => (
                  <li key={entity}>
                    <button
                      type="button"
                      class="sb-chip"
                      aria-label={t("removeName", nameOf(entity))}
                      title={t("removeName", nameOf(entity))}
                      onClick={() =>
                        onEdit((now) =>
                          changeFact(now, index, {
                            entities: fact.entities.filter((each) => each !== entity),
                          }),
                        )
                      }
                    >
                      {nameOf(entity)} <span aria-hidden="true">×</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
