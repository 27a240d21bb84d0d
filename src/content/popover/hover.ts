/**
 * When the popover opens and closes.
 *
 *   idle ──over a mention──▶ waiting ──300 ms, pointer slow──▶ open ──pointer leaves──▶ leaving
 *     ▲                        │ pointer leaves or rushes        ▲  ▲                     │  │
 *     └────────────────────────┘                                 │  └─ back, or on card ──┘  │
 *     ▲                                                          └─ a neighbour: at once ────┤
 *     └──────────────────────────────────── 300 ms later ────────────────────────────────────┘
 *
 * The card is asked for when the waiting begins: the delay pays for it, and, at the first hover, for
 * this code. So the delay counts from the pointer's movement, not from its being told.
 */
import { HOST_NAME } from "../host-name.ts";
import type { PageMention } from "../page-mentions.ts";
import type { Sample } from "../pointer.ts";
import type { Hit, Hover } from "./contract.ts";

export const LEAVE_DELAY_MS = 300;
/** A pointer faster than this (pixels a millisecond) is on its way elsewhere. */
const FAST_PX_PER_MS = 0.6;

export interface HoverEvents {
  openDelayMs(): number;
  /** The pointer rests: fetch what will be shown. */
  prepare(hit: Hit): void;
  open(hit: Hit): void;
  close(): void;
}

type State =
  | { mode: "idle" }
  | { mode: "waiting"; hit: Hit; timer: number }
  | { mode: "open"; hit: Hit }
  | { mode: "leaving"; hit: Hit; timer: number }
  /** Opened by keyboard or finger, or pinned: the pointer has no say. */
  | { mode: "held"; hit: Hit };

export class HoverStates implements Hover {
  readonly #events: HoverEvents;
  #state: State = { mode: "idle" };
  #last: Sample | undefined;

  constructor(events: HoverEvents, signal: AbortSignal) {
    this.#events = events;
    signal.addEventListener("abort", () => this.close());
  }

  move(sample: Sample, hit: Hit | undefined): void {
    const last = this.#last;
    this.#last = sample;
    const { x, y, timeMs, target } = sample;
    const speed = last ? Math.hypot(x - last.x, y - last.y) / Math.max(1, timeMs - last.timeMs) : 0;
    if (target instanceof Element && target.localName === HOST_NAME) this.#stay();
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
        if (state.hit.mention !== hit.mention) this.#open(hit);
        return;
      case "leaving":
        clearTimeout(state.timer);
        if (state.hit.mention === hit.mention) this.#state = { mode: "open", hit: state.hit };
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
    const restMs = Math.max(0, sinceMs + this.#events.openDelayMs() - performance.now());
    const timer = window.setTimeout(() => this.#open(hit), restMs);
    this.#state = { mode: "waiting", hit, timer };
  }

  #open(hit: Hit): void {
    this.#state = { mode: "open", hit };
    this.#events.open(hit);
  }

  openAt(mention: PageMention): void {
    this.#hold({ mention, line: 0 });
  }

  tap(hit: Hit): void {
    this.#hold(hit);
  }

  #hold(hit: Hit): void {
    if (this.#state.mode !== "idle") this.close();
    this.#events.prepare(hit);
    this.#open(hit);
    this.#state = { mode: "held", hit };
  }

  togglePin(): void {
    const state = this.#state;
    if (state.mode === "leaving") clearTimeout(state.timer);
    if (state.mode === "open" || state.mode === "leaving") {
      this.#state = { mode: "held", hit: state.hit };
    } else if (state.mode === "held") {
      this.#state = { mode: "open", hit: state.hit };
    }
  }

  press(): void {
    if (this.#state.mode !== "waiting") return;
    clearTimeout(this.#state.timer);
    this.#state = { mode: "idle" };
  }

  leave(): void {
    const state = this.#state;
    if (state.mode === "waiting") {
      clearTimeout(state.timer);
      this.#state = { mode: "idle" };
    } else if (state.mode === "open") {
      const timer = window.setTimeout(() => this.close(), LEAVE_DELAY_MS);
      this.#state = { mode: "leaving", hit: state.hit, timer };
    }
  }

  /** The pointer is on the card: it stays. */
  #stay(): void {
    if (this.#state.mode !== "leaving") return;
    clearTimeout(this.#state.timer);
    this.#state = { mode: "open", hit: this.#state.hit };
  }

  close(): void {
    const state = this.#state;
    if (state.mode === "waiting" || state.mode === "leaving") clearTimeout(state.timer);
    this.#state = { mode: "idle" };
    if (state.mode !== "idle" && state.mode !== "waiting") this.#events.close();
  }

  forget(mentions: readonly PageMention[]): void {
    const state = this.#state;
    if (state.mode !== "idle" && mentions.includes(state.hit.mention)) this.close();
  }
}
