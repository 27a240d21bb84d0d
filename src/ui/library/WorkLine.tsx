import type { ComponentChildren } from "preact";
import { t } from "../../platform/i18n.ts";
import { ProgressLine } from "./ProgressLine.tsx";
import type { FileWork } from "./use-file-work.ts";

/**
 * How it stands with a file that is read or written.
 * @param props.children why it failed, where it has
 */
export function WorkLine(props: {
  state: FileWork;
  onCancel: () => void;
  children?: ComponentChildren;
}) {
  const { state } = props;
  return (
    <>
      <p role="status">
        {state.at === "done" && state.text}
        {state.at === "cancelled" && t("importCancelled")}
      </p>
      {state.at === "working" && <ProgressLine {...state} onCancel={props.onCancel} />}
      {props.children}
    </>
  );
}
