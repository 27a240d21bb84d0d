/** Entry of the script that comes before the page's own. */
import { listenFirst } from "./first.ts";
import { HOST_NAME } from "./host-name.ts";

listenFirst();

/**
 * Firefox brings the scripts of a new version to pages that are open. Where a card of the old one stood
 * it still does, and nobody is left to close it. On any other page nothing is there yet.
 */
for (const host of document.querySelectorAll(`:root > ${HOST_NAME}`)) {
  const { openOrClosedShadowRoot: root } = host as Element & {
    openOrClosedShadowRoot?: ShadowRoot;
  };
  if (root?.querySelector(".sb-box, .sb-strip")) host.remove();
}
