import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { mentionCount } from "../components/count.ts";
import { Icon } from "../components/Icon.tsx";

export interface MentionStepsProps {
  /** The entity's name, for the buttons' labels. */
  name: string;
  count: number;
  /** Goes to a mention, wrapping; answers which one it was. */
  onJump: (index: number) => Promise<number | undefined>;
}

/** How often a page names something, and buttons through the mentions: "3 of 12 ↑ ↓". */
export function MentionSteps({ name, count, onJump }: MentionStepsProps) {
  const [at, setAt] = useState<number>();
  const step = async (by: 1 | -1) => {
    const wanted = at === undefined ? (by === 1 ? 0 : -1) : at + by;
    setAt(await onJump(wanted));
  };
  const isOn = at !== undefined && at < count;
  return (
    <span class="sb-steps">
      <span class="sb-count" aria-live="polite">
        <span aria-hidden="true">{isOn ? `${at + 1} / ${count}` : count}</span>
        <span class="sb-unseen">
          {isOn ? t("mentionPosition", at + 1, count) : mentionCount(count)}
        </span>
      </span>
      <button
        type="button"
        class="sb-icon-button"
        aria-label={t("previousMention", name)}
        title={t("previousMention", name)}
        onClick={() => step(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        class="sb-icon-button"
        aria-label={t("nextMention", name)}
        title={t("nextMention", name)}
        onClick={() => step(1)}
      >
        <Icon name="next" />
      </button>
    </span>
  );
}
