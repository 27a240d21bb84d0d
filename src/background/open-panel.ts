/** Shows an entity in the panel, for a reader who asked for it on a card. */
import { browser } from "../platform/browser.ts";
import type { Sender } from "../platform/messages.ts";
import { leaveWish } from "../platform/panel-wish.ts";
import { openSidePanelFromPage } from "../platform/side-panel.ts";

/**
 * Beside the page where the browser lets us, otherwise in a tab next to it.
 * @param tab where the card is
 */
export async function openPanel(tab: Sender["tab"], entity: string): Promise<undefined> {
  if (tab?.id === undefined) return;
  const { id, index, windowId } = tab;
  if (windowId !== undefined && (await openSidePanelFromPage(windowId))) {
    await leaveWish(windowId, entity);
    return;
  }
  await browser.tabs.create({
    url: browser.runtime.getURL(`popup.html?tab=${id}&entity=${entity}`),
    index: index + 1,
  });
}
