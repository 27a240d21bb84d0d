import { type ArticleDraft, readDraft } from "../../core/clip/draft.ts";
import { logOnce } from "../../platform/log.ts";
import { watchDrafts } from "../../platform/pack-store/changes.ts";
import { getDraft, restoreDraft } from "../../platform/pack-store/drafts.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import { UnsavedDraft } from "./unsaved-draft.ts";

/** A change is stored once no other has followed it for so long. */
const REST_MS = 600;

export type DraftState =
  | { at: "loading" }
  /** Saved or discarded before it was opened. */
  | { at: "missing" }
  | {
      at: "ready";
      draft: ArticleDraft;
      /**
       * Why the last change isn't stored; it waits for the next one, or for the window to close.
       * PackFault `missing`: another window has ended the review.
       */
      unkept?: { cause: unknown };
    };

type Make = (draft: ArticleDraft) => ArticleDraft;

const textOf = (draft: ArticleDraft | undefined): string => JSON.stringify(draft) ?? "";
const isMissing = (cause: unknown): boolean =>
  cause instanceof PackFault && cause.kind === "missing";

/** A draft that is open, and changes to it: what the reader has done is there when it opens again. */
export class DraftKeeper {
  readonly #id: string;
  readonly #show: (state: DraftState) => void;
  readonly #unsaved = new UnsavedDraft();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: DraftState = { at: "loading" };

  /** @param show is told of every state but the first, which is `loading` */
  constructor(id: string, show: (state: DraftState) => void) {
    this.#id = id;
    this.#show = show;
  }

  /** Reads it, and follows what other windows do to it, until aborted; then stores what it has. */
  async open(signal: AbortSignal): Promise<void> {
    watchDrafts(() => this.#follow(signal), signal);
    signal.addEventListener("abort", () => this.flush());
    // A window that is closed stores what it has.
    addEventListener("pagehide", () => this.flush(), { signal });
    try {
      const draft = await this.#read();
      if (!signal.aborted) this.#set(draft ? { at: "ready", draft } : { at: "missing" });
    } catch (cause) {
      logOnce("the draft can't be read", cause);
      if (!signal.aborted) this.#set({ at: "missing" });
    }
  }

  change(make: Make): void {
    if (this.#state.at !== "ready") return;
    const draft = make(this.#state.draft);
    this.#unsaved.change(this.#id, draft);
    this.#set({ ...this.#state, draft });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), REST_MS);
  }

  /** Stores what waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#unsaved.store().then(
      (isStored) => {
        // What another window has taken away isn't there again because nothing waited.
        if (isStored || !this.#isGone) this.#tell(undefined);
      },
      (cause: unknown) => {
        logOnce("the draft can't be stored", cause);
        this.#tell({ cause });
      },
    );
  }

  /** Does what takes the draft away. What isn't stored is forgotten once it has gone, not before. */
  leave<Result>(work: () => Promise<Result>): Promise<Result> {
    // Should it stay, it stays as it is now, whatever becomes of this window.
    this.flush();
    return this.#unsaved.leave(work).finally(() => this.flush());
  }

  /**
   * Goes on with a review that another window has ended: it is a draft again, as it is here.
   * @throws PackFault `full`, `unreadable`
   */
  async resume(make: Make): Promise<void> {
    if (this.#state.at !== "ready") return;
    const draft = make(this.#state.draft);
    await restoreDraft(this.#id, draft);
    this.#unsaved.forget();
    this.#set({ at: "ready", draft });
  }

  get #isGone(): boolean {
    return this.#state.at === "ready" && isMissing(this.#state.unkept?.cause);
  }

  #set(state: DraftState): void {
    this.#state = state;
    this.#show(state);
  }

  #tell(unkept: { cause: unknown } | undefined): void {
    if (this.#state.at !== "ready" || (!unkept && !this.#state.unkept)) return;
    const { draft } = this.#state;
    this.#set({ at: "ready", draft, ...(unkept && { unkept }) });
  }

  async #read(): Promise<ArticleDraft | undefined> {
    const stored = await getDraft(this.#id);
    return stored && readDraft(stored.data);
  }

  /** What another window has done to the draft is done here, too, or the next change would undo it. */
  async #follow(signal: AbortSignal): Promise<void> {
    const draft = await this.#read().catch(() => null);
    const state = this.#state;
    // What is done here goes first, and is told of once it is stored, or can't be.
    if (draft === null || signal.aborted || state.at !== "ready" || this.#unsaved.isWaiting) return;
    if (!draft) return this.#tell({ cause: new PackFault("missing", `no draft ${this.#id}`) });
    // Read anew, so that both have their parts in the same order.
    const isSame = textOf(readDraft(state.draft)) === textOf(draft);
    if (!isSame || this.#isGone) this.#set({ at: "ready", draft });
  }
}
