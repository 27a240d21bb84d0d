import { useEffect, useState } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { openSidePanel } from "../../platform/side-panel.ts";

/** Opens the side panel of this page's window. */
export function SidePanelButton() {
  // Known before the click: in its handler nothing may be waited for.
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  return (
    <button
      type="button"
      class="sb-button"
      disabled={windowId === undefined}
      onClick={() => {
        if (windowId === undefined) return;
        openSidePanel(windowId).catch((cause: unknown) =>
          logOnce("the side panel can't be opened", cause),
        );
      }}
    >
      {t("welcomePanelOpen")}
    </button>
  );
}
