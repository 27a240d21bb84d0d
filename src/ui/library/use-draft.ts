import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ArticleDraft, readDraft } from "../../core/clip/draft.ts";
import { logOnce } from "../../platform/log.ts";
import { watchDrafts } from "../../platform/pack-store/changes.ts";
import { getDraft } from "../../platform/pack-store/drafts.ts";
import { UnsavedDraft } from "./unsaved-draft.ts";

/** A change is stored once no other has followed it for so long. */
const REST_MS = 600;

const textOf = (draft: ArticleDraft | undefined): string => JSON.stringify(draft) ?? "";

export type DraftState =
  | { at: "loading" }
  /** Saved or discarded, here or in another window. */
  | { at: "missing" }
  | { at: "ready"; draft: ArticleDraft };

/** A draft, and changes to it: what the reader has done is there when the window opens again. */
export function useDraft(id: string) {
  const [state, setState] = useState<DraftState>({ at: "loading" });
  const [fault, setFault] = useState<{ id: string; cause: unknown }>();
  const [unsaved] = useState(() => new UnsavedDraft());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    unsaved.store().then(
      () => setFault(undefined),
      (cause: unknown) => {
        logOnce("the draft can't be stored", cause);
        setFault({ id, cause });
      },
    );
  }, [id]);

  useLayoutEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    setState({ at: "loading" });
    getDraft(id).then(
      (stored) => {
        const draft = stored && readDraft(stored.data);
        if (!signal.aborted) setState(draft ? { at: "ready", draft } : { at: "missing" });
      },
      (cause: unknown) => {
        logOnce("the draft can't be read", cause);
        if (!signal.aborted) setState({ at: "missing" });
      },
    );
    watchDrafts(() => follow(signal), signal);
    return () => life.abort();
  }, [id]);

  /** What another window has done to the draft is done here, too, or the next change would undo it. */
  const follow = async (signal: AbortSignal): Promise<void> => {
    const stored = await getDraft(id).catch(() => undefined);
    const draft = stored && readDraft(stored.data);
    // A draft that is gone is told of when it can't be stored; what is done here goes first.
    if (!draft || signal.aborted || unsaved.isWaiting) return;
    setState((now) => {
      // Read anew, so that both have their parts in the same order.
      const isSame = now.at === "ready" && textOf(readDraft(now.draft)) === textOf(draft);
      return isSame ? now : { at: "ready", draft };
    });
  };

  useEffect(() => {
    const life = new AbortController();
    // A window that is closed or left for another place stores what it has.
    addEventListener("pagehide", flush, { signal: life.signal });
    return () => {
      life.abort();
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (make: (draft: ArticleDraft) => ArticleDraft): void => {
      setState((now) => {
        if (now.at !== "ready") return now;
        const draft = make(now.draft);
        unsaved.change(id, draft);
        return { at: "ready", draft };
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST_MS);
    },
    [id, flush],
  );

  /** Does what takes the draft away. What isn't stored is forgotten once it has gone, not before. */
  const leave = useCallback(
    <Result>(work: () => Promise<Result>): Promise<Result> => {
      // Should it stay, it stays as it is now, whatever becomes of this window.
      flush();
      return unsaved.leave(work).finally(flush);
    },
    [flush],
  );

  /** Why the last change isn't stored; it waits for the next one, or for the window to close. */
  const unkept = fault?.id === id ? fault : undefined;
  return { state, change, leave, unkept };
}
