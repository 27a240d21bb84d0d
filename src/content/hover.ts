/**
 * When the popover opens and closes.
 *
 *   idle ──over a mention──▶ waiting ──300 ms, pointer slow──▶ open ──pointer leaves──▶ leaving
 *     ▲                        │ pointer leaves or rushes        ▲  ▲                     │  │
 *     └────────────────────────┘                                 │  └─ back, or on card ──┘  │
 *     ▲                                                          └─ a neighbour: at once ────┤
 *     └──────────────────────────────────── 300 ms later ────────────────────────────────────┘
 *
 * The card and the popover's code are asked for when the waiting begins: the delay pays for them.
 */
import { HOST_NAME } from "./host-name.ts";
import type { PageMention } from "./page-mentions.ts";

export const OPEN_DELAY_MS = 300;
export const LEAVE_DELAY_MS = 300;
/** A pointer faster than this (pixels a millisecond) is on its way elsewhere. */
const FAST_PX_PER_MS = 0.6;

export interface Hit {
  mention: PageMention;
  /** Index among the mention's lines of the line under the pointer. */
  line: number;
}

export interface HoverEvents {
  /** The mention under a point of the page. */
  hit(target: Node, x: number, y: number): Hit | undefined;
  /** The pointer rests: fetch what will be shown. */
  prepare(hit: Hit): void;
  open(hit: Hit): void;
  close(): void;
}

type State =
  | { mode: "idle" }
  | { mode: "waiting"; hit: Hit; timer: number }
  | { mode: "open"; hit: Hit }
  | { mode: "leaving"; hit: Hit; timer: number };

/** Where the pointer was: viewport pixels, milliseconds, the innermost element there. */
interface Sample {
  x: number;
  y: number;
  time: number;
  target: EventTarget | undefined;
}

export class Hover {
  readonly #events: HoverEvents;
  #state: State = { mode: "idle" };
  #last: { x: number; y: number; time: number } | undefined;
  #frame = 0;
  #pending: Sample | undefined;

  constructor(events: HoverEvents, signal: AbortSignal) {
    this.#events = events;
    const options = { passive: true, capture: true, signal } as const;
    document.addEventListener("pointermove", (event) => this.#moved(event), options);
    document.addEventListener("pointerleave", () => this.leave(), options);
    // A press is for the page: whatever is waiting, waits no longer.
    document.addEventListener("pointerdown", () => this.#pressed(), options);
    signal.addEventListener("abort", () => {
      cancelAnimationFrame(this.#frame);
      this.close();
    });
  }

  #moved(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === "touch" || event.buttons !== 0) return;
    // The path is gone once the event is over, and only it leads into shadow roots.
    const target = event.composedPath()[0];
    this.#pending = { x: event.clientX, y: event.clientY, time: event.timeStamp, target };
    // Rectangles are measured at most once a frame.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const latest = this.#pending;
      if (latest) this.#look(latest);
    });
  }

  #look({ x, y, time, target }: Sample): void {
    const last = this.#last;
    this.#last = { x, y, time };
    const speed = last ? Math.hypot(x - last.x, y - last.y) / Math.max(1, time - last.time) : 0;
    if (target instanceof Element && target.localName === HOST_NAME) {
      this.stay();
      return;
    }
    const hit = target instanceof Node ? this.#events.hit(target, x, y) : undefined;
    if (hit) this.#over(hit, speed > FAST_PX_PER_MS);
    else this.leave();
  }

  #over(hit: Hit, isFast: boolean): void {
    const state = this.#state;
    switch (state.mode) {
      case "idle":
        this.#wait(hit);
        return;
      case "waiting":
        if (state.hit.mention !== hit.mention || isFast) {
          clearTimeout(state.timer);
          this.#wait(hit);
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
      default:
        state satisfies never;
    }
  }

  #wait(hit: Hit): void {
    this.#events.prepare(hit);
    const timer = window.setTimeout(() => this.#open(hit), OPEN_DELAY_MS);
    this.#state = { mode: "waiting", hit, timer };
  }

  #open(hit: Hit): void {
    this.#state = { mode: "open", hit };
    this.#events.open(hit);
  }

  #pressed(): void {
    if (this.#state.mode !== "waiting") return;
    clearTimeout(this.#state.timer);
    this.#state = { mode: "idle" };
  }

  /** The pointer is on nothing of ours. */
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
  stay(): void {
    if (this.#state.mode !== "leaving") return;
    clearTimeout(this.#state.timer);
    this.#state = { mode: "open", hit: this.#state.hit };
  }

  close(): void {
    const state = this.#state;
    if (state.mode === "waiting" || state.mode === "leaving") clearTimeout(state.timer);
    this.#state = { mode: "idle" };
    if (state.mode === "open" || state.mode === "leaving") this.#events.close();
  }

  /** The mention shown, if any. */
  get shown(): PageMention | undefined {
    const state = this.#state;
    return state.mode === "open" || state.mode === "leaving" ? state.hit.mention : undefined;
  }
}
