import { useState } from "preact/hooks";
import { isSiteEnabled, type Settings, setSiteEnabled } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { send } from "../../platform/messages.ts";
import { hasSidePanel, openSidePanel } from "../../platform/side-panel.ts";
import { Icon } from "../components/Icon.tsx";
import { Switch } from "../components/Switch.tsx";
import type { SettingsControl } from "../components/use-settings.ts";
import { libraryAddress } from "./library-link.ts";

function SiteSwitch({
  host,
  settings,
  change,
}: { host: string; settings: Settings } & Pick<SettingsControl, "change">) {
  return (
    <Switch
      name="site"
      label={host === "" ? t("markLocalFiles") : t("markSite", host)}
      isOn={isSiteEnabled(settings, host)}
      isDisabled={!settings.enabled}
      onChange={(isOn) => change((now) => setSiteEnabled(now, host, isOn))}
    />
  );
}

function SidePanelButton(props: { windowId: number; onOpened: () => void }) {
  return (
    <button
      type="button"
      class="sb-bar-tool"
      title={t("openBesideHint")}
      onClick={() =>
        openSidePanel(props.windowId).then(props.onOpened, (cause: unknown) =>
          logOnce("the side panel can't be opened", cause),
        )
      }
    >
      <Icon name="side" />
      {t("openBeside")}
    </button>
  );
}

/** Takes a tab's article into the library, where its review opens. @returns whether it did */
async function keep(tabId: number): Promise<boolean> {
  try {
    // Once: whose answer is lost may have been done, and twice would be two drafts.
    return (await send("article/keep", { tabId }, 1)).isKept;
  } catch (cause) {
    logOnce("the article can't be kept", cause);
    return false;
  }
}

function KeepButton({ onKeep }: { onKeep: () => void }) {
  return (
    <button type="button" class="sb-bar-tool" title={t("keepArticle")} onClick={onKeep}>
      <Icon name="keep" />
      {t("keep")}
    </button>
  );
}

/** At the panel's foot: the switch for this site, and the ways to everything else. */
export function SiteBar(
  props: SettingsControl & {
    host: string | undefined;
    tabId: number | undefined;
    /** Window to open the side panel in; `undefined` where it can't be or is open already. */
    windowId: number | undefined;
    onSidePanel: () => void;
    areSettingsShown: boolean;
    onSettings: () => void;
  },
) {
  const { settings, change, host, tabId } = props;
  /** The tab whose article was asked for last and could not be kept. */
  const [unkeptTab, setUnkeptTab] = useState<number>();
  if (!settings) return <footer class="sb-bar" />;
  const keepArticle = async (tab: number): Promise<void> => {
    setUnkeptTab(undefined);
    setUnkeptTab((await keep(tab)) ? undefined : tab);
  };
  return (
    <footer class="sb-bar">
      {props.hasFailed && !props.areSettingsShown && (
        <p class="sb-alert" role="alert">
          {t("couldNotSave")}
        </p>
      )}
      {unkeptTab !== undefined && unkeptTab === tabId && (
        <p class="sb-alert" role="alert">
          {t("couldNotKeep")}
        </p>
      )}
      {host !== undefined && <SiteSwitch host={host} settings={settings} change={change} />}
      <nav class="sb-bar-tools" aria-label={t("extName")}>
        <a class="sb-bar-tool" href={libraryAddress()} target="_blank" rel="noopener">
          <Icon name="library" />
          {t("library")}
        </a>
        {host !== undefined && tabId !== undefined && (
          <KeepButton onKeep={() => keepArticle(tabId)} />
        )}
        {props.windowId !== undefined && hasSidePanel() && (
          <SidePanelButton windowId={props.windowId} onOpened={props.onSidePanel} />
        )}
        <button
          type="button"
          class="sb-bar-tool"
          aria-pressed={props.areSettingsShown}
          onClick={props.onSettings}
        >
          <Icon name="settings" />
          {t("settings")}
        </button>
      </nav>
    </footer>
  );
}
