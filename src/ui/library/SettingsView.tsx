import { useState } from "preact/hooks";
import { type Settings, setSiteEnabled } from "../../core/settings.ts";
import { pick, t } from "../../platform/i18n.ts";
import { SettingsForm } from "../components/SettingsForm.tsx";
import type { SettingsControl } from "../components/use-settings.ts";
import { BackupFiles } from "./BackupFiles.tsx";
import { DeleteEverything } from "./DeleteEverything.tsx";
import { SettingsFiles } from "./SettingsFiles.tsx";
import { StorageLine } from "./StorageLine.tsx";
import type { ViewProps } from "./use-library.ts";
import { useStorage } from "./use-storage.ts";

/** One thing that the reader told Sandarbh to leave alone. */
interface Exception {
  key: string;
  text: string;
  /** The settings without it. */
  without: (settings: Settings) => Settings;
}

const without = <T,>(list: readonly T[], gone: T): T[] => {
  const key = JSON.stringify(gone);
  return list.filter((each) => JSON.stringify(each) !== key);
};

/** Sites, names everywhere, names on a site, and forms found wrong, each with the way back. */
function exceptionsOf(settings: Settings, nameOf: (id: string) => string) {
  const place = (host: string) => (host === "" ? t("localFiles") : host);
  const sites = settings.disabledSites.map(
    (host): Exception => ({
      key: host,
      text: place(host),
      without: (now) => setSiteEnabled(now, host, true),
    }),
  );
  const unmarked = settings.unmarked.map(
    (entity): Exception => ({
      key: entity,
      text: nameOf(entity),
      without: (now) => ({ ...now, unmarked: without(now.unmarked, entity) }),
    }),
  );
  const here = settings.unmarkedHere.map(
    (each): Exception => ({
      key: `${each.host} ${each.entity}`,
      text: t("exceptionOn", nameOf(each.entity), place(each.host)),
      without: (now) => ({ ...now, unmarkedHere: without(now.unmarkedHere, each) }),
    }),
  );
  const wrong = settings.wrong.map(
    (each): Exception => ({
      key: `${each.host} ${each.entity} ${each.surface}`,
      text: t("exceptionWrong", each.surface, nameOf(each.entity), place(each.host)),
      without: (now) => ({ ...now, wrong: without(now.wrong, each) }),
    }),
  );
  return { sites, unmarked, here, wrong };
}

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
  const [undo, setUndo] = useState<{ text: string; before: Settings }>();
  if (!settings) return null;
  const nameOf = (id: string) => {
    const entity = library.entity(id);
    return entity ? pick(entity.name, language).text : id;
  };
  const { sites, unmarked, here, wrong } = exceptionsOf(settings, nameOf);
  const remove = (exception: Exception) => {
    setUndo({ text: exception.text, before: settings });
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
                const { disabledSites, unmarked, unmarkedHere, wrong } = undo.before;
                change((now) => ({ ...now, disabledSites, unmarked, unmarkedHere, wrong }));
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
