import { useState } from "preact/hooks";
import { pick, t } from "../../platform/i18n.ts";
import { SettingsForm } from "../components/SettingsForm.tsx";
import type { SettingsControl } from "../components/use-settings.ts";
import { BackupFiles } from "./BackupFiles.tsx";
import { DeleteEverything } from "./DeleteEverything.tsx";
import { type Exception, exceptionsOf } from "./exceptions.ts";
import { SettingsFiles } from "./SettingsFiles.tsx";
import { StorageLine } from "./StorageLine.tsx";
import type { ViewProps } from "./use-library.ts";
import { useStorage } from "./use-storage.ts";

function ExceptionList(props: {
  title: string;
  exceptions: readonly Exception[];
  action: string;
  onRemove: (exception: Exception) => void;
}) {
  const { title, exceptions, action } = props;
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{title}</h2>
      {exceptions.length === 0 && <p class="sb-lib-nothing">{t("exceptionsNone")}</p>}
      <ul class="sb-lib-lines">
        {exceptions.map((exception) => (
          <li key={exception.key} class="sb-lib-line">
            <span dir="auto">{exception.text}</span>
            <button
              type="button"
              class="sb-button-quiet"
              aria-label={`${action}: ${exception.text}`}
              onClick={() => props.onRemove(exception)}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that can be set, what was left alone, and what is stored. */
export function SettingsView(props: ViewProps & { settings: SettingsControl }) {
  const { library, language } = props;
  const { settings, change } = props.settings;
  const stored = useStorage();
  const [undo, setUndo] = useState<Exception>();
  if (!settings) return null;
  const nameOf = (id: string) => {
    const entity = library.entity(id);
    return entity ? pick(entity.name, language).text : id;
  };
  const { sites, unmarked, here, wrong } = exceptionsOf(settings, nameOf);
  const remove = (exception: Exception) => {
    setUndo(exception);
    change(exception.without);
  };
  const marked = { action: t("markAgain"), onRemove: remove };
  return (
    <>
      <h1 class="sb-lib-title" tabIndex={-1}>
        {t("settings")}
      </h1>
      <p class="sb-lib-lead">{t("leadSettings")}</p>
      <section class="sb-lib-section sb-lib-settings">
        <h2 class="sb-lib-heading">{t("settingsGeneral")}</h2>
        <SettingsForm {...props.settings} />
      </section>
      <div class="sb-lib-toast" role="status">
        {undo && (
          <p>
            {t("exceptionGone", undo.text)}{" "}
            <button
              type="button"
              class="sb-link"
              onClick={() => {
                change(undo.withIt);
                setUndo(undefined);
              }}
            >
              {t("undo")}
            </button>
          </p>
        )}
      </div>
      <ExceptionList {...marked} title={t("exceptionSites")} exceptions={sites} />
      <ExceptionList {...marked} title={t("exceptionNames")} exceptions={unmarked} />
      <ExceptionList {...marked} title={t("exceptionNamesHere")} exceptions={here} />
      <ExceptionList {...marked} title={t("exceptionForms")} exceptions={wrong} />
      <BackupFiles />
      <SettingsFiles />
      <section class="sb-lib-section">
        <h2 class="sb-lib-heading">{t("storage")}</h2>
        <StorageLine stored={stored} />
        <DeleteEverything stored={stored} />
      </section>
    </>
  );
}
