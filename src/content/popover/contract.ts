/**
 * Between the content script, which is on every page, and the popover's code, which comes with the
 * first hover as a second script in the same isolated world. The page sees neither.
 *
 *   pointer ──▶ content: which mention is there? ──▶ hover: when to open and close ──▶ card
 */

import type { PageMention, PageMentions } from "../page-mentions.ts";
import type { Sample } from "../pointer.ts";

/** A mention under the pointer. */
export interface Hit {
  mention: PageMention;
  /** Index among the mention's lines of the line under the pointer. */
  line: number;
}

/** What the popover's code knows of the page. */
export interface HoverPage {
  mentions: PageMentions;
  /** BCP 47 tag of the language to show, now. */
  language(): string;
}

export interface Hover {
  /** The pointer has moved. `hit` is what it is on, if it is on a mention. */
  move(sample: Sample, hit: Hit | undefined): void;
  /** The pointer has left the page. */
  leave(): void;
  /** A button was pressed: for the page, so whatever is waiting, waits no longer. */
  press(): void;
  /** These mentions are no more. */
  forget(mentions: readonly PageMention[]): void;
}

/** Where popover.js leaves its factory for the content script of the same world. */
declare global {
  var sandarbhCreateHover: ((page: HoverPage, signal: AbortSignal) => Hover) | undefined;
}
