/** One card on the page: what it shows, the way that led there, where it stands, who has the focus. */
import { render } from "preact";
import type { Card, CardFact, CardQuote } from "../../core/card/card.ts";
import { pick, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { send } from "../../platform/messages.ts";
import { changeSettings } from "../../platform/settings-store.ts";
import { type CopyFormat, copyText } from "../../ui/components/copy-text.ts";
import { localDay } from "../../ui/components/format-when.ts";
import { AwaitedCard } from "./awaited-card.ts";
import { type CardState, CardView } from "./CardView.tsx";
import { CardBox, type Stand } from "./card-box.ts";
import type { CardRequest } from "./card-request.ts";
import { scrollToTop, showStatement } from "./card-scroll.ts";
import { getCard } from "./cards.ts";
import { writeClipboard } from "./clipboard.ts";
import { isInModal, keepTabInside } from "./focus.ts";
import type { PopoverHost } from "./host.ts";
import { noticeText } from "./UnmarkMenu.tsx";
import { type Unmark, withoutUnmark, withUnmark } from "./unmark.ts";

export interface CardEvents {
  /** The reader closed it, or its text is gone. */
  onClose(card: CardPopover): void;
  /** The reader pinned it or let it go. */
  onPin(card: CardPopover): void;
  /** It shows something else, and so may have another size. */
  onChange(card: CardPopover): void;
  /** The reader goes about in it by keyboard. */
  onKeyboard(card: CardPopover): void;
  /** It now only says what became of its mark. */
  onUnmark(card: CardPopover): void;
}

/** An entity opened from a chip. */
interface Step {
  entity: string;
  card: Promise<Card | null>;
}

export class CardPopover {
  readonly #host: PopoverHost;
  readonly #events: CardEvents;
  readonly #box: CardBox;
  #request: CardRequest | undefined;
  /** Entities opened from chips, the one shown last; empty while the page's own is shown. */
  #trail: Step[] = [];
  /** Titles of the cards on the way here, the page's own first. */
  #titles: string[] = [];
  #state: CardState = { mode: "loading" };
  readonly #awaited = new AwaitedCard();
  #isPinned = false;
  #isShown = false;
  #isUnsaved = false;
  /** Where the focus was before it came into the card. */
  #returnTo: HTMLElement | SVGElement | undefined;

  constructor(host: PopoverHost, events: CardEvents) {
    this.#host = host;
    this.#events = events;
    this.#box = new CardBox(host, {
      onGone: () => events.onClose(this),
      onDropped: () => events.onClose(this),
      onPulled: () => {
        if (!this.#isPinned) events.onPin(this);
      },
    });
    const { element } = this.#box;
    element.addEventListener("focusin", ({ relatedTarget }) => {
      const isFromPage = relatedTarget instanceof Node && !this.#box.holds(relatedTarget);
      if (isFromPage && "focus" in relatedTarget) {
        this.#returnTo = relatedTarget as unknown as HTMLElement;
      }
    });
    element.addEventListener("keydown", (event) => keepTabInside(event, element));
    // Let go in the card: whether it was there before or has just come by this key.
    element.addEventListener("keyup", ({ key }) => {
      if (key === "Tab") events.onKeyboard(this);
    });
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** The mention's own entity, while the card is open. */
  get request(): CardRequest | undefined {
    return this.#request;
  }

  get box(): CardBox {
    return this.#box;
  }

  /** Opened by keyboard or finger: where the pointer is tells nothing about the reader. */
  get isHeld(): boolean {
    return this.#request?.focus === true || this.#request?.place === "sheet";
  }

  /** Draws what is asked for once it is there; it is not seen before `show`. */
  drawAhead(request: CardRequest): void {
    this.#request = request;
    this.#load(request.card);
  }

  /** Shows what is asked for, at once where it has been drawn. */
  show(request: CardRequest): void {
    const isDrawn = this.#request?.card === request.card && this.#state.mode !== "loading";
    const wasShown = this.#isShown;
    this.#isShown = true;
    this.#request = request;
    if (isDrawn && !wasShown) {
      this.#appear();
      this.#enter(0);
      return;
    }
    this.#trail = [];
    this.#titles = [];
    this.#load(request.card);
  }

  hide(): void {
    const hadFocus = this.#hasFocus;
    this.#awaited.stop();
    this.#request = undefined;
    this.#isPinned = false;
    this.#isShown = false;
    this.#isUnsaved = false;
    render(null, this.#box.mount);
    this.#box.remove();
    if (hadFocus) this.#returnTo?.focus({ preventScroll: true });
    this.#returnTo = undefined;
  }

  /** Stays where it is, whatever the page does; or belongs to its line again. */
  setPinned(isPinned: boolean): void {
    if (isPinned === this.#isPinned) return;
    this.#box.keepPlace();
    this.#isPinned = isPinned;
    this.#draw();
    this.#box.announce(t(isPinned ? "pinned" : "unpinned"));
  }

  #load(card: Promise<Card | null>): void {
    const depth = this.#trail.length;
    this.#isUnsaved = false;
    this.#awaited.await(card, {
      onSlow: () => {
        if (!this.#isShown) return;
        this.#state = { mode: "loading" };
        this.#draw();
      },
      onOutcome: (outcome) => {
        this.#state = outcome;
        if (outcome.mode === "shown") this.#titles[depth] = this.#nameOf(outcome.card);
        this.#draw();
        if (this.#isShown) this.#enter(depth);
      },
    });
  }

  /** Moves the focus to what has come, where it belongs there, and tells it to who listens. */
  #enter(depth: number): void {
    const { isHeld, request } = this;
    if (isHeld && request && isInModal(request.anchor.element)) this.#box.setModal(true);
    const isInside = this.#hasFocus || this.#hadFocus;
    this.#hadFocus = false;
    if (depth > 0 || isInside) this.#focusOn(".sb-title");
    else if (this.#request?.focus) this.#focusOn(".sb-card");
    scrollToTop(this.#box.element);
    this.#box.announce(t("cardLabel", this.#title));
  }

  /** The chip that had the focus goes with the card that it was on. */
  #hadFocus = false;

  #focusOn(selector: string): void {
    this.#box.element.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  #nameOf(card: Card): string {
    return pick(card.entity.name, this.#request?.language ?? "en").text;
  }

  get #hasFocus(): boolean {
    return this.#box.holds(this.#host.activeElement);
  }

  get #title(): string {
    return this.#titles[this.#trail.length] ?? this.#request?.surface ?? "";
  }

  #draw(): void {
    const request = this.#request;
    if (!request) return;
    const isOwn = this.#trail.length === 0;
    const { entity, surface, host, language } = request;
    render(
      <CardView
        state={this.#state}
        title={this.#title}
        surface={isOwn ? surface : undefined}
        marked={isOwn ? { entity, name: this.#title, surface, host } : undefined}
        language={language}
        backTo={isOwn ? undefined : (this.#titles[this.#trail.length - 1] ?? surface)}
        isPinned={this.#isPinned}
        isSheet={request.place === "sheet"}
        isUnsaved={this.#isUnsaved}
        onBack={() => this.#go(this.#trail.slice(0, -1))}
        onEntity={(id) =>
          this.#go([...this.#trail, { entity: id, card: getCard(id, request.passage) }])
        }
        onStatement={(id) => showStatement(this.#box.element, id)}
        onCopy={(statement, format) => this.#copy(statement, format)}
        onPin={() => this.#events.onPin(this)}
        onGrab={(event) => this.#box.grab(event)}
        onUnmark={(unmark) => this.#unmark(unmark)}
        onUndo={() => this.#undo()}
        onOpenPanel={() => {
          const shown = this.#trail.at(-1)?.entity ?? entity;
          send("panel/open", { entity: shown }, 1).catch((cause: unknown) =>
            logOnce("the panel", cause),
          );
        }}
        onClose={() => this.#events.onClose(this)}
      />,
      this.#box.mount,
    );
    if (this.#isShown) this.#appear();
  }

  /** What is drawn is on the page, and where it belongs. */
  #appear(): void {
    const request = this.#request;
    if (!request) return;
    this.#box.setLabel(t("cardLabel", this.#title));
    this.#host.add(this.#box.element, request.theme);
    this.#box.stand(this.#stand(request));
  }

  #stand({ place, anchor }: CardRequest): Stand {
    if (place === "sheet") return { at: "sheet" };
    const isApart = this.#isPinned || this.#state.mode === "unmarked";
    return isApart ? { at: "apart" } : { at: "line", anchor };
  }

  #go(trail: Step[]): void {
    const request = this.#request;
    if (!request) return;
    this.#hadFocus = this.#hasFocus;
    this.#trail = trail;
    this.#events.onChange(this);
    this.#load(trail.at(-1)?.card ?? request.card);
  }

  async #copy(statement: CardFact | CardQuote, format: CopyFormat): Promise<boolean> {
    const request = this.#request;
    if (!request) return false;
    const seenOn = {
      title: document.title,
      link: request.link(),
      date: localDay(new Date()),
    };
    const text = copyText(statement, { format, language: request.language, seenOn });
    const isCopied = await writeClipboard(text);
    this.#box.announce(t(isCopied ? "copied" : "copyFailed"));
    return isCopied;
  }

  // --- Marks that aren't wanted -----------------------------------------------------------------

  #unmark(unmark: Unmark): void {
    const name = this.#title;
    this.#box.keepPlace();
    this.#box.unfollow();
    changeSettings((settings) => withUnmark(settings, unmark)).then(
      () => {
        // Its card may still be on its way.
        this.#awaited.stop();
        this.#state = { mode: "unmarked", unmark, isUndone: false };
        this.#afterUnmark(noticeText(unmark, name));
      },
      (cause: unknown) => this.#notSaved(cause),
    );
    // Its mention goes as soon as the setting is there, and must not take the way back with it.
    this.#events.onUnmark(this);
  }

  #undo(): void {
    const { unmark } = this.#state as Extract<CardState, { mode: "unmarked" }>;
    changeSettings((settings) => withoutUnmark(settings, unmark)).then(
      () => {
        this.#state = { mode: "unmarked", unmark, isUndone: true };
        this.#afterUnmark(t("unmarkUndone", this.#title));
      },
      (cause: unknown) => this.#notSaved(cause),
    );
  }

  #afterUnmark(said: string): void {
    this.#isUnsaved = false;
    this.#draw();
    this.#focusOn(
      this.#box.element.querySelector(".sb-notice button")
        ? ".sb-notice button"
        : ".sb-head-tools button",
    );
    this.#box.announce(said);
  }

  #notSaved(cause: unknown): void {
    logOnce("a setting could not be saved", cause);
    this.#isUnsaved = true;
    this.#draw();
    this.#box.announce(t("couldNotSave"));
  }
}
