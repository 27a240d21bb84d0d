import { useEffect, useId, useRef } from "preact/hooks";
import type { DraftName } from "../../core/clip/draft.ts";
import { t } from "../../platform/i18n.ts";
import { NameForm } from "./NameForm.tsx";
import type { ViewProps } from "./use-library.ts";

/** Adds a name in the middle of a review. */
export function NameDialog(
  props: ViewProps & {
    text: string;
    pageLanguage: string;
    paragraphs: readonly string[];
    onAdd: (name: DraftName) => void;
    onCancel: () => void;
  },
) {
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
        {t("addName")}
      </h2>
      <NameForm {...props} />
    </dialog>
  );
}
