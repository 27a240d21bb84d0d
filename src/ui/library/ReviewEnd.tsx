import { t } from "../../platform/i18n.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import { DiscardDraft } from "./DiscardDraft.tsx";
import { FaultLine } from "./FaultLine.tsx";
import { type Review, type ReviewProps, type Saving, useReviewEnd } from "./use-review.ts";

/** Another window has ended this review. */
function GoneLine() {
  return (
    <p class="sb-alert" role="alert">
      {t("reviewGone")}
    </p>
  );
}

/** Why the review isn't saved, or its last change isn't stored, and what can be done. */
function Faults(props: { saving: Saving; unkept: ReviewProps["unkept"]; onAgain: () => void }) {
  const { saving, unkept } = props;
  if (saving.at !== "failed") {
    if (!unkept) return null;
    const isGone = unkept.cause instanceof PackFault && unkept.cause.kind === "missing";
    return isGone ? <GoneLine /> : <FaultLine cause={unkept.cause} />;
  }
  const { cause } = saving;
  return (
    <>
      <FaultLine cause={cause} />
      {cause instanceof PackFault && cause.kind === "conflict" && (
        <button type="button" class="sb-button-quiet" onClick={props.onAgain}>
          {t("reviewAgain")}
        </button>
      )}
    </>
  );
}

function focusSpeakerless(): void {
  document.querySelector<HTMLElement>(".sb-review-quote[data-open] input[list]")?.focus();
}

/** The foot of a review: save it or drop it. */
export function ReviewEnd({ review, ...props }: ReviewProps & { review: Review }) {
  const { saving, discard, save, again } = useReviewEnd(props, review);
  const { ready, speakerless } = review;
  return (
    <div class="sb-review-end">
      <Faults saving={saving} unkept={props.unkept} onAgain={again} />
      {speakerless > 0 && (
        <p class="sb-alert" role="status">
          {t("reviewSpeakerless", speakerless)}
        </p>
      )}
      <p class="sb-lib-actions">
        <button
          type="button"
          class="sb-button"
          disabled={!ready || saving.at === "saving"}
          onClick={speakerless > 0 ? focusSpeakerless : save}
        >
          {t(ready?.found.before ? "reviewUpdate" : "reviewSave")}
        </button>
        <DiscardDraft title={props.draft.page.title || t("draftUntitled")} onDiscard={discard} />
        {!props.unkept && <span class="sb-lib-meta">{t("reviewKept")}</span>}
      </p>
    </div>
  );
}
