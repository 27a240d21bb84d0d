import { t } from "../../platform/i18n.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import { DiscardDraft } from "./DiscardDraft.tsx";
import { FaultLine } from "./FaultLine.tsx";
import { type Review, type ReviewProps, useReviewEnd } from "./use-review.ts";

const isGone = (fault: { cause: unknown } | undefined): boolean =>
  fault?.cause instanceof PackFault && fault.cause.kind === "missing";

/** Another window has ended this review: nothing goes on here before its reader says so. */
function GoneLine({ onResume }: { onResume: () => void }) {
  return (
    <>
      <p class="sb-alert" role="alert">
        {t("reviewGone")}
      </p>
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" onClick={onResume}>
          {t("reviewResume")}
        </button>
      </p>
    </>
  );
}

/** Why the review isn't saved, or its last change isn't stored, and what can be done. */
function Faults(props: {
  fault: ReviewProps["unkept"];
  onAgain: () => void;
  onResume: () => void;
}) {
  const { fault } = props;
  if (!fault) return null;
  if (isGone(fault)) return <GoneLine onResume={props.onResume} />;
  const { cause } = fault;
  return (
    <>
      <FaultLine cause={cause} />
      {cause instanceof PackFault && cause.kind === "conflict" && (
        <p class="sb-lib-actions">
          <button type="button" class="sb-button-quiet" onClick={props.onAgain}>
            {t("reviewAgain")}
          </button>
        </p>
      )}
    </>
  );
}

function focusSpeakerless(): void {
  document.querySelector<HTMLElement>(".sb-review-quote[data-open] input[list]")?.focus();
}

/** The foot of a review: save it or drop it. */
export function ReviewEnd({ review, ...props }: ReviewProps & { review: Review }) {
  const { saving, discard, save, again, resume } = useReviewEnd(props, review);
  const { ready, speakerless } = review;
  const fault = saving.at === "failed" ? saving : props.unkept;
  return (
    <div class="sb-review-end">
      <Faults fault={fault} onAgain={again} onResume={resume} />
      {speakerless > 0 && (
        <p class="sb-alert" role="status">
          {t("reviewSpeakerless", speakerless)}
        </p>
      )}
      <p class="sb-lib-actions">
        <button
          type="button"
          class="sb-button"
          disabled={!ready || saving.at === "saving" || isGone(fault)}
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
