/**
 * Between the content script, which is on every page, and the popover's code, which comes with the
 * first hover as a second script in the same isolated world. The page sees neither.
 */
import type { Card, Passage } from "../../core/card/card.ts";

export interface PopoverRequest {
  entity: string;
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

export interface Popover {
  show(request: PopoverRequest): void;
  hide(): void;
}

/** Where popover.js leaves its factory for the content script of the same world. */
declare global {
  var sandarbhCreatePopover: ((events: PopoverEvents, signal: AbortSignal) => Popover) | undefined;
}
