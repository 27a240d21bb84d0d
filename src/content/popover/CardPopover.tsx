/** One card on the page: what it shows, the way that led there, where it stands, who has the focus. */
import { render } from "preact";
import type { Card, CardFact, CardQuote, Passage } from "../../core/card/card.ts";
import { pick, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { send } from "../../platform/messages.ts";
import { changeSettings } from "../../platform/settings-store.ts";
import { type CopyFormat, copyText } from "../../ui/components/copy-text.ts";
import { type CardState, CardView } from "./CardView.tsx";
import { getCard } from "./cards.ts";
import { writeClipboard } from "./clipboard.ts";
import { keepTabInside } from "./focus.ts";
import { createBox, type PopoverHost } from "./host.ts";
import { type Anchor, clampToWindow, followDrag, followLine } from "./placement.ts";
import { noticeText } from "./UnmarkMenu.tsx";
import { type Unmark, withoutUnmark, withUnmark } from "./unmark.ts";

/** A card that takes longer than this says that it is on its way. */
const LOADING_MS = 200;
/** A sheet that is pulled down further than this closes. */
const PULL_PX = 60;

export interface CardRequest {
  entity: string;
  /** The name as the page writes it, on one line. */
  surface: string;
  passage: Passage;
  /** Already on its way while the hover delay runs. */
  card: Promise<Card | null>;
  /** BCP 47 tag of the language to show. */
  language: string;
  theme: string;
  /** `location.host` of the page. */
  host: string;
  /** Address of the passage on this page. */
  link: string;
  anchor: Anchor;
  /** Where it stands: at its line, or at the window's foot, for fingers. */
  place: "line" | "sheet";
  /** The focus goes into the card. */
  focus: boolean;
}

export interface CardEvents {
  /** The reader closed it, or its text is gone. */
  onClose(card: CardPopover): void;
  /** The reader pinned it or let it go. */
  onPin(card: CardPopover): void;
  /** It shows something else, and so may have another size. */
  onChange(card: CardPopover): void;
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
  readonly #box = createBox();
  #request: CardRequest | undefined;
  /** Entities opened from chips, the one shown last; empty while the page's own is shown. */
  #trail: Step[] = [];
  /** Titles of the cards on the way here, the page's own first. */
  #titles: string[] = [];
  #state: CardState = { mode: "loading" };
  #loadingTimer: number | undefined;
  #isPinned = false;
  #position = { x: 0, y: 0 };
  #stopFollowing: (() => void) | undefined;
  /** Where the focus was before it came into the card. */
  #returnTo: HTMLElement | SVGElement | undefined;

  constructor(host: PopoverHost, events: CardEvents) {
    this.#host = host;
    this.#events = events;
    this.#box.className = "sb-box";
    this.#box.addEventListener("focusin", ({ relatedTarget }) => {
      const isFromPage = relatedTarget instanceof Node && !this.#box.contains(relatedTarget);
      if (isFromPage && "focus" in relatedTarget) {
        this.#returnTo = relatedTarget as unknown as HTMLElement;
      }
    });
    this.#box.addEventListener("keydown", (event) => keepTabInside(event, this.#box));
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** The mention's own entity, while the card is open. */
  get request(): CardRequest | undefined {
    return this.#request;
  }

  /** Whether a point of the viewport is on the card. */
  covers({ x, y }: { x: number; y: number }): boolean {
    const { left, right, top, bottom } = this.#box.getBoundingClientRect();
    return x >= left && x < right && y >= top && y < bottom;
  }

  holds(node: EventTarget | null): boolean {
    return node instanceof Node && this.#box.contains(node);
  }

  show(request: CardRequest): void {
    this.#request = request;
    this.#trail = [];
    this.#titles = [];
    this.#box.classList.toggle("sb-sheet", request.place === "sheet");
    this.#load(request.card);
  }

  hide(): void {
    const hadFocus = this.#box.contains(this.#host.activeElement);
    clearTimeout(this.#loadingTimer);
    this.#request = undefined;
    this.#isPinned = false;
    this.#unfollow();
    render(null, this.#box);
    this.#host.remove(this.#box);
    if (hadFocus) this.#returnTo?.focus({ preventScroll: true });
    this.#returnTo = undefined;
  }

  /** Stays where it is, whatever the page does; or belongs to its line again. */
  setPinned(isPinned: boolean): void {
    if (isPinned === this.#isPinned) return;
    const { x, y } = this.#box.getBoundingClientRect();
    this.#isPinned = isPinned;
    this.#position = { x, y };
    this.#draw();
    this.#host.announce(t(isPinned ? "pinned" : "unpinned"));
  }

  #load(card: Promise<Card | null>): void {
    const request = this.#request;
    const depth = this.#trail.length;
    const set = (state: CardState): void => {
      clearTimeout(this.#loadingTimer);
      if (this.#request !== request || this.#trail.length !== depth) return;
      this.#state = state;
      if (state.mode === "shown") this.#titles[depth] = this.#nameOf(state.card);
      this.#draw();
      this.#enter(depth);
    };
    clearTimeout(this.#loadingTimer);
    this.#loadingTimer = window.setTimeout(() => {
      if (this.#request !== request) return;
      this.#state = { mode: "loading" };
      this.#draw();
    }, LOADING_MS);
    card.then(
      (found) => set(found ? { mode: "shown", card: found } : { mode: "unknown" }),
      () => set({ mode: "failed" }),
    );
  }

  /** Moves the focus to what has come, where it belongs there, and tells it to who listens. */
  #enter(depth: number): void {
    const isInside = this.#box.contains(this.#host.activeElement) || this.#hadFocus;
    this.#hadFocus = false;
    if (depth > 0 || isInside) this.#focusOn(".sb-title");
    else if (this.#request?.focus) this.#focusOn(".sb-card");
    this.#box.querySelector(".sb-scroll")?.scrollTo({ top: 0, behavior: "instant" });
    this.#host.announce(t("cardLabel", this.#title));
  }

  /** The chip that had the focus goes with the card that it was on. */
  #hadFocus = false;

  #focusOn(selector: string): void {
    this.#box.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  #nameOf(card: Card): string {
    return pick(card.entity.name, this.#request?.language ?? "en").text;
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
        onBack={() => this.#go(this.#trail.slice(0, -1))}
        onEntity={(id) =>
          this.#go([...this.#trail, { entity: id, card: getCard(id, request.passage) }])
        }
        onStatement={(id) => this.#showStatement(id)}
        onCopy={(statement, format) => this.#copy(statement, format)}
        onPin={() => this.#events.onPin(this)}
        onGrab={(event) => this.#grab(event)}
        onUnmark={(unmark) => this.#unmark(unmark)}
        onUndo={() => this.#undo()}
        onOpenPanel={() => {
          send("panel/open", {}).catch((cause: unknown) => logOnce("the panel", cause));
        }}
        onClose={() => this.#events.onClose(this)}
      />,
      this.#box,
    );
    this.#host.add(this.#box, request.theme);
    this.#place(request);
  }

  #go(trail: Step[]): void {
    const request = this.#request;
    if (!request) return;
    this.#hadFocus = this.#box.contains(this.#host.activeElement);
    this.#trail = trail;
    this.#events.onChange(this);
    this.#load(trail.at(-1)?.card ?? request.card);
  }

  /** Brings a statement into sight within the card; where it is folded away, unfolds it. */
  #showStatement(id: string): void {
    const scroller = this.#box.querySelector(".sb-scroll");
    const statement = this.#box.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"]`);
    if (!scroller || !statement) return;
    const details = statement.closest("details");
    if (details) details.open = true;
    const top = statement.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollBy({ top: top - 8 });
    statement.focus({ preventScroll: true });
  }

  async #copy(statement: CardFact | CardQuote, format: CopyFormat): Promise<boolean> {
    const request = this.#request;
    if (!request) return false;
    const seenOn = {
      title: document.title,
      link: request.link,
      date: new Date().toISOString().slice(0, "2024-02-16".length),
    };
    const text = copyText(statement, { format, language: request.language, seenOn });
    const isCopied = await writeClipboard(text);
    this.#host.announce(t(isCopied ? "copied" : "copyFailed"));
    return isCopied;
  }

  // --- Marks that aren't wanted -----------------------------------------------------------------

  #unmark(unmark: Unmark): void {
    const name = this.#title;
    const { x, y } = this.#box.getBoundingClientRect();
    this.#position = { x, y };
    this.#unfollow();
    changeSettings((settings) => withUnmark(settings, unmark)).then(
      () => {
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
    this.#draw();
    this.#focusOn(".sb-notice button, .sb-head-tools button");
    this.#host.announce(said);
  }

  #notSaved(cause: unknown): void {
    logOnce("a setting could not be saved", cause);
    this.#host.announce(t("couldNotSave"));
  }

  // --- Where it stands --------------------------------------------------------------------------

  #place(request: CardRequest): void {
    const isApart = this.#isPinned || this.#state.mode === "unmarked";
    if (request.place === "sheet") {
      this.#unfollow();
      this.#box.style.removeProperty("translate");
      this.#host.place(this.#box);
      return;
    }
    if (isApart) {
      this.#unfollow();
      this.#moveTo(this.#position);
      return;
    }
    this.#unfollow();
    this.#stopFollowing = followLine(this.#box, request.anchor, {
      onMove: (at) => this.#host.place(this.#box, at),
      onGone: () => this.#events.onClose(this),
    });
  }

  #unfollow(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
  }

  #moveTo(position: { x: number; y: number }): void {
    this.#position = clampToWindow(position, this.#box.getBoundingClientRect());
    this.#host.place(this.#box, this.#position);
  }

  /** Pulled by its head: away from the text, where it stays pinned; a sheet goes down and away. */
  #grab(event: PointerEvent): void {
    const handle = event.currentTarget;
    const isControl = event.target instanceof Element && event.target.closest("button, a");
    if (!(handle instanceof Element) || isControl) return;
    if (this.#request?.place === "sheet") this.#pull(event, handle);
    else this.#drag(event, handle);
  }

  #drag(event: PointerEvent, handle: Element): void {
    let from = this.#position;
    followDrag(event, handle, {
      onStart: () => {
        if (!this.#isPinned) this.#events.onPin(this);
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
        this.#box.style.translate = `0 ${Math.max(0, y)}px`;
      },
      onEnd: ({ y }) => {
        if (y > PULL_PX) this.#events.onClose(this);
        else this.#box.style.removeProperty("translate");
      },
    });
  }
}
