/**
 * All cards on a page: the one that goes with the pointer, and those that stand apart.
 *
 *   pointer, keyboard, finger ──▶ states ──▶ current ──pinned──▶ apart
 *                                               ▲──let go──────────┘
 *
 * Any number may be pinned, to be read side by side. A card that says what became of its mark stands
 * apart, too, because its mention is gone.
 */
import componentsCss from "../../../extension/css/components.css";
import tokensCss from "../../../extension/css/tokens.css";
import type { Card, Passage } from "../../core/card/card.ts";
import { passageLink } from "../../core/text/text-fragment.ts";
import { hearFirst } from "../first.ts";
import { HOST_NAME } from "../host-name.ts";
import type { PageMention } from "../page-mentions.ts";
import { elementOf, lineRects } from "../painter/painter.ts";
import type { Sample } from "../pointer.ts";
import { CardPopover } from "./CardPopover.tsx";
import cardCss from "./card.css";
import type { CardRequest } from "./card-request.ts";
import { getCard, passageOf } from "./cards.ts";
import type { Hit, Hover, HoverPage, Layer } from "./contract.ts";
import { elementAt } from "./element-at.ts";
import { PopoverHost } from "./host.ts";
import { HoverStates } from "./hover.ts";
import popoverCss from "./popover.css";
import { shownPassage } from "./shown-passage.ts";
import stripCss from "./strip.css";

interface Prepared {
  hit: Hit;
  passage: Passage;
  card: Promise<Card | null>;
}

