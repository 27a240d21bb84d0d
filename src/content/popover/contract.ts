/**
 * Between the content script, which is on every page, and the popover's code, which comes with the
 * first hover as a second script in the same isolated world. The page sees neither.
 *
 *   pointer ──▶ content: which mention is there? ──▶ hover: when to open and close ──▶ card
 */

import type { Settings } from "../../core/settings.ts";
import type { PageMention, PageMentions } from "../page-mentions.ts";
import type { Painter } from "../painter/painter.ts";
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
  /** How long the pointer rests on a mark before its card opens, in milliseconds, now. */
  openDelayMs(): number;
  theme(): Settings["theme"];
  /** Knows what is marked where the pointer is. */
  painter: Pick<Painter, "hit">;
}

/** The one element that we put into a page, there only while something is in it. */
export interface Layer {
  /** Shows a box in the reader's theme; it has to be taken away by `remove`. */
  add(box: HTMLElement, theme: string): void;
  remove(box: HTMLElement): void;
}

export interface Hover {
  readonly layer: Layer;
  /** The pointer has moved. `hit` is what it is on, if it is on a mention. */
  move(sample: Sample, hit: Hit | undefined): void;
  /** The pointer has left the page. */
  leave(): void;
  /** A button was pressed: for the page, so whatever is waiting, waits no longer. */
  press(): void;
  /** These mentions are no more. */
  forget(mentions: readonly PageMention[]): void;
  /**
   * Opens the card of a mention at once, as the keyboard asks for it. With `focus` the focus goes
   * into the card, and back to where it was when the card closes.
   */
  openAt(mention: PageMention, options: { focus: boolean }): void;
  /** Pins the card that is open, so that it stays, or lets it go; nothing where none is open. */
  togglePin(): void;
  /** A finger has tapped a mention that is no link: its card comes as a sheet from below. */
  tap(hit: Hit, pointer: "touch"): void;
}

/** Where popover.js leaves its factory for the content script of the same world. */
declare global {
  var sandarbhCreateHover: ((page: HoverPage, signal: AbortSignal) => Hover) | undefined;
}
