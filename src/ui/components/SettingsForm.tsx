/** What a reader can set, wherever it is set: in the panel and in the library. */
import { KINDS } from "../../core/pack/kinds.ts";
import type { Kind } from "../../core/pack/schema.ts";
import type { Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { Choice } from "./Choice.tsx";
import { DelaySlider } from "./DelaySlider.tsx";
import { kindPluralKeys } from "./kinds.ts";
import { Switch } from "./Switch.tsx";
import type { SettingsControl } from "./use-settings.ts";

type Parts = { settings: Settings } & Pick<SettingsControl, "change">;

/** Each language by its own name, so that whoever reads it finds it. */
const LANGUAGE_NAMES = { en: "English", hi: "हिन्दी" } as const;

function withKind(settings: Settings, kind: Kind, isMarked: boolean): Settings {
  const others = settings.unmarkedKinds.filter((each) => each !== kind);
  return { ...settings, unmarkedKinds: isMarked ? others : [...others, kind] };
}

function MarkedKinds({ settings, change }: Parts) {
  return (
    <fieldset class="sb-choice">
      <legend class="sb-choice-legend">{t("markedKinds")}</legend>
      <div class="sb-kind-checks">
        {KINDS.map((kind) => (
          <label key={kind} class={`sb-kind-check sb-kind-${kind}`}>
            <input
              type="checkbox"
              class="sb-kind-box"
              name={`kind-${kind}`}
              checked={!settings.unmarkedKinds.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                change((now) => withKind(now, kind, checked))
              }
            />
            {t(kindPluralKeys[kind])}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Marks({ settings, change }: Parts) {
  return (
    <section class="sb-settings-group">
      <h3 class="sb-heading">{t("settingMarks")}</h3>
      <Choice
        label={t("density")}
        name="density"
        isList
        options={[
          { value: "all", label: t("densityAll") },
          { value: "section", label: t("densitySection") },
          { value: "page", label: t("densityPage") },
        ]}
        value={settings.density}
        onChange={(density) => change((now) => ({ ...now, density }))}
      />
      <Choice
        label={t("marksShown")}
        name="marks-shown"
        options={[
          { value: "always", label: t("marksShownAlways") },
          { value: "key", label: t("marksShownKey") },
        ]}
        value={settings.marksShown}
        onChange={(marksShown) => change((now) => ({ ...now, marksShown }))}
      />
      <MarkedKinds settings={settings} change={change} />
      <Switch
        name="line-by-kind"
        label={t("lineByKind")}
        isOn={settings.lineByKind}
        onChange={(lineByKind) => change((now) => ({ ...now, lineByKind }))}
      />
      <Switch
        name="strip"
        label={t("strip")}
        hint={t("stripHint")}
        isOn={settings.strip}
        onChange={(strip) => change((now) => ({ ...now, strip }))}
      />
    </section>
  );
}

function Look({ settings, change }: Parts) {
  return (
    <section class="sb-settings-group">
      <h3 class="sb-heading">{t("settingLook")}</h3>
      <Choice
        label={t("language")}
        name="language"
        options={[
          { value: "auto", label: t("languageAuto"), hint: t("languageAutoHint") },
          { value: "en", label: LANGUAGE_NAMES.en, lang: "en" },
          { value: "hi", label: LANGUAGE_NAMES.hi, lang: "hi" },
        ]}
        value={settings.language}
        onChange={(language) => change((now) => ({ ...now, language }))}
      />
      <Choice
        label={t("theme")}
        name="theme"
        options={[
          { value: "auto", label: t("themeAuto") },
          { value: "light", label: t("themeLight") },
          { value: "dark", label: t("themeDark") },
        ]}
        value={settings.theme}
        onChange={(theme) => change((now) => ({ ...now, theme }))}
      />
    </section>
  );
}

/** Every change holds at once: on open pages, and in every part of the extension. */
export function SettingsForm({ settings, change, hasFailed }: SettingsControl) {
  if (!settings) return null;
  return (
    <div class="sb-settings-form">
      {hasFailed && (
        <p class="sb-alert" role="alert">
          {t("couldNotSave")}
        </p>
      )}
      <Switch
        name="enabled"
        label={t("markEverywhere")}
        isOn={settings.enabled}
        onChange={(enabled) => change((now) => ({ ...now, enabled }))}
      />
      <Marks settings={settings} change={change} />
      <section class="sb-settings-group">
        <h3 class="sb-heading">{t("settingCards")}</h3>
        <DelaySlider
          delayMs={settings.openDelayMs}
          onChange={(openDelayMs) => change((now) => ({ ...now, openDelayMs }))}
        />
      </section>
      <Look settings={settings} change={change} />
    </div>
  );
}
