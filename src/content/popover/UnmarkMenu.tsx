/** Says that a mark is not wanted, or wrong: unfolded at the foot of the card. */
import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import type { Unmark } from "./unmark.ts";

/** The mention that the card was opened from, and where. */
export interface Marked {
  entity: string;
  /** The entity's name in the reader's language. */
  name: string;
  /** As the page writes it. */
  surface: string;
  /** "" for local files. */
  host: string;
}

export function placeName(host: string): string {
  return host || t("localFiles");
}

export function UnmarkMenu({
  marked,
  onUnmark,
}: {
  marked: Marked;
  onUnmark(unmark: Unmark): void;
}) {
  const [isOpen, setOpen] = useState(false);
  const { entity, name, surface, host } = marked;
  const choices: [Unmark, string][] = [
    [{ scope: "wrong", host, entity, surface }, t("unmarkWrong", surface, name)],
    [{ scope: "here", host, entity }, t("unmarkHere", name, placeName(host))],
    [{ scope: "everywhere", entity }, t("unmarkEverywhere", name)],
  ];
  return (
    <>
      <button
        type="button"
        class="sb-link sb-unmark-open"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t("unmark")}
      </button>
      {isOpen && (
        <ul class="sb-unmark">
          {choices.map(([unmark, label]) => (
            <li key={unmark.scope}>
              <button type="button" class="sb-unmark-choice" onClick={() => onUnmark(unmark)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What has been done, and the way back. */
export function UnmarkNotice(props: {
  unmark: Unmark;
  name: string;
  isUndone: boolean;
  onUndo(): void;
}) {
  return (
    <div class="sb-notice">
      <p>{props.isUndone ? t("unmarkUndone", props.name) : noticeText(props.unmark, props.name)}</p>
      {!props.isUndone && (
        <button type="button" class="sb-chip" onClick={props.onUndo}>
          {t("undo")}
        </button>
      )}
    </div>
  );
}

export function noticeText(unmark: Unmark, name: string): string {
  switch (unmark.scope) {
    case "everywhere":
      return t("unmarkedEverywhere", name);
    case "here":
      return t("unmarkedHere", name, placeName(unmark.host));
    case "wrong":
      return t("unmarkedWrong", unmark.surface, name, placeName(unmark.host));
    default:
      return unmark satisfies never;
  }
}
