import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { exportSettings, importSettings, NoSettings } from "../../platform/settings-file.ts";
import { saveFile } from "../components/save-file.ts";
import { FaultLine } from "./FaultLine.tsx";
import { FileButton } from "./FileButton.tsx";

/** Settings to a file and back. */
export function SettingsFiles() {
  const [told, setTold] = useState<{ text: string } | { cause: unknown }>({ text: "" });
  const run = async (work: () => Promise<string>): Promise<void> => {
    try {
      setTold({ text: await work() });
    } catch (cause) {
      logOnce("settings neither read nor written", cause);
      setTold(cause instanceof NoSettings ? { text: t("settingsNotAFile") } : { cause });
    }
  };
  const read = (file: File) =>
    run(async () => {
      const problems = await importSettings(file);
      const keys = problems.map(({ key }) => key).join(", ");
      return keys === "" ? t("settingsImported") : t("settingsImportedPartly", keys);
    });
  const write = () =>
    run(async () => {
      saveFile(await exportSettings(), "sandarbh-settings.json");
      return "";
    });
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{t("settingsFiles")}</h2>
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" onClick={write}>
          {t("settingsExport")}
        </button>
        <FileButton
          name="settings"
          label={t("settingsImport")}
          accept=".json,application/json"
          onFile={read}
        />
      </p>
      <p role="status">{"text" in told && told.text}</p>
      {"cause" in told && <FaultLine cause={told.cause} />}
    </section>
  );
}
