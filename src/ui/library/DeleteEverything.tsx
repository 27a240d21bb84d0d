import { useState } from "preact/hooks";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { deleteEverything } from "../../platform/pack-store/packs.ts";
import { Confirm } from "./Confirm.tsx";
import type { Stored } from "./use-storage.ts";

type Step = { at: "idle" | "asking" | "deleting" } | { at: "done" | "failed" };

const sum = (counts: readonly number[]): string =>
  counts.reduce((all, each) => all + each, 0).toLocaleString(interfaceLanguage());

/** The one place where everything goes, after it has said what that is. */
export function DeleteEverything({ stored }: { stored: Stored | undefined | null }) {
  const [step, setStep] = useState<Step>({ at: "idle" });
  const remove = async (): Promise<void> => {
    setStep({ at: "deleting" });
    try {
      await deleteEverything();
      // The theme and the order of names that the panel showed last.
      localStorage.clear();
      setStep({ at: "done" });
    } catch (cause) {
      logOnce("not everything could be deleted", cause);
      setStep({ at: "failed" });
    }
  };
  const { packs = [], drafts = [] } = stored ?? {};
  return (
    <>
      <p class="sb-lib-actions">
        <button
          type="button"
          class="sb-button-quiet sb-lib-danger-quiet"
          disabled={step.at === "deleting"}
          onClick={() => setStep({ at: "asking" })}
        >
          {t("deleteEverything")}
        </button>
      </p>
      <p role="status">
        {step.at === "done" && t("deletedEverything")}
        {step.at === "failed" && t("couldNotSave")}
      </p>
      {step.at === "asking" && (
        <Confirm
          title={t("deleteEverythingTitle")}
          action={t("deleteEverything")}
          onConfirm={remove}
          onCancel={() => setStep({ at: "idle" })}
        >
          <p>{t("deleteEverythingWhat")}</p>
          <ul class="sb-lib-bullets">
            <li>{t("deleteArticles", sum(packs.map(({ counts }) => counts.articles)))}</li>
            <li>
              {t("deleteStatements", sum(packs.map(({ counts }) => counts.facts + counts.quotes)))}
            </li>
            <li>{t("deleteNames", sum(packs.map(({ counts }) => counts.entities)))}</li>
            <li>{t("deleteDrafts", sum([drafts.length]))}</li>
            <li>{t("deleteSettings")}</li>
          </ul>
          <p>{t("deleteStays")}</p>
        </Confirm>
      )}
    </>
  );
}
