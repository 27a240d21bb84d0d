/** A card that is on its way: what becomes of it is told, unless another is awaited by then, or none. */
import type { Card } from "../../core/card/card.ts";

/** A card that takes longer than this says that it is on its way. */
export const LOADING_MS = 200;

export type Outcome = { mode: "shown"; card: Card } | { mode: "unknown" } | { mode: "failed" };

export class AwaitedCard {
  /** Stands for the card that is awaited now. */
  #turn: object | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  await(
    card: Promise<Card | null>,
    { onSlow, onOutcome }: { onSlow(): void; onOutcome(outcome: Outcome): void },
  ): void {
    this.stop();
    const turn = {};
    this.#turn = turn;
    this.#timer = setTimeout(onSlow, LOADING_MS);
    const tell = (outcome: Outcome): void => {
      if (this.#turn !== turn) return;
      this.stop();
      onOutcome(outcome);
    };
    card.then(
      (found) => tell(found ? { mode: "shown", card: found } : { mode: "unknown" }),
      () => tell({ mode: "failed" }),
    );
  }

  /** Nothing is awaited any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn = undefined;
  }
}
