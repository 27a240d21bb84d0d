import { useState } from "preact/hooks";
import { readDraft } from "../../core/clip/draft.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { removeDraft } from "../../platform/pack-store/drafts.ts";
import { formatMoment } from "../components/format-when.ts";
import { hrefOf } from "./address.ts";
import { DiscardDraft } from "./DiscardDraft.tsx";
import { FaultLine } from "./FaultLine.tsx";
import { focusHeading } from "./focus-heading.ts";
import { useStorage } from "./use-storage.ts";

/** Articles that were kept and not yet reviewed. */
export function Drafts() {
  const drafts = useStorage()?.drafts ?? [];
  const [cause, setCause] = useState<unknown>();
  const discard = async (id: string): Promise<void> => {
    try {
      await removeDraft(id);
      setCause(undefined);
      focusHeading();
    } catch (fault) {
      logOnce("the draft was not discarded", fault);
      setCause(fault);
    }
  };
  if (drafts.length === 0) return null;
  return (
    <section class="sb-review-note">
      <h2 class="sb-lib-heading">{t("drafts")}</h2>
      <ul class="sb-lib-lines">
        {drafts.map(({ id, keptAt, data }) => {
          const title = readDraft(data)?.page.title || t("draftUntitled");
          return (
            <li key={id} class="sb-lib-line">
              <span>
                <a href={hrefOf({ view: "review", draft: id })} dir="auto">
                  {title}
                </a>{" "}
                <span class="sb-label">{formatMoment(keptAt, interfaceLanguage())}</span>
              </span>
              <DiscardDraft
                title={title}
                label={`${t("reviewDiscard")}: ${title}`}
                onDiscard={() => discard(id)}
              />
            </li>
          );
        })}
      </ul>
      {cause !== undefined && <FaultLine cause={cause} />}
    </section>
  );
}
