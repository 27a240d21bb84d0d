import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { exportSettings, importSettings, NoSettings } from "../../platform/settings-file.ts";
import { FileButton } from "./FileButton.tsx";
import { saveFile } from "./save-file.ts";

/** Settings to a file and back. */
export function SettingsFiles() {
  const [said, setSaid] = useState("");
  const read = async (file: File): Promise<void> => {
    try {
      const problems = await importSettings(file);
      const keys = problems.map(({ key }) => key).join(", ");
      setSaid(keys === "" ? t("settingsImported") : t("settingsImportedPartly", keys));
    } catch (cause) {
      logOnce("settings not imported", cause);
      setSaid(cause instanceof NoSettings ? t("settingsNotAFile") : t("couldNotSave"));
    }
  };
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{t("settingsFiles")}</h2>
      <p class="sb-lib-actions">
        <button
          type="button"
          class="sb-button-quiet"
          onClick={async () => saveFile(await exportSettings(), "sandarbh-settings.json")}
        >
          {t("settingsExport")}
        </button>
        <FileButton
          name="settings"
          label={t("settingsImport")}
          accept=".json,application/json"
          onFile={read}
        />
      </p>
      <p role="status">{said}</p>
    </section>
  );
}
