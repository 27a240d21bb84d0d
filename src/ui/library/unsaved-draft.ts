import type { ArticleDraft } from "../../core/clip/draft.ts";
import { changeDraft } from "../../platform/pack-store/drafts.ts";

interface Changed {
  id: string;
  draft: ArticleDraft;
}

/** The last change to a draft, until it is stored. */
export class UnsavedDraft {
  #latest: Changed | undefined;
  #waiting: Changed | undefined;
  #isLeaving = false;

  /** Takes the place of what was changed before. */
  change(id: string, draft: ArticleDraft): void {
    this.#latest = { id, draft };
    this.#waiting = this.#latest;
  }

  /** Whether something is not stored yet. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined || this.#isLeaving;
  }

  /**
   * Does what takes the draft away. Nothing of it is stored meanwhile, or it would be there again;
   * where the work fails the draft stays, and what was changed waits on.
   */
  async leave<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#isLeaving = true;
    try {
      const result = await work();
      this.#latest = undefined;
      this.#waiting = undefined;
      return result;
    } finally {
      this.#isLeaving = false;
    }
  }

  /**
   * Stores what waits, if anything does. What can't be stored waits on, unless something newer has
   * come meanwhile, be it stored already, or the draft has gone.
   *
   * @throws PackFault `full`, `unreadable`; `missing` where another window has taken the draft away
   */
  async store(): Promise<void> {
    const changed = this.#waiting;
    if (!changed || this.#isLeaving) return;
    this.#waiting = undefined;
    try {
      await changeDraft(changed.id, changed.draft);
    } catch (cause) {
      if (this.#latest === changed) this.#waiting = changed;
      throw cause;
    }
  }
}
