import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";

const LONGEST_MS = 1500;
const STEP_MS = 50;

/** How long the pointer rests on a name before its card opens. Stored when the slider is let go. */
export function DelaySlider(props: { delayMs: number; onChange: (delayMs: number) => void }) {
  /** While it is dragged. */
  const [draggedMs, setDraggedMs] = useState<number>();
  const text = t("milliseconds", draggedMs ?? props.delayMs);
  return (
    <label class="sb-slider">
      <span class="sb-slider-label">
        {t("openDelay")}
        <output>{text}</output>
      </span>
      <input
        type="range"
        class="sb-range"
        name="open-delay"
        min={0}
        max={LONGEST_MS}
        step={STEP_MS}
        value={draggedMs ?? props.delayMs}
        aria-valuetext={text}
        onInput={({ currentTarget: { valueAsNumber } }) => setDraggedMs(valueAsNumber)}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          setDraggedMs(undefined);
          props.onChange(valueAsNumber);
        }}
      />
    </label>
  );
}