export class Popovers implements Hover {
  readonly #page: HoverPage;
  readonly #host: PopoverHost;
  readonly #states: HoverStates;
  #prepared: Prepared | undefined;
  /** Drawn for what waits, and not yet on the page. */
  #drawn: { card: CardPopover; hit: Hit } | undefined;
  /** How the next card is opened. */
  #manner: Pick<CardRequest, "place" | "focus"> = { place: "line", focus: false };
  #current: { card: CardPopover; hit: Hit } | undefined;
  /** When a movement has left a modal card, by the page's clock. */
  #leftMs: number | undefined;
  readonly #onLeft = ({ timeStamp }: PointerEvent): void => {
    this.#leftMs = timeStamp;
  };
  /** Cards that stand by themselves, with the mention that each came from. */
  readonly #apart = new Map<CardPopover, Hit>();

  constructor(page: HoverPage, signal: AbortSignal) {
    this.#page = page;
    this.#host = new PopoverHost(
      [withForce(tokensCss), componentsCss, cardCss, popoverCss, stripCss].join("\n"),
      signal,
    );
    this.#states = new HoverStates(
      {
        openDelayMs: page.openDelayMs,
        prepare: (hit) => this.#prepare(hit),
        drawAhead: (hit) => this.#drawAhead(hit),
        open: (hit) => this.#open(hit),
        close: () => this.#closeCurrent(),
        forget: () => this.#forget(),
        isOnCard: (sample) => this.#isOnCard(sample),
      },
      signal,
    );
    hearFirst((event) => {
      if (event.type === "keydown") this.#onKey(event as KeyboardEvent);
      if (event.type === "pointerdown") this.#onPress(event as PointerEvent);
    }, signal);
    signal.addEventListener("abort", () => {
      for (const card of this.#apart.keys()) card.hide();
      this.#apart.clear();
    });
  }

  get layer(): Layer {
    return this.#host;
  }

  move(told: Sample, hit: Hit | undefined): void {
    this.#reach(told);
    // While a card was modal, whatever stands beside it had no pointer.
    const isStale = told.timeMs === this.#leftMs;
    const sample = isStale ? { ...told, target: elementAt(told) } : told;
    this.#states.move(sample, isStale ? this.#page.painter.hit(sample) : hit);
  }

  leave(): void {
    // A card that becomes modal takes the pointer away from what is below it, and that tells of it.
    if (!this.#current?.card.box.isModal) this.#states.leave();
  }

  press(): void {
    this.#states.press();
  }

  forget(mentions: readonly PageMention[]): void {
    this.#states.forget(mentions);
    // What was asked for last would keep a view that is gone.
    if (this.#prepared && mentions.includes(this.#prepared.hit.mention)) this.#forget();
  }

  openAt(mention: PageMention, { focus }: { focus: boolean }): void {
    this.#manner = { place: "line", focus };
    this.#states.hold({ mention, line: 0 });
  }

  tap(hit: Hit, _pointer: "touch"): void {
    this.#manner = { place: "sheet", focus: false };
    this.#states.hold(hit);
  }

  togglePin(): void {
    const card = this.#current?.card ?? [...this.#apart.keys()].at(-1);
    if (card) this.#togglePin(card);
  }

  #prepare(hit: Hit): Prepared {
    if (this.#prepared?.hit.mention === hit.mention) return this.#prepared;
    const passage = passageOf(hit.mention, this.#page.mentions);
    const made = { hit, passage, card: getCard(hit.mention.entity, passage) };
    this.#prepared = made;
    // What failed is asked for anew at the next hover.
    made.card.catch(() => {
      if (this.#prepared === made) this.#prepared = undefined;
    });
    return made;
  }

  #forget(): void {
    this.#prepared = undefined;
    this.#drawn?.card.hide();
    this.#drawn = undefined;
  }

  #drawAhead(hit: Hit): void {
    this.#drawn?.card.hide();
    this.#drawn = { card: this.#makeCard(), hit };
    this.#drawn.card.drawAhead(this.#requestFor(hit));
  }

  #open(hit: Hit): void {
    this.#closeNotices();
    const drawn = this.#drawn?.hit.mention === hit.mention ? this.#drawn : undefined;
    if (drawn) this.#drawn = undefined;
    this.#current ??= drawn ?? { card: this.#makeCard(), hit };
    this.#current.hit = hit;
    this.#current.card.show(this.#requestFor(hit));
    this.#manner = { place: "line", focus: false };
  }

  #requestFor(hit: Hit): CardRequest {
    const { mention, line } = hit;
    const { passage, card } = this.#prepare(hit);
    return {
      entity: mention.entity,
      surface: mention.surface.replace(/\s+/g, " "),
      passage,
      card,
      language: this.#page.language(),
      theme: this.#page.theme(),
      host: location.host,
      link: () => {
        const { place, around } = shownPassage(mention);
        return passageLink(location.href, place, around);
      },
      anchor: {
        rect: () => {
          const lines = lineRects(mention);
          return lines[line] ?? lines[0];
        },
        element: elementOf(mention.range.startContainer),
      },
      ...this.#manner,
    };
  }

  #makeCard(): CardPopover {
    return new CardPopover(this.#host, {
      onClose: (card) => this.#close(card),
      onPin: (card) => this.#togglePin(card),
      onChange: (card) => {
        if (card === this.#current?.card) this.#states.lend();
      },
      onKeyboard: (card) => {
        if (card === this.#current?.card) this.#states.keep();
      },
      onUnmark: (card) => this.#setApart(card),
    });
  }

  #closeCurrent(): void {
    this.#current?.card.hide();
    this.#current = undefined;
  }

  #close(card: CardPopover): void {
    if (card === this.#current?.card) this.#states.close();
    if (this.#apart.delete(card)) card.hide();
  }

  #setApart(card: CardPopover): void {
    if (card !== this.#current?.card) return;
    this.#apart.set(card, this.#current.hit);
    this.#current = undefined;
    this.#states.release();
  }

  #togglePin(card: CardPopover): void {
    if (!card.isPinned) {
      this.#setApart(card);
      card.setPinned(true);
      return;
    }
    const hit = this.#apart.get(card);
    if (!hit) return;
    this.#apart.delete(card);
    this.#states.take(hit);
    this.#current = { card, hit };
    card.setPinned(false);
  }

  /** A notice that is not pinned goes with the next thing that the reader does. */
  #closeNotices(): void {
    for (const card of this.#apart.keys()) if (!card.isPinned) this.#close(card);
  }

  #isOnCard({ target, ...point }: Sample): boolean {
    const card = this.#current?.card;
    return !!card && (isHost(target) || card.box.isModal) && card.box.covers(point);
  }

  get #cards(): CardPopover[] {
    return [...this.#apart.keys(), ...(this.#current ? [this.#current.card] : [])];
  }

  /** A card that is seen but not reached, because the page has a modal dialog, is made modal itself. */
  #reach({ target, x, y }: Sample): void {
    if (isHost(target)) return;
    for (const { box } of this.#cards) if (box.covers({ x, y })) box.reach(this.#onLeft);
  }

  /** Escape closes one card: the one with the pointer or the focus first, then the last pinned. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    const card = this.#focused() ?? this.#current?.card ?? [...this.#apart.keys()].at(-1);
    if (!card) return;
    // It is the card's: a dialog of the page's below stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#close(card);
  }

  #focused(): CardPopover | undefined {
    const focused = this.#host.activeElement;
    return this.#cards.find(({ box }) => box.holds(focused));
  }

  /** A press on the page closes what isn't pinned; one on the mention itself is its link's. */
  #onPress(event: PointerEvent): void {
    const { clientX: x, clientY: y } = event;
    // Beside a modal card every press is told as one on the card.
    const pressed = this.#cards.find(({ box }) => box.covers({ x, y }));
    if (pressed && event.composedPath().includes(this.#host.element)) return;
    for (const { box } of this.#cards) box.setModal(false);
    this.#closeNotices();
    const isOnLine = this.#current && lineRects(this.#current.hit.mention).some(contains({ x, y }));
    if (this.#current && !isOnLine) this.#states.close();
  }
}

function isHost(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.localName === HOST_NAME;
}

/** Values that stand though the page may give the host others of the same name. */
function withForce(css: string): string {
  return css.replace(/(--[\w-]+:[^;{}]+)(?=[;}])/g, "$1 !important");
}

function contains({ x, y }: { x: number; y: number }): (rect: DOMRect) => boolean {
  return ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom;
}
