/**
 * Between the content script and the code that fetches the reader's names, which comes as a script of
 * its own to those who have any.
 */
import type { Matcher } from "../../core/lexicon/matcher.ts";
import type { LinkTable } from "../../core/linking/table.ts";

/** What a frame looks for. */
export interface Names {
  lexicon: Matcher;
  /** `undefined` where it is this build's own, which is with the linker. */
  table: LinkTable | undefined;
}

declare global {
  /** Where names.js leaves its function. None come where they can't be had this time. */
  var sandarbhFetchNames: (() => Promise<Names | undefined>) | undefined;
}
