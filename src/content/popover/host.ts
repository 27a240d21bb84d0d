/**
 * The one element that we ever put into a page: `<sandarbh-popover>`, a child of `<html>`, there
 * only while something is shown. Its shadow root is closed, and it stands in the top layer, so the
 * page's styles and stacking don't reach it.
 */
import { render, type VNode } from "preact";
import { logOnce } from "../../platform/log.ts";
import { HOST_NAME } from "../host-name.ts";

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
  const style = document.createElement("style");
  style.textContent = css;
  root.prepend(style);
}

export class PopoverHost {
  readonly #host: HTMLElement;
  readonly #mount: HTMLElement;

  constructor(css: string) {
    this.#host = document.createElement(HOST_NAME);
    this.#host.setAttribute("popover", "manual");
    const root = this.#host.attachShadow({ mode: "closed" });
    this.#mount = document.createElement("div");
    root.append(this.#mount);
    adopt(root, css);
  }

  get element(): HTMLElement {
    return this.#host;
  }

  render(view: VNode): void {
    render(view, this.#mount);
  }

  open(): void {
    if (this.#host.isConnected) return;
    document.documentElement.append(this.#host);
    try {
      this.#host.showPopover();
    } catch (cause) {
      // Without a top layer (a document that isn't active) it stands in the page all the same.
      logOnce("the popover is not in the top layer", cause);
    }
  }

  close(): void {
    render(null, this.#mount);
    this.#host.remove();
  }
}
