/**
 * The one element that we ever put into a page: `<sandarbh-popover>`, a child of `<html>`, there
 * only while something is shown. Its shadow root is closed, and it stands in the top layer, so the
 * page's styles and stacking don't reach it. Several cards may be in it, each where it likes; the
 * host itself takes the place of the newest.
 */
import { logOnce } from "../../platform/log.ts";
import { createElement } from "../create-element.ts";
import { HOST_NAME } from "../host-name.ts";
import type { Layer } from "./contract.ts";

/** What happens on a card is no business of the page: its shortcuts, its menus that close. */
const OWN_EVENTS = [
  "click",
  "auxclick",
  "dblclick",
  "contextmenu",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchstart",
  "touchend",
  "keydown",
  "keyup",
  "keypress",
  "focusin",
  "focusout",
] as const;

/** Style by constructed sheet: no element, and the page's policy has no say in it. */
function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch (cause) {
    // Firefox keeps constructed sheets of content scripts from shadow roots of the page:
    // https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    if (!(cause instanceof Error)) throw cause;
  }
  const style = createElement("style");
  style.textContent = css;
  root.prepend(style);
}

export class PopoverHost implements Layer {
  readonly element: HTMLElement;
  readonly #root: ShadowRoot;

  constructor(css: string, signal: AbortSignal) {
    this.element = createElement(HOST_NAME);
    this.element.setAttribute("popover", "manual");
    this.#root = this.element.attachShadow({ mode: "closed" });
    // Sheets are constructed for one document, the one where they are adopted.
    document.adoptNode(this.element);
    adopt(this.#root, css);
    for (const type of OWN_EVENTS) {
      this.element.addEventListener(type, (event) => event.stopPropagation());
    }
    // Whatever comes into the top layer later stands above: a dialog, an element in full screen.
    const raise = (event: Event): void => {
      if (event.isTrusted && event.target !== this.element) this.#raise();
    };
    const options = { signal, capture: true } as const;
    document.addEventListener("fullscreenchange", raise, options);
    document.addEventListener("toggle", raise, options);
    signal.addEventListener("abort", () => this.element.remove());
  }

  /** The element in a card that has the focus. */
  get activeElement(): Element | null {
    return this.#root.activeElement;
  }

  add(box: HTMLElement, theme: string): void {
    this.element.dataset.theme = theme;
    // A page that is zoomed by style zooms its children, and so this one.
    const { currentCSSZoom = 1 } = document.documentElement as { currentCSSZoom?: number };
    box.style.zoom = String(1 / currentCSSZoom);
    if (!box.isConnected) this.#root.append(box);
    if (this.element.isConnected) return;
    document.documentElement.append(this.element);
    this.#show();
  }

  /** Moves a box to a place in the viewport, or, without one, takes note of where its style has it. */
  place(box: HTMLElement, at?: { x: number; y: number }): void {
    if (at) box.style.translate = `${Math.round(at.x)}px ${Math.round(at.y)}px`;
    if (box !== [...this.#root.querySelectorAll(".sb-box")].at(-1)) return;
    const { left, top, width, height } = box.getBoundingClientRect();
    const { style } = this.element;
    style.setProperty("--sb-x", `${left}px`, "important");
    style.setProperty("--sb-y", `${top}px`, "important");
    style.setProperty("--sb-width", `${width}px`, "important");
    style.setProperty("--sb-height", `${height}px`, "important");
  }

  remove(box: HTMLElement): void {
    box.remove();
    if (!this.#root.querySelector(".sb-box, .sb-strip")) this.element.remove();
  }

  #show(): void {
    try {
      this.element.showPopover();
    } catch (cause) {
      // Without a top layer (a document that isn't active) it stands in the page all the same.
      logOnce("the popover is not in the top layer", cause);
    }
  }

  #raise(): void {
    if (!this.element.isConnected) return;
    // Hiding takes the focus away, which is worth more than the place.
    if (this.activeElement) return;
    this.element.hidePopover();
    this.#show();
  }
}
