/** What a review works on: what was found in the text, and what becomes of it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { type ArticleDraft, paragraphsOf } from "../../core/clip/draft.ts";
import { logOnce } from "../../platform/log.ts";
import { removeDraft } from "../../platform/pack-store/drafts.ts";
import { findArticle, saveArticle } from "../../platform/pack-store/save-article.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { findNames } from "./matcher.ts";
import { joinNames, lookAgain, placesOfNames, type ReadyDraft, review, toSave } from "./review.ts";
import { touch } from "./review-edits.ts";
import { go } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

export interface ReviewProps extends ViewProps {
  id: string;
  draft: ArticleDraft;
  change: (make: (draft: ArticleDraft) => ArticleDraft) => void;
  keeper: DraftKeeper;
  /** Why the last change isn't stored. */
  unkept: { cause: unknown } | undefined;
}

export type Saving = { at: "idle" } | { at: "saving" } | { at: "failed"; cause: unknown };

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

/** The draft under review, the names in it, and how it is changed. */
export function useReview({ draft, change, ...view }: ReviewProps) {
  useFound(draft, view, change);
  const names = useNames(draft, view);
  const ready = draft.found ? (draft as ReadyDraft) : undefined;
  const edit = (make: (draft: ReadyDraft) => ReadyDraft): void =>
    change((now) => (now.found ? touch(make(now as ReadyDraft)) : now));
  /** Quotes that are taken and have nobody who said them. */
  const speakerless =
    ready?.found.quotes.filter(({ isTaken, speaker }) => isTaken && !speaker.trim()).length ?? 0;
  return { ready, names, edit, speakerless };
}

export type Review = ReturnType<typeof useReview>;

/** The ends that a review can come to. */
export function useReviewEnd({ id, draft, keeper }: ReviewProps, { ready, names, edit }: Review) {
  const [saving, setSaving] = useState<Saving>({ at: "idle" });
  const run = async (work: () => Promise<void>): Promise<void> => {
    setSaving({ at: "saving" });
    try {
      await work();
    } catch (cause) {
      logOnce("the review was not ended", cause);
      setSaving({ at: "failed", cause });
    }
  };
  const discard = () =>
    run(async () => {
      await keeper.leave(() => removeDraft(id));
      go({ view: "list", list: "articles", filters: {} });
    });
  const save = () =>
    run(async () => {
      if (!ready) return;
      const saved = await keeper.leave(() => saveArticle(toSave(ready, names), { draft: id }));
      go({ view: "article", id: saved.id });
    });
  const findStored = () => {
    const paragraphs = paragraphsOf(draft).map((text) => ({ text }));
    return findArticle({ url: draft.page.url, paragraphs });
  };
  /** Another window has changed the article: this review goes on from what is stored now. */
  const again = () =>
    run(async () => {
      const before = await findStored();
      edit((now) => lookAgain(now, before));
      setSaving({ at: "idle" });
    });
  /** Another window has ended the review: it goes on here, from what is stored now. */
  const resume = () =>
    run(async () => {
      const before = await findStored();
      await keeper.resume((now) => (now.found ? lookAgain(now as ReadyDraft, before) : now));
      setSaving({ at: "idle" });
    });
  return { saving, discard, save, again, resume };
}
