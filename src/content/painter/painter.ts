/**
 * Paints mentions with CSS custom highlights: ranges registered with the browser under a name, the
 * page's elements untouched. One highlight for each kind of entity; css/content.css gives the looks.
 */

import { KINDS } from "../../core/pack/kinds.ts";
import type { Kind } from "../../core/pack/schema.ts";
import type { PageMention } from "../page-mentions.ts";
import type { Sample } from "../pointer.ts";
import type { Hit } from "../popover/contract.ts";

/** A highlight's name ends so where each kind has a line of its own. */
const OWN_LINE = "-line";

export class Painter {
  readonly #highlights = new Map<Kind, Highlight>();
  readonly #byElement = new WeakMap<Node, Set<PageMention>>();
  #isShown = true;
  #ending = "";

  constructor(signal: AbortSignal) {
    // An update of the extension may have left marks of the script before.
    this.show(true);
    signal.addEventListener("abort", () => this.show(false));
  }

  /** Shows the marks or hides them; hidden ones can't be hit. */
  show(isShown: boolean, { lineByKind = false } = {}): void {
    for (const kind of KINDS) CSS.highlights.delete(this.#nameOf(kind));
    this.#isShown = isShown;
    this.#ending = lineByKind ? OWN_LINE : "";
    for (const [kind, highlight] of this.#highlights) this.#register(kind, highlight);
  }

  #nameOf(kind: Kind): string {
    return `sandarbh-${kind}${this.#ending}`;
  }

  #register(kind: Kind, highlight: Highlight): void {
    if (this.#isShown) CSS.highlights.set(this.#nameOf(kind), highlight);
  }

  add(mentions: readonly PageMention[]): void {
    // Pages with marks of their own may clear all there are.
    for (const [kind, highlight] of this.#highlights) this.#register(kind, highlight);
    for (const mention of mentions) {
      this.#highlightOf(mention.kind).add(mention.range);
      for (const element of elementsOf(mention)) {
        const known = this.#byElement.get(element);
        if (known) known.add(mention);
        else this.#byElement.set(element, new Set([mention]));
      }
    }
  }

  remove(mentions: readonly PageMention[]): void {
    for (const mention of mentions) {
      this.#highlights.get(mention.kind)?.delete(mention.range);
      for (const element of elementsOf(mention)) this.#byElement.get(element)?.delete(mention);
    }
  }

  /**
   * The mention whose text lies under a point (viewport pixels), and which of its lines does. Only
   * mentions of the element under the pointer are measured.
   */
  hit({ target, x, y }: Sample): Hit | undefined {
    if (!this.#isShown) return undefined;
    // Over text that a shadow root takes into a slot the pointer is on the slot.
    const element =
      target instanceof HTMLSlotElement ? (target.getRootNode() as ShadowRoot).host : target;
    for (const mention of this.#byElement.get(element as Node) ?? []) {
      const line = lineRects(mention).findIndex((rect) => contains(rect, x, y));
      if (line >= 0) return { mention, line };
    }
    return undefined;
  }

  #highlightOf(kind: Kind): Highlight {
    const known = this.#highlights.get(kind);
    if (known) return known;
    const highlight = new Highlight();
    this.#register(kind, highlight);
    this.#highlights.set(kind, highlight);
    return highlight;
  }
}

/** The element that pointer events at a text name: a shadow root's host for text right in it. */
export function elementOf(text: Node): Element {
  const parent = text.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : document.documentElement;
}

function elementsOf({ range }: PageMention): Set<Node> {
  const elements = new Set<Node>();
  for (const node of [range.startContainer, range.endContainer]) {
    elements.add(elementOf(node));
  }
  return elements;
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

/** Rectangles of a mention's lines in viewport pixels; empty if its text is gone or hidden. */
export function lineRects({ range }: PageMention): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  if (endOffset > ((endContainer as Text).data?.length ?? 0)) return [];
  if (startOffset > ((startContainer as Text).data?.length ?? 0)) return [];
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
