/**
 * When the card that goes with the pointer opens and closes.
 *
 *   idle ──over a mention──▶ waiting ──rested, pointer slow──▶ open ──pointer leaves──▶ leaving
 *     ▲                        │ pointer leaves or rushes       ▲  ▲                     │  │
 *     └────────────────────────┘                                │  └─ back, or on card ──┘  │
 *     ▲                                                         └─ a neighbour: at once ────┤
 *     └──────────────────────────────────── 300 ms later ───────────────────────────────────┘
 *
 * `held` is beside this: a card that the keyboard or a finger opened, or that the keyboard reads, in
 * which the pointer has no say. A card that is pinned has left these states altogether (`release`).
 *
 * The card is asked for when the waiting begins, drawn when half of it is over, and put on the page
 * a frame before its end, because it takes one to be seen: the delay pays for all of that, and, at the
 * first hover, for this code. So the delay counts from the pointer's movement, not from its being told.
 */
import type { PageMention } from "../page-mentions.ts";
import type { Sample } from "../pointer.ts";
import type { Hit } from "./contract.ts";

export const LEAVE_DELAY_MS = 300;
/** A timer that is set for weeks goes off at once; whoever waits a minute has left. */
const LONGEST_DELAY_MS = 60_000;
/** What is put on a page is seen about so long after. */
const FRAME_MS = 16;
/** A pointer faster than this (pixels a millisecond) is on its way elsewhere. */
const FAST_PX_PER_MS = 0.6;

export interface HoverEvents {
  openDelayMs(): number;
  /** The pointer rests: fetch what will be shown. */
  prepare(hit: Hit): void;
  /** It has rested for half the delay, and is likely to stay: draw what has come, out of sight. */
  drawAhead(hit: Hit): void;
  open(hit: Hit): void;
  close(): void;
  /** Nothing waits or is open any more: what was fetched would be old by the next time. */
  forget(): void;
  /** Whether the pointer is on the card that is open. */
  isOnCard(sample: Sample): boolean;
}

type State =
  | { mode: "idle" }
  | { mode: "waiting"; hit: Hit; timer: number }
  /** `isLent`: the card has changed its size under the pointer, which need not be on it. */
  | { mode: "open"; hit: Hit; isLent: boolean }
  | { mode: "leaving"; hit: Hit; timer: number }
  | { mode: "held"; hit: Hit };

export class HoverStates {
  readonly #events: HoverEvents;
  #state: State = { mode: "idle" };
  #last: Sample | undefined;

  constructor(events: HoverEvents, signal: AbortSignal) {
    this.#events = events;
    signal.addEventListener("abort", () => this.close());
  }

  /** The pointer has moved; `hit` is what it is on, if it is on a mention. */
  move(sample: Sample, hit: Hit | undefined): void {
    const last = this.#last;
    this.#last = sample;
    const { x, y, timeMs } = sample;
    const speed = last ? Math.hypot(x - last.x, y - last.y) / Math.max(1, timeMs - last.timeMs) : 0;
    if (this.#events.isOnCard(sample)) this.#stay();
    else if (hit) this.#over(hit, { isFast: speed > FAST_PX_PER_MS, timeMs });
    else this.leave();
  }

  #over(hit: Hit, { isFast, timeMs }: { isFast: boolean; timeMs: number }): void {
    const state = this.#state;
    switch (state.mode) {
      case "idle":
        this.#wait(hit, timeMs);
        return;
      case "waiting":
        if (state.hit.mention !== hit.mention || isFast) {
          clearTimeout(state.timer);
          this.#wait(hit, timeMs);
        }
        return;
      case "open":
        if (state.hit.mention !== hit.mention && !state.isLent) this.#open(hit);
        return;
      case "leaving":
        clearTimeout(state.timer);
        if (state.hit.mention === hit.mention) this.#settle(state.hit);
        else this.#open(hit);
        return;
      case "held":
        return;
      default:
        state satisfies never;
    }
  }

  #wait(hit: Hit, sinceMs: number): void {
    this.#events.prepare(hit);
    const delayMs = Math.min(this.#events.openDelayMs(), LONGEST_DELAY_MS);
    const after = (ms: number, act: () => void): void => {
      const timer = window.setTimeout(act, Math.max(0, sinceMs + ms - performance.now()));
      this.#state = { mode: "waiting", hit, timer };
    };
    after(delayMs / 2, () => {
      this.#events.drawAhead(hit);
      after(delayMs - FRAME_MS, () => this.#open(hit));
    });
  }

  #open(hit: Hit): void {
    this.#settle(hit);
    this.#events.open(hit);
  }

  #settle(hit: Hit): void {
    this.#state = { mode: "open", hit, isLent: false };
  }

  /** Opens at once, and leaves the pointer no say in when it closes. */
  hold(hit: Hit): void {
    this.close();
    this.#events.prepare(hit);
    this.#state = { mode: "held", hit };
    this.#events.open(hit);
  }

  /** A card of its own comes under these states again, held; what was open here closes. */
  take(hit: Hit): void {
    this.close();
    this.#state = { mode: "held", hit };
  }

  /** The keyboard has come into the card: from now on the pointer has no say in it. */
  keep(): void {
    const state = this.#state;
    if (state.mode !== "open" && state.mode !== "leaving") return;
    this.#stopTimer();
    this.#state = { mode: "held", hit: state.hit };
  }

  /** The card goes its own way: whatever the pointer does now concerns another. */
  release(): void {
    this.#stopTimer();
    this.#state = { mode: "idle" };
    this.#events.forget();
  }

  /** The card has changed under the pointer: it closes only after the pointer has been on it again. */
  lend(): void {
    const state = this.#state;
    if (state.mode !== "open" && state.mode !== "leaving") return;
    this.#stopTimer();
    this.#state = { mode: "open", hit: state.hit, isLent: true };
  }

  /** A button was pressed on the page: whatever is waiting, waits no longer. */
  press(): void {
    if (this.#state.mode === "waiting") this.release();
  }

  leave(): void {
    const state = this.#state;
    if (state.mode === "waiting") this.release();
    else if (state.mode === "open" && !state.isLent) {
      const end = (): void => {
        // A movement on to the card may have been made by now and be told in the next frame, which a
        // busy page is late with.
        requestAnimationFrame(() => {
          if (this.#state === leaving) this.close();
        });
      };
      const timer = window.setTimeout(end, LEAVE_DELAY_MS);
      const leaving: State = { mode: "leaving", hit: state.hit, timer };
      this.#state = leaving;
    }
  }

  /** The pointer is on the card: it stays. */
  #stay(): void {
    const state = this.#state;
    if (state.mode !== "leaving" && state.mode !== "open") return;
    this.#stopTimer();
    this.#settle(state.hit);
  }

  close(): void {
    const { mode } = this.#state;
    this.release();
    if (mode === "open" || mode === "leaving" || mode === "held") this.#events.close();
  }

  forget(mentions: readonly PageMention[]): void {
    const state = this.#state;
    if (state.mode !== "idle" && mentions.includes(state.hit.mention)) this.close();
  }

  #stopTimer(): void {
    if (this.#state.mode === "waiting" || this.#state.mode === "leaving") {
      clearTimeout(this.#state.timer);
    }
  }
}
