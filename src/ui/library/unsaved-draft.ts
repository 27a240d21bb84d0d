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
  #storing = 0;
  #isLeaving = false;
  #hasLeft = false;

  /** Takes the place of what was changed before. */
  change(id: string, draft: ArticleDraft): void {
    this.#latest = { id, draft };
    this.#waiting = this.#latest;
  }

  /** Whether something is not stored yet, or the draft is being taken away from here, or has been. */
  get isWaiting(): boolean {
    const isChanged = this.#waiting !== undefined || this.#storing > 0;
    return isChanged || this.#isLeaving || this.#hasLeft;
  }

  /** What waits is stored, by whomever. */
  forget(): void {
    this.#latest = undefined;
    this.#waiting = undefined;
  }

  /**
   * Does what takes the draft away. Nothing of it is stored meanwhile, or it would be there again;
   * where the work fails the draft stays, and what was changed waits on.
   */
  async leave<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#isLeaving = true;
    try {
      const result = await work();
      this.forget();
      this.#hasLeft = true;
      return result;
    } finally {
      this.#isLeaving = false;
    }
  }

  /**
   * Stores what waits, if anything does. What can't be stored waits on, unless something newer has
   * come meanwhile, be it stored already, or the draft has gone.
   *
   * @returns whether anything was
   * @throws PackFault `full`, `unreadable`; `missing` where another window has taken the draft away
   */
  async store(): Promise<boolean> {
    const changed = this.#waiting;
    if (!changed || this.#isLeaving) return false;
    this.#waiting = undefined;
    this.#storing += 1;
    try {
      await changeDraft(changed.id, changed.draft);
      return true;
    } catch (cause) {
      if (this.#latest === changed) this.#waiting = changed;
      throw cause;
    } finally {
      this.#storing -= 1;
    }
  }
}
