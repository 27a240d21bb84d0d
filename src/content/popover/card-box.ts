/**
 * The box that a card is drawn in: where it stands on the page, and that it can be reached there.
 *
 * While a page shows a modal dialog or has an element in full screen, everything beside that is
 * inert: it is seen, even above it, but neither pointer nor focus get there. So a box is a dialog itself. It is made modal
 * while the reader is on it, and gives the page back when the reader leaves.
 */
import { createElement } from "../create-element.ts";
import type { PopoverHost } from "./host.ts";
import { type Anchor, clampToWindow, followDrag, followLine } from "./placement.ts";

/** A sheet that is pulled down further than this closes. */
const PULL_PX = 60;

/** At its line; at the window's foot, for fingers; or by itself, wherever it is now. */
export type Stand = { at: "line"; anchor: Anchor } | { at: "sheet" } | { at: "apart" };

export interface BoxEvents {
  /** Its line is gone. */
  onGone(): void;
  /** The reader pulls it away from its line. */
  onPulled(): void;
  /** The reader has pulled the sheet down. */
  onDropped(): void;
}

export class CardBox {
  readonly element = createElement("dialog");
  /** The card is drawn in here. */
  readonly mount = createElement("div");
  /** Speaks to screen readers; within the box, because beside a modal one it isn't heard. */
  readonly #live = createElement("div");
  readonly #host: PopoverHost;
  readonly #events: BoxEvents;
  #position = { x: 0, y: 0 };
  #stopFollowing: (() => void) | undefined;

  constructor(host: PopoverHost, events: BoxEvents) {
    this.#host = host;
    this.#events = events;
    this.element.className = "sb-box";
    this.#live.className = "sb-live";
    this.#live.role = "status";
    this.element.append(this.mount, this.#live);
    // Its own Escape: the reader's has been heard before it comes here.
    this.element.addEventListener("cancel", (event) => event.preventDefault());
  }

  /** Whether a point of the viewport is on the card. */
  covers({ x, y }: { x: number; y: number }): boolean {
    const { left, right, top, bottom } = this.element.getBoundingClientRect();
    return x >= left && x < right && y >= top && y < bottom;
  }

  holds(node: EventTarget | null): boolean {
    return node instanceof Node && this.element.contains(node);
  }

  setLabel(label: string): void {
    this.element.ariaLabel = label;
  }

  announce(text: string): void {
    // What a live region brings along when it comes is not heard: it has to be there before.
    requestAnimationFrame(() => {
      this.#live.textContent = text;
    });
  }

  /** From now on "apart" is here. */
  keepPlace(): void {
    const { x, y } = this.element.getBoundingClientRect();
    this.#position = { x, y };
  }

  stand(stand: Stand): void {
    this.unfollow();
    this.element.classList.toggle("sb-sheet", stand.at === "sheet");
    switch (stand.at) {
      case "sheet":
        this.element.style.removeProperty("translate");
        this.#host.place(this.element);
        return;
      case "apart":
        this.#moveTo(this.#position);
        return;
      case "line":
        this.#stopFollowing = followLine(this.element, stand.anchor, {
          onMove: (at) => this.#host.place(this.element, at),
          onGone: () => this.#events.onGone(),
        });
        return;
      default:
        stand satisfies never;
    }
  }

  unfollow(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
  }

  remove(): void {
    this.unfollow();
    this.setModal(false);
    this.#host.remove(this.element);
  }

  get isModal(): boolean {
    return this.element.open;
  }

  /** Above a modal dialog of the page's, and no longer inert; the focus comes along and goes back. */
  setModal(isModal: boolean): void {
    if (isModal === this.isModal) return;
    if (!isModal) {
      this.element.close();
      return;
    }
    // The card itself takes the focus, not its first button. Said only now: what has it when it
    // comes to a page may take the focus there and then.
    const card = this.element.querySelector<HTMLElement>(".sb-card");
    if (card) card.autofocus = true;
    this.element.showModal();
    if (card) card.autofocus = false;
  }

  /**
   * Modal for as long as the pointer is on it. At once: the next movement is the page's again.
   * @param onLeft told of the movement that has led away
   */
  reach(onLeft: (event: PointerEvent) => void): void {
    if (this.isModal) return;
    this.setModal(true);
    const left = new AbortController();
    const onMove = (event: PointerEvent): void => {
      if (this.isModal && this.covers({ x: event.clientX, y: event.clientY })) return;
      left.abort();
      this.setModal(false);
      onLeft(event);
    };
    addEventListener("pointermove", onMove, { capture: true, signal: left.signal });
  }

  /** Pulled by its head: away from the text, where it stays pinned; a sheet goes down and away. */
  grab(event: PointerEvent): void {
    const handle = event.currentTarget;
    const isControl = event.target instanceof Element && event.target.closest("button, a");
    if (!(handle instanceof Element) || isControl) return;
    if (this.element.classList.contains("sb-sheet")) this.#pull(event, handle);
    else this.#drag(event, handle);
  }

  #moveTo(position: { x: number; y: number }): void {
    this.#position = clampToWindow(position, this.element.getBoundingClientRect());
    this.#host.place(this.element, this.#position);
  }

  #drag(event: PointerEvent, handle: Element): void {
    let from = this.#position;
    followDrag(event, handle, {
      onStart: () => {
        this.#events.onPulled();
        from = this.#position;
      },
      onMove: (by) => this.#moveTo({ x: from.x + by.x, y: from.y + by.y }),
      onEnd: () => undefined,
    });
  }

  #pull(event: PointerEvent, handle: Element): void {
    followDrag(event, handle, {
      onStart: () => undefined,
      onMove: ({ y }) => {
        this.element.style.translate = `0 ${Math.max(0, y)}px`;
      },
      onEnd: ({ y }) => {
        if (y > PULL_PX) this.#events.onDropped();
        else this.element.style.removeProperty("translate");
      },
    });
  }
}
