import type { ComponentChildren } from "preact";
import { t } from "../../platform/i18n.ts";
import { Dialog } from "./Dialog.tsx";

/** Asks before something that can't be undone; Escape and Cancel leave all as it is. */
export function Confirm(props: {
  title: string;
  /** What the button that does it says. */
  action: string;
  onConfirm: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  return (
    <Dialog title={props.title} onCancel={props.onCancel}>
      {props.children}
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" onClick={props.onCancel}>
          {t("cancel")}
        </button>
        <button type="button" class="sb-button sb-lib-danger" onClick={props.onConfirm}>
          {props.action}
        </button>
      </p>
    </Dialog>
  );
}
