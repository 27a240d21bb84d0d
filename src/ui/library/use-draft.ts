import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ArticleDraft, readDraft } from "../../core/clip/draft.ts";
import { logOnce } from "../../platform/log.ts";
import { getDraft, saveDraft } from "../../platform/pack-store/drafts.ts";

/** A change is stored once no other has followed it for so long. */
const REST_MS = 600;

export type DraftState =
  | { at: "loading" }
  /** Saved or discarded, here or in another window. */
  | { at: "missing" }
  | { at: "ready"; draft: ArticleDraft };

/** A draft, and changes to it: what the reader has done is there when the window opens again. */
export function useDraft(id: string) {
  const [state, setState] = useState<DraftState>({ at: "loading" });
  const unsaved = useRef<ArticleDraft | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const draft = unsaved.current;
    unsaved.current = undefined;
    if (draft) await saveDraft(draft, id);
  }, [id]);

  useLayoutEffect(() => {
    let isGone = false;
    setState({ at: "loading" });
    getDraft(id).then(
      (stored) => {
        const draft = stored && readDraft(stored.data);
        if (!isGone) setState(draft ? { at: "ready", draft } : { at: "missing" });
      },
      (cause: unknown) => {
        logOnce("the draft can't be read", cause);
        if (!isGone) setState({ at: "missing" });
      },
    );
    return () => {
      isGone = true;
    };
  }, [id]);

  useEffect(() => {
    const life = new AbortController();
    const keep = () => {
      flush().catch((cause: unknown) => logOnce("the draft can't be stored", cause));
    };
    // A window that is closed or left for another place stores what it has.
    addEventListener("pagehide", keep, { signal: life.signal });
    return () => {
      life.abort();
      keep();
    };
  }, [flush]);

  const change = useCallback(
    (make: (draft: ArticleDraft) => ArticleDraft): void => {
      setState((now) => {
        if (now.at !== "ready") return now;
        const draft = make(now.draft);
        unsaved.current = draft;
        return { at: "ready", draft };
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        flush().catch((cause: unknown) => logOnce("the draft can't be stored", cause));
      }, REST_MS);
    },
    [flush],
  );

  /** Forgets what has not been stored: the draft itself is about to go. */
  const leave = useCallback((): void => {
    clearTimeout(timer.current);
    unsaved.current = undefined;
  }, []);

  return { state, change, leave };
}
