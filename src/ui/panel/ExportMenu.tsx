import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { saveFile } from "../components/save-file.ts";
import type { Dataset } from "../components/use-dataset.ts";
import { type ExportFormat, exportFile } from "./export-file.ts";
import type { PageLink } from "./page-link.ts";

const FORMATS = [
  { format: "markdown", key: "exportMarkdown" },
  { format: "csv", key: "exportCsv" },
  { format: "annotations", key: "exportAnnotations" },
] as const satisfies { format: ExportFormat; key: string }[];

/** The formats that the page's names can be saved in. */
export function ExportMenu(props: {
  link: PageLink;
  dataset: Dataset;
  language: string;
  onDone: () => void;
}) {
  const { link, dataset, language } = props;
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (format: ExportFormat) => {
    setHasFailed(false);
    const pages = await link.exported();
    const file = exportFile(pages, { format, dataset, language, now: new Date() });
    if (file) saveFile(new Blob([file.text], { type: file.type }), file.name);
    else setHasFailed(true);
    if (file) props.onDone();
  };
  return (
    <fieldset class="sb-export">
      <legend class="sb-unseen">{t("exportPage")}</legend>
      {FORMATS.map(({ format, key }) => (
        <button
          key={format}
          type="button"
          class="sb-export-format"
          data-format={format}
          onClick={() =>
            save(format).catch((cause: unknown) => {
              logOnce("the page's names can't be saved", cause);
              setHasFailed(true);
            })
          }
        >
          {t(key)}
        </button>
      ))}
      {hasFailed && (
        <p class="sb-alert" role="alert">
          {t("exportFailed")}
        </p>
      )}
    </fieldset>
  );
}
