import { useEffect, useState } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { inOrder } from "./shortcut-order.ts";

interface Shortcut {
  description: string;
  keys: string;
}

/** The keyboard commands with the keys that they have in this browser. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(
      (commands) =>
        setShortcuts(
          inOrder(commands).flatMap(({ description, shortcut }) =>
            description ? [{ description, keys: shortcut ?? "" }] : [],
          ),
        ),
      (cause: unknown) => logOnce("the keyboard commands can't be listed", cause),
    );
  }, []);
  if (shortcuts.length === 0) return null;
  return (
    <section class="sb-shortcuts">
      <h2 class="sb-step-title">{t("welcomeKeys")}</h2>
      <dl>
        {shortcuts.map(({ description, keys }) => (
          <div key={description} class="sb-shortcut">
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t("welcomeKeyNone")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
