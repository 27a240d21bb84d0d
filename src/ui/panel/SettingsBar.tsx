import { isSiteEnabled, type Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { Switch } from "../components/Switch.tsx";
import type { SettingsControl } from "../components/use-settings.ts";

const LANGUAGES = ["auto", "en", "hi"] as const;
/** Each language by its own name, so that whoever reads it finds it. */
const LANGUAGE_NAMES = { en: "English", hi: "हिन्दी" } as const;

export function setSite(settings: Settings, host: string, isOn: boolean): Settings {
  const others = settings.disabledSites.filter((site) => site !== host);
  return { ...settings, disabledSites: isOn ? others : [...others, host] };
}

function LanguageChoice({ settings, change }: { settings: Settings } & Changes) {
  return (
    <fieldset class="sb-languages">
      <legend class="sb-unseen">{t("language")}</legend>
      {LANGUAGES.map((language) => (
        <label key={language} title={language === "auto" ? t("languageAutoHint") : undefined}>
          <input
            type="radio"
            name="language"
            value={language}
            checked={settings.language === language}
            onChange={() => change((now) => ({ ...now, language }))}
          />
          {language === "auto" ? (
            <span>{t("languageAuto")}</span>
          ) : (
            <span lang={language}>{LANGUAGE_NAMES[language]}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

type Changes = Pick<SettingsControl, "change">;

/** Switches for this site and for all, and the language of names and facts. */
export function SettingsBar(props: SettingsControl & { host: string | undefined }) {
  const { settings, change, host } = props;
  if (!settings) return <section class="sb-settings" />;
  return (
    <section class="sb-settings" aria-label={t("settings")}>
      {props.hasFailed && (
        <p class="sb-alert" role="alert">
          {t("couldNotSave")}
        </p>
      )}
      {host !== undefined && (
        <Switch
          name="site"
          label={host === "" ? t("markLocalFiles") : t("markSite", host)}
          isOn={isSiteEnabled(settings, host)}
          isDisabled={!settings.enabled}
          onChange={(isOn) => change((now) => setSite(now, host, isOn))}
        />
      )}
      <div class="sb-settings-row">
        <Switch
          name="enabled"
          label={t("markEverywhere")}
          isOn={settings.enabled}
          onChange={(enabled) => change((now) => ({ ...now, enabled }))}
        />
        <LanguageChoice settings={settings} change={change} />
      </div>
    </section>
  );
}
