import { useEffect, useMemo, useState } from "preact/hooks";
import { type ArticleDraft, paragraphsOf } from "../../core/clip/draft.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { removeDraft } from "../../platform/pack-store/drafts.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import { findArticle, saveArticle } from "../../platform/pack-store/save-article.ts";
import { formatDate } from "../components/format-when.ts";
import { FaultLine } from "./FaultLine.tsx";
import { findNames } from "./matcher.ts";
import { NameDialog } from "./NameDialog.tsx";
import { ReviewDetails } from "./ReviewDetails.tsx";
import { ReviewFacts } from "./ReviewFacts.tsx";
import { ReviewQuotes } from "./ReviewQuotes.tsx";
import { ReviewText } from "./ReviewText.tsx";
import {
  joinNames,
  lookAgain,
  type Place,
  placesOfNames,
  type ReadyDraft,
  review,
  toSave,
} from "./review.ts";
import { withFact, withName, withQuote } from "./review-edits.ts";
import { SourceChoice } from "./SourceChoice.tsx";
import { go } from "./use-address.ts";
import { useDraft } from "./use-draft.ts";
import type { ViewProps } from "./use-library.ts";

/** Looks for names and quotes, once the text to look in is known. */
function useFound(
  draft: ArticleDraft,
  { library }: ViewProps,
  change: (make: (draft: ArticleDraft) => ArticleDraft) => void,
): void {
  const isDue = draft.source !== undefined && draft.found === undefined;
  useEffect(() => {
    if (!isDue) return undefined;
    let isGone = false;
    const paragraphs = paragraphsOf(draft).map((text) => ({ text }));
    findArticle({ url: draft.page.url, paragraphs })
      .catch((cause: unknown) => {
        logOnce("what was kept before can't be read", cause);
        return undefined;
      })
      .then((before) => {
        if (!isGone) change((now) => review(now, { pack: library.pack, before }));
      });
    return () => {
      isGone = true;
    };
  }, [isDue, draft.page.language]);
}

/** The names of each paragraph: those that the packs know, and those that this review adds. */
function useNames(draft: ArticleDraft, { library }: ViewProps) {
  const paragraphs = paragraphsOf(draft);
  const known = useMemo(
    () => findNames(library.pack, paragraphs),
    [library.pack, draft.source, draft.page],
  );
  const added = draft.found?.names;
  return useMemo(
    () =>
      paragraphs.map((text, index) =>
        joinNames(known[index] ?? [], placesOfNames(added ?? [], text)),
      ),
    [known, added],
  );
}

const isConflict = (cause: unknown): boolean =>
  cause instanceof PackFault && cause.kind === "conflict";

type Saving = { at: "idle" } | { at: "saving" } | { at: "failed"; cause: unknown };

function Review(
  props: ViewProps & {
    id: string;
    draft: ArticleDraft;
    change: (make: (draft: ArticleDraft) => ArticleDraft) => void;
    leave: () => void;
    unkept: { cause: unknown } | undefined;
  },
) {
  const { draft, change, leave, unkept, id, ...view } = props;
  const [saving, setSaving] = useState<Saving>({ at: "idle" });
  const [named, setNamed] = useState<string>();
  useFound(draft, view, change);
  const names = useNames(draft, view);
  const paragraphs = paragraphsOf(draft);
  const ready = draft.found ? (draft as ReadyDraft) : undefined;
  const speakerless =
    ready?.found.quotes.filter(({ isTaken, speaker }) => isTaken && !speaker.trim()).length ?? 0;
  const edit = (make: (draft: ReadyDraft) => ReadyDraft) =>
    change((now) => (now.found ? make(now as ReadyDraft) : now));

  const discard = async (): Promise<void> => {
    leave();
    await removeDraft(id);
    go({ view: "list", list: "articles", filters: {} });
  };
  const save = async (): Promise<void> => {
    if (!ready) return;
    if (speakerless > 0) {
      document.querySelector<HTMLElement>(".sb-review-quote[data-open] input[list]")?.focus();
      return;
    }
    setSaving({ at: "saving" });
    try {
      const saved = await saveArticle(toSave(ready, names));
      leave();
      await removeDraft(id);
      go({ view: "article", id: saved.id });
    } catch (cause) {
      logOnce("the article was not saved", cause);
      setSaving({ at: "failed", cause });
    }
  };
  /** Another window has changed the article: this review goes on from what is stored now. */
  const again = async (): Promise<void> => {
    const texts = paragraphs.map((text) => ({ text }));
    const before = await findArticle({ url: draft.page.url, paragraphs: texts });
    edit((now) => lookAgain(now, before));
    setSaving({ at: "idle" });
  };
  const nameOf = (entity: string): string => {
    const known = view.library.entity(entity);
    if (known) return pick(known.name, view.language).text;
    return ready?.found.names.find((name) => name.id === entity)?.forms[0]?.text ?? entity;
  };

  return (
    <div class="sb-review">
      <h1 class="sb-lib-title sb-lib-title-small" tabIndex={-1}>
        {t("reviewTitle", draft.page.title)}
      </h1>
      <p class="sb-lib-lead">{t("leadReview")}</p>
      {ready?.found.before && (
        <p class="sb-review-note" role="status">
          {t("reviewBefore", formatDate(ready.found.before.keptAt, interfaceLanguage()))}
        </p>
      )}
      <ReviewDetails
        page={draft.page}
        onChange={(page) =>
          change((now) => {
            const isOther = page.language !== now.page.language;
            const { found, ...rest } = now;
            // Another language has other quotation marks and other words for "said".
            return isOther ? { ...rest, page } : { ...now, page };
          })
        }
      />
      <SourceChoice draft={draft} onChoose={(next) => change(() => next)} />
      {draft.source !== undefined && !ready && <p role="status">{t("reviewLooking")}</p>}
      {ready && (
        <div class="sb-review-columns">
          <ReviewText
            {...view}
            draft={ready}
            names={names}
            onQuote={(place: Place) => edit((now) => withQuote(now, place))}
            onFact={(place: Place) => edit((now) => withFact(now, { place, names }))}
            onName={setNamed}
          />
          <div class="sb-review-side">
            <ReviewQuotes {...view} draft={ready} names={names} nameOf={nameOf} onEdit={edit} />
            <ReviewFacts draft={ready} nameOf={nameOf} onEdit={edit} />
          </div>
        </div>
      )}
      <div class="sb-review-end">
        {unkept && saving.at !== "failed" && <FaultLine cause={unkept.cause} />}
        {saving.at === "failed" && <FaultLine cause={saving.cause} />}
        {saving.at === "failed" && isConflict(saving.cause) && (
          <button type="button" class="sb-button-quiet" onClick={again}>
            {t("reviewAgain")}
          </button>
        )}
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
            onClick={save}
          >
            {t(ready?.found.before ? "reviewUpdate" : "reviewSave")}
          </button>
          <button type="button" class="sb-button-quiet" onClick={discard}>
            {t("reviewDiscard")}
          </button>
          {!unkept && <span class="sb-lib-meta">{t("reviewKept")}</span>}
        </p>
      </div>
      {named !== undefined && (
        <NameDialog
          {...view}
          text={named}
          pageLanguage={draft.page.language}
          paragraphs={paragraphs}
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
  const { state, ...rest } = useDraft(id);
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
      return <Review {...view} {...rest} id={id} draft={state.draft} />;
    default:
      return state satisfies never;
  }
}
