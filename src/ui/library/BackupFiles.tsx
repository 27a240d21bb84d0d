import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { exportBackup, importBackup, NoBackup } from "../../platform/pack-store/backup.ts";
import { listDrafts } from "../../platform/pack-store/drafts.ts";
import { packRecords } from "../../platform/pack-store/packs.ts";
import { localDay } from "../components/format-when.ts";
import { saveFile } from "../components/save-file.ts";
import { Confirm } from "./Confirm.tsx";
import { FaultLine } from "./FaultLine.tsx";
import { FileButton } from "./FileButton.tsx";
import { useFileWork } from "./use-file-work.ts";
import { WorkLine } from "./WorkLine.tsx";

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
  const { state, begin, cancel } = useFileWork();
  /** Something is stored that the file may take the place of. */
  const [asked, setAsked] = useState<File>();
  const isWorking = state.at === "working";
  const save = () => {
    const name = `sandarbh-backup-${localDay(new Date())}.json`;
    return begin({
      name,
      stage: "writing",
      work: async (options) => {
        saveFile(await exportBackup(options), name);
        return t("backupSaved");
      },
    });
  };
  const restore = (file: File) =>
    begin({
      name: file.name,
      stage: "reading",
      work: async (options) => {
        const refused = (await importBackup(file, options)).map(({ key }) => key).join(", ");
        return refused === "" ? t("backupRestored") : t("backupRestoredPartly", refused);
      },
    });
  const choose = async (file: File): Promise<void> => {
    // Asked now, and not of what this page has shown: another window may have kept something.
    const stored = await Promise.all([packRecords(), listDrafts()]).catch(() => []);
    if (stored.some(({ length }) => length > 0)) setAsked(file);
    else await restore(file);
  };
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{t("backup")}</h2>
      <p class="sb-lib-meta">{t("backupHint")}</p>
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" disabled={isWorking} onClick={save}>
          {t("backupSave")}
        </button>
        <FileButton
          name="backup"
          label={t("backupRestore")}
          accept=".json,application/json"
          isDisabled={isWorking}
          onFile={choose}
        />
      </p>
      <WorkLine state={state} onCancel={cancel}>
        {state.at === "failed" && <Failure cause={state.cause} />}
      </WorkLine>
      {asked && (
        <Confirm
          title={t("backupRestoreTitle")}
          action={t("backupRestore")}
          onConfirm={() => {
            setAsked(undefined);
            restore(asked);
          }}
          onCancel={() => setAsked(undefined)}
        >
          <p>{t("backupRestoreWhat")}</p>
        </Confirm>
      )}
    </section>
  );
}
