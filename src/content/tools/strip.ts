/**
 * A strip beside the scrollbar, the window's or that of the box that fills it, which shows where on the
 * page the names stand: a tick for each place, as far down the scrollbar as the place is down the page.
 * It stands with the cards in the one element that we put into a page, and only its ticks take the
 * pointer. The keyboard has commands of its own for the same way, so no tick is on the way of Tab.
 *
 * Measuring is done when the browser has nothing better to do, and only while the reader wants a strip.
 */
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { createElement } from "../create-element.ts";
import type { PageMention } from "../page-mentions.ts";
import type { Layer } from "../popover/contract.ts";
import type { ToolsPage } from "./contract.ts";
import { jumpTo } from "./jump.ts";
import { isCarried, placeOf, scrollerFor } from "./places.ts";
import { type Scroller, wayPx } from "./scroller.ts";

/** A tick's height; what stands nearer than this has a tick in common. */
const TICK_PX = 6;
/** A page that keeps changing is not measured more often than this. */
const PAUSE_MS = 250;
/** A page that is never idle is measured all the same. */
const LONGEST_WAIT_MS = 1000;
const MOST_NAMES = 4;

/** "Baidu, Tencent": a list that goes on, not a sentence. */
const LIST = { type: "unit", style: "short" } as const;

interface Tick {
  topPx: number;
  mentions: PageMention[];
}

/** Ticks in order. */
function ticksOf(mentions: readonly PageMention[], scroller: Scroller): Tick[] {
  const { view } = scroller;
  const rows = new Map<number, PageMention[]>();
  for (const mention of mentions) {
    // What stands beside the box is not reached by its scrollbar.
    const place = isCarried(mention, scroller) ? placeOf(mention, scroller) : undefined;
    if (place === undefined) continue;
    const row = Math.min(
      Math.floor((place * view.height) / TICK_PX),
      Math.floor(view.height / TICK_PX) - 1,
    );
    rows.set(row, [...(rows.get(row) ?? []), mention]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, found]) => ({ topPx: row * TICK_PX, mentions: found }));
}

export class Strip {
  readonly #page: ToolsPage;
  readonly #layer: Layer;
  readonly #element = createElement("nav");
  readonly #stop = new AbortController();
  readonly #ticks = new WeakMap<EventTarget, PageMention>();
  /** A page grows while its pictures come, and names move with that. */
  readonly #sizes = new ResizeObserver(() => this.#drawSoon());
  readonly #watched = new WeakSet<Element>();
  readonly #children = new MutationObserver(() => this.#drawSoon());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #theme = "auto";

  constructor(page: ToolsPage, layer: Layer) {
    this.#page = page;
    this.#layer = layer;
    this.#element.className = "sb-strip";
    this.#element.ariaLabel = t("strip");
    this.#element.addEventListener("click", ({ target }) => {
      const mention = target && this.#ticks.get(target);
      if (mention) jumpTo(mention, page.signal);
    });
    const { signal } = this.#stop;
    // The document's scrolling moves a box; what is scrolled in a box isn't heard of here.
    for (const type of ["resize", "scroll"]) {
      addEventListener(type, () => this.#drawSoon(), { signal, passive: true });
    }
    signal.addEventListener("abort", () => {
      this.#sizes.disconnect();
      this.#children.disconnect();
    });
    page.signal.addEventListener("abort", () => this.remove(), { signal });
  }

  /** Other marks than before, or another theme. */
  update(theme: string): void {
    this.#theme = theme;
    this.#drawSoon();
  }

  remove(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#layer.remove(this.#element);
  }

  #drawSoon(): void {
    this.#timer ??= setTimeout(() => {
      requestIdleCallback(
        () => {
          this.#timer = undefined;
          if (!this.#stop.signal.aborted) this.#draw();
        },
        { timeout: LONGEST_WAIT_MS },
      );
    }, PAUSE_MS);
  }

  #draw(): void {
    const marks = this.#page.marks();
    const scroller = scrollerFor(marks);
    // Where all of the page is in view, nothing is to be found by it.
    const ticks = wayPx(scroller) > 0 ? ticksOf(marks, scroller) : [];
    this.#watch(scroller.box);
    this.#stand(scroller);
    this.#element.replaceChildren(...ticks.map((tick) => this.#drawTick(tick)));
    if (ticks.length > 0) this.#layer.add(this.#element, this.#theme);
    else this.#layer.remove(this.#element);
  }

  /** A box stays as large as it is while its content grows, so its children are watched as well. */
  #watch(box: HTMLElement | undefined): void {
    this.#children.disconnect();
    if (box) this.#children.observe(box, { childList: true });
    for (const each of [document.documentElement, ...(box ? [box, ...box.children] : [])]) {
      // What is observed once more tells its size once more, without end.
      if (!this.#watched.has(each)) this.#sizes.observe(each);
      this.#watched.add(each);
    }
  }

  #stand({ box, view }: Scroller): void {
    const { classList, style } = this.#element;
    classList.toggle("sb-strip-left", view.isLeft);
    classList.toggle("sb-strip-box", box !== undefined && !view.isLeft);
    style.inset = box ? `${view.top}px auto auto ${view.edge}px` : "";
    style.height = box ? `${view.height}px` : "";
  }

  #drawTick({ topPx, mentions }: Tick): HTMLElement {
    const tick = createElement("button");
    const [first] = mentions as [PageMention, ...PageMention[]];
    const names = [...new Set(mentions.map(({ surface }) => surface.replace(/\s+/g, " ")))];
    const list = new Intl.ListFormat(interfaceLanguage(), LIST).format(names.slice(0, MOST_NAMES));
    tick.type = "button";
    tick.tabIndex = -1;
    tick.className = `sb-tick sb-kind-${first.kind}`;
    tick.style.top = `${topPx}px`;
    tick.title = names.length > MOST_NAMES ? `${list} …` : list;
    tick.ariaLabel = tick.title;
    this.#ticks.set(tick, first);
    return tick;
  }
}
