import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../../platform/i18n.ts";

/** Asks before something that can't be undone; Escape and Cancel leave all as it is. */
export function Confirm(props: {
  title: string;
  /** What the button that does it says. */
  action: string;
  onConfirm: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sb-lib-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      <h2 id={titleId} class="sb-lib-dialog-title">
        {props.title}
      </h2>
      {props.children}
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" onClick={props.onCancel}>
          {t("cancel")}
        </button>
        <button type="button" class="sb-button sb-lib-danger" onClick={props.onConfirm}>
          {props.action}
        </button>
      </p>
    </dialog>
  );
}
