/**
 * Between the content script and the page's tools: what is needed seldom. The tools come as a script
 * of their own into the same isolated world, when the panel or a key first asks for something, or at
 * once where the reader wants other marks than most do.
 */
import type { WrongForm } from "../../core/linking/wrong-forms.ts";
import type { Settings } from "../../core/settings.ts";
import type { Answering } from "../../platform/messages.ts";
import type { PageMention } from "../page-mentions.ts";
import type { Painter } from "../painter/painter.ts";
import type { Hover } from "../popover/contract.ts";

/** What the tools know of the frame. */
export interface ToolsPage {
  painter: Painter;
  /** What the reader wants to be told of, in page order. */
  named(): readonly PageMention[];
  /** What is marked of it, in page order. */
  marks(): readonly PageMention[];
  /** These forms are wrong on this site, and no others; heeded with the next `refresh`. */
  doubt(forms: readonly WrongForm[]): void;
  /** Judges what is to be judged again, and chooses anew what is marked. */
  refresh(): void;
  /** The cards; none where their code can't be had, or the site was switched off meanwhile. */
  hover(): Promise<Hover | undefined>;
  /** Aborts when the site is switched off. */
  signal: AbortSignal;
}

/** Marks as a reader wants them. */
export interface Look {
  set(settings: Readonly<Settings>): void;
  /** Whether a mention is marked by its name and its kind. */
  isWanted(mention: PageMention): boolean;
  /** Those that are marked. @param named what is wanted, in page order */
  pick(named: readonly PageMention[]): readonly PageMention[];
  /** Other mentions are marked than before. */
  onMarks(): void;
}

declare global {
  /** Where page-tools.js leaves what it has: the page is none where the site is switched off. */
  var sandarbhTools: ((page: () => ToolsPage | undefined) => Answering) | undefined;
  var sandarbhCreateLook: ((page: ToolsPage) => Look) | undefined;
}
