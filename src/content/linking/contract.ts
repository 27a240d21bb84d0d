/**
 * Between the content script and what judges names: the linker with its table comes as a script of
 * its own into the same isolated world, once a name has been found. Most frames name nothing.
 */
import type { PageMentions } from "../page-mentions.ts";

declare global {
  /** Where linking.js leaves what it has. */
  var sandarbhCreateMentions: (() => PageMentions) | undefined;
}
