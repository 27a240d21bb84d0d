/** The popover: draws cards beside the text. */
import { autoUpdate, computePosition, flip, offset, shift } from "@floating-ui/dom";
import componentsCss from "../../../extension/css/components.css";
import tokensCss from "../../../extension/css/tokens.css";
import type { Card, Passage } from "../../core/card/card.ts";
import { pick } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { send } from "../../platform/messages.ts";
import { type CardState, CardView } from "./CardView.tsx";
import { getCard } from "./cards.ts";
import { PopoverHost } from "./host.ts";
import popoverCss from "./popover.css";

/** Room between the text and the card, and between the card and the window's edge, in pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;

export interface PopoverRequest {
  /** The name as the page writes it. */
  surface: string;
  passage: Passage;
  /** Already on its way while the hover delay runs. */
  card: Promise<Card | null>;
  /** BCP 47 tag of the language to show. */
  language: string;
  /** Rectangle (viewport pixels) of the mention's line to stand at, now; undefined if it is gone. */
  anchorRect(): DOMRect | undefined;
  /** An element near the mention, whose scrolling ancestors move it. */
  anchorElement: Element;
}

export interface PopoverEvents {
  /** The reader closed it, or its text is gone. */
  onClose(): void;
}

export class CardPopover {
  readonly #events: PopoverEvents;
  readonly #host = new PopoverHost(`${tokensCss}\n${componentsCss}\n${popoverCss}`);
  #request: PopoverRequest | undefined;
  /** Entities opened from chips, the one shown last; empty while the page's own is shown. */
  #trail: string[] = [];
  #state: CardState = { mode: "loading" };
  #stopFollowing: (() => void) | undefined;

  constructor(events: PopoverEvents, signal: AbortSignal) {
    this.#events = events;
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.isTrusted && event.key === "Escape" && this.#request) events.onClose();
      },
      { signal, capture: true },
    );
    signal.addEventListener("abort", () => this.hide());
  }

  show(request: PopoverRequest): void {
    this.#request = request;
    this.#trail = [];
    this.#load(request.card, request.surface);
  }

  hide(): void {
    this.#request = undefined;
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#host.close();
  }

  #load(card: PopoverRequest["card"], surface?: string): void {
    const request = this.#request;
    const depth = this.#trail.length;
    const isStale = (): boolean => this.#request !== request || this.#trail.length !== depth;
    const set = (state: CardState): void => {
      if (isStale()) return;
      this.#state = state;
      this.#draw();
    };
    card.then(
      (found) => set(found ? { mode: "shown", card: found, surface } : { mode: "unknown" }),
      () => set({ mode: "failed" }),
    );
  }

  #draw(): void {
    const request = this.#request;
    if (!request) return;
    const { language } = request;
    const title =
      this.#state.mode === "shown"
        ? pick(this.#state.card.entity.name, language).text
        : request.surface;
    this.#host.render(
      <CardView
        state={this.#state}
        title={title}
        language={language}
        canGoBack={this.#trail.length > 0}
        onBack={() => this.#go(this.#trail.slice(0, -1))}
        onEntity={(entity) => this.#go([...this.#trail, entity])}
        onOpenPanel={() => {
          send("panel/open", {}).catch((cause: unknown) => logOnce("the panel", cause));
        }}
        onClose={() => this.#events.onClose()}
      />,
    );
    this.#host.open();
    this.#follow(request);
  }

  #go(trail: string[]): void {
    const request = this.#request;
    if (!request) return;
    this.#trail = trail;
    const entity = trail.at(-1);
    if (entity) this.#load(getCard(entity, request.passage));
    else this.#load(request.card, request.surface);
  }

  /** Keeps the card at its line while the page scrolls or moves; closes it when the line is gone. */
  #follow(request: PopoverRequest): void {
    this.#stopFollowing?.();
    const { element } = this.#host;
    let last: DOMRect | undefined;
    const reference = {
      contextElement: request.anchorElement,
      getBoundingClientRect: () => {
        last = request.anchorRect() ?? last;
        return last ?? new DOMRect();
      },
    };
    this.#stopFollowing = autoUpdate(reference, element, () => {
      if (!request.anchorRect()) {
        this.#events.onClose();
        return;
      }
      computePosition(reference, element, {
        strategy: "fixed",
        placement: "bottom-start",
        middleware: [offset(GAP_PX), flip({ padding: EDGE_PX }), shift({ padding: EDGE_PX })],
      }).then(
        ({ x, y }) => {
          element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
        },
        (cause: unknown) => logOnce("the popover could not be placed", cause),
      );
    });
  }
}
