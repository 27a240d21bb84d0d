import { useEffect, useRef } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { Icon } from "../components/Icon.tsx";
import { SettingsForm } from "../components/SettingsForm.tsx";
import type { SettingsControl } from "../components/use-settings.ts";
import { librarySettings } from "./library-link.ts";

/** The settings, in the place of the page's names. */
export function SettingsView(props: SettingsControl & { onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section class="sb-settings-view" aria-labelledby="sb-settings-heading">
      <button type="button" class="sb-back" onClick={props.onBack}>
        <Icon name="back" />
        {t("back")}
      </button>
      <h2 id="sb-settings-heading" class="sb-view-heading" ref={heading} tabIndex={-1}>
        {t("settings")}
      </h2>
      <SettingsForm {...props} />
      <p class="sb-settings-more">
        <a href={librarySettings} target="_blank" rel="noopener">
          {t("allSettings")}
        </a>
      </p>
    </section>
  );
}
