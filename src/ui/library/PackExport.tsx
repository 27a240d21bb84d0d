import { t } from "../../platform/i18n.ts";
import { exportPack } from "../../platform/pack-store/pack-files.ts";
import { saveFile } from "../components/save-file.ts";
import { FaultLine } from "./FaultLine.tsx";
import type { useFileWork } from "./use-file-work.ts";
import { WorkLine } from "./WorkLine.tsx";

type Work = ReturnType<typeof useFileWork>;

/** Saves a pack as a file. */
export function ExportButton({ id, name, work }: { id: string; name: string; work: Work }) {
  const save = () =>
    work.begin({
      name,
      stage: "writing",
      work: async (options) => {
        saveFile(await exportPack(id, options), `${id}.sandarbh.json`);
        return "";
      },
    });
  return (
    <button
      type="button"
      class="sb-button-quiet"
      aria-label={`${t("packExport")}: ${name}`}
      disabled={work.state.at === "working"}
      onClick={save}
    >
      {t("packExport")}
    </button>
  );
}

/** How far it is, and why there is no file. */
export function ExportLine({ work: { state, cancel } }: { work: Work }) {
  return (
    <WorkLine state={state} onCancel={cancel}>
      {state.at === "failed" && <FaultLine cause={state.cause} />}
    </WorkLine>
  );
}
