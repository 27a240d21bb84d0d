import { useState } from "preact/hooks";
import { paragraphsOf } from "../../core/clip/draft.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { formatMoment } from "../components/format-when.ts";
import { Confirm } from "./Confirm.tsx";
import { NameDialog } from "./NameDialog.tsx";
import { ReviewDetails } from "./ReviewDetails.tsx";
import { ReviewEnd } from "./ReviewEnd.tsx";
import { ReviewFacts } from "./ReviewFacts.tsx";
import { ReviewNames } from "./ReviewNames.tsx";
import { ReviewQuotes } from "./ReviewQuotes.tsx";
import { ReviewText } from "./ReviewText.tsx";
import type { ReadyDraft } from "./review.ts";
import { withFact, withName, withQuote } from "./review-edits.ts";
import { SourceChoice } from "./SourceChoice.tsx";
import { losesWork, withPage, withSource } from "./start-over.ts";
import { useDraft } from "./use-draft.ts";
import type { ViewProps } from "./use-library.ts";
import { type ReviewProps, type Review as ReviewState, useReview } from "./use-review.ts";

/** What is taken from the text comes first, as it is to be looked at; the text stands beside it. */
function Columns(
  props: ViewProps & {
    draft: ReadyDraft;
    review: ReviewState;
    /** Words of the text are to be a name. */
    onName: (text: string) => void;
  },
) {
  const { draft, review, onName, ...view } = props;
  const { names, edit } = review;
  const nameOf = (entity: string): string => {
    const known = view.library.entity(entity);
    if (known) return pick(known.name, view.language).text;
    return draft.found.names.find(({ id }) => id === entity)?.forms[0]?.text ?? entity;
  };
  return (
    <div class="sb-review-columns">
      <div class="sb-review-side">
        <ReviewQuotes {...view} draft={draft} names={names} nameOf={nameOf} onEdit={edit} />
        <ReviewFacts draft={draft} nameOf={nameOf} onEdit={edit} />
        <ReviewNames draft={draft} onEdit={edit} />
      </div>
      <ReviewText
        {...view}
        draft={draft}
        names={names}
        onQuote={(place) => edit((now) => withQuote(now, place))}
        onFact={(place) => edit((now) => withFact(now, { place, names }))}
        onName={onName}
      />
    </div>
  );
}

type Make = Parameters<ReviewProps["change"]>[0];

/** Changes the draft, and asks before that takes away what the reader has done. */
function useStartOver({ draft, change }: ReviewProps) {
  const [asked, setAsked] = useState<Make>();
  const begin = (make: Make): void => {
    if (losesWork(draft, make(draft))) setAsked(() => make);
    else change(make);
  };
  const question = asked && (
    <Confirm
      title={t("startOverTitle")}
      action={t("startOver")}
      onConfirm={() => {
        setAsked(undefined);
        change(asked);
      }}
      onCancel={() => setAsked(undefined)}
    >
      <p>{t("startOverWhat")}</p>
    </Confirm>
  );
  return { begin, question };
}

function Review(props: ReviewProps) {
  const { draft, library, language } = props;
  const view = { library, language };
  const review = useReview(props);
  const { ready, edit } = review;
  const [named, setNamed] = useState<string>();
  const { begin, question } = useStartOver(props);
  return (
    <div class="sb-review">
      <h1 class="sb-lib-title sb-lib-title-small" tabIndex={-1}>
        {t("reviewTitle", draft.page.title || t("draftUntitled"))}
      </h1>
      <p class="sb-lib-lead">{t("leadReview")}</p>
      {ready?.found.before && (
        <p class="sb-review-note" role="status">
          {t("reviewBefore", formatMoment(ready.found.before.keptAt, interfaceLanguage()))}
        </p>
      )}
      <ReviewDetails page={draft.page} onChange={(page) => begin((now) => withPage(now, page))} />
      <SourceChoice draft={draft} onChoose={(source) => begin((now) => withSource(now, source))} />
      {draft.source !== undefined && !ready && <p role="status">{t("reviewLooking")}</p>}
      {ready && <Columns {...view} draft={ready} review={review} onName={setNamed} />}
      <ReviewEnd {...props} review={review} />
      {question}
      {named !== undefined && (
        <NameDialog
          {...view}
          text={named}
          pageLanguage={draft.page.language}
          paragraphs={paragraphsOf(draft)}
          onAdd={(name) => {
            edit((now) => withName(now, name));
            setNamed(undefined);
          }}
          onCancel={() => setNamed(undefined)}
        />
      )}
    </div>
  );
}

/** An article that was kept and waits for its reader. */
export function ReviewView({ draft: id, ...view }: ViewProps & { draft: string }) {
  const { state, keeper } = useDraft(id);
  switch (state.at) {
    case "loading":
      return (
        <h1 class="sb-lib-title sb-lib-title-small" tabIndex={-1}>
          {t("loading")}
        </h1>
      );
    case "missing":
      return (
        <>
          <h1 class="sb-lib-title" tabIndex={-1}>
            {t("reviewMissing")}
          </h1>
          <p class="sb-lib-lead">{t("reviewMissingHint")}</p>
        </>
      );
    case "ready":
      return (
        <Review
          {...view}
          id={id}
          draft={state.draft}
          change={(make) => keeper.change(make)}
          keeper={keeper}
          unkept={state.unkept}
        />
      );
    default:
      return state satisfies never;
  }
}
