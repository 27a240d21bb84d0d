import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { exportBackup, importBackup, NoBackup } from "../../platform/pack-store/backup.ts";
import { listDrafts } from "../../platform/pack-store/drafts.ts";
import { packRecords } from "../../platform/pack-store/packs.ts";
import { saveFile } from "../components/save-file.ts";
import { Confirm } from "./Confirm.tsx";
import { FaultLine } from "./FaultLine.tsx";
import { FileButton } from "./FileButton.tsx";

type Step =
  | { at: "idle" }
  /** Something is stored that the file may take the place of. */
  | { at: "asking"; file: File }
  | { at: "working" }
  | { at: "done"; text: string }
  | { at: "failed"; cause: unknown };

/** What went wrong in one line; of a backup's broken records, where and which rule. */
function Failure({ cause }: { cause: unknown }) {
  if (!(cause instanceof NoBackup)) return <FaultLine cause={cause} />;
  return (
    <p class="sb-alert" role="alert">
      {t("backupNotOne")}
    </p>
  );
}

/** Everything to one file, and back. */
export function BackupFiles() {
  const [step, setStep] = useState<Step>({ at: "idle" });
  const work = async (what: () => Promise<string>): Promise<void> => {
    setStep({ at: "working" });
    try {
      setStep({ at: "done", text: await what() });
    } catch (cause) {
      logOnce("the backup failed", cause);
      setStep({ at: "failed", cause });
    }
  };
  const save = () =>
    work(async () => {
      const day = new Date().toISOString().slice(0, 10);
      saveFile(await exportBackup(), `sandarbh-backup-${day}.json`);
      return t("backupSaved");
    });
  const restore = (file: File) =>
    work(async () => {
      const refused = (await importBackup(file)).map(({ key }) => key).join(", ");
      return refused === "" ? t("backupRestored") : t("backupRestoredPartly", refused);
    });
  const choose = async (file: File): Promise<void> => {
    // Asked now, and not of what this page has shown: another window may have kept something.
    const stored = await Promise.all([packRecords(), listDrafts()]).catch(() => []);
    if (stored.some(({ length }) => length > 0)) setStep({ at: "asking", file });
    else await restore(file);
  };
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{t("backup")}</h2>
      <p class="sb-lib-meta">{t("backupHint")}</p>
      <p class="sb-lib-actions">
        <button
          type="button"
          class="sb-button-quiet"
          disabled={step.at === "working"}
          onClick={save}
        >
          {t("backupSave")}
        </button>
        <FileButton
          name="backup"
          label={t("backupRestore")}
          accept=".json,application/json"
          onFile={choose}
        />
      </p>
      <p role="status">
        {step.at === "working" && t("loading")}
        {step.at === "done" && step.text}
      </p>
      {step.at === "failed" && <Failure cause={step.cause} />}
      {step.at === "asking" && (
        <Confirm
          title={t("backupRestoreTitle")}
          action={t("backupRestore")}
          onConfirm={() => restore(step.file)}
          onCancel={() => setStep({ at: "idle" })}
        >
          <p>{t("backupRestoreWhat")}</p>
        </Confirm>
      )}
    </section>
  );
}
