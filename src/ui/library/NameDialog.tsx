import type { DraftName } from "../../core/clip/draft.ts";
import { t } from "../../platform/i18n.ts";
import { Dialog } from "./Dialog.tsx";
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
  return (
    <Dialog title={t("addName")} onCancel={props.onCancel}>
      <NameForm {...props} />
    </Dialog>
  );
}
