import { t } from "../../platform/i18n.ts";
import type { Progress } from "../../platform/pack-store/progress.ts";

/** How much of the whole is done before the last stage of reading a file begins. */
const READ = 0.8;

const STAGES = {
  reading: { text: "importReading", shareOf: (share: number) => share * READ },
  storing: { text: "importStoring", shareOf: (share: number) => READ + share * (1 - READ) },
  writing: { text: "exportWriting", shareOf: (share: number) => share },
} as const satisfies Record<Progress["stage"], unknown>;

/** How far the work on a file is, and a way to stop it. */
export function ProgressLine(props: { progress: Progress; name: string; onCancel: () => void }) {
  const { stage, share } = props.progress;
  const { text, shareOf } = STAGES[stage];
  const line = t(text, props.name);
  return (
    <div class="sb-review-note">
      <p role="status">{line}</p>
      <progress class="sb-progress" aria-label={line} max={1} value={shareOf(share)} />
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" onClick={props.onCancel}>
          {t("cancel")}
        </button>
      </p>
    </div>
  );
}
