/** The browser's side panel: Chrome's `sidePanel`, Firefox's sidebar. */
import { browser } from "./browser.ts";

/** Chrome's, which the polyfill hands through as it is. */
interface SidePanelApi {
  open(where: { windowId: number }): Promise<void>;
}

function chromeSidePanel(): SidePanelApi | undefined {
  return (browser as unknown as { sidePanel?: SidePanelApi }).sidePanel;
}

/** Whether this browser has one that we can open; not so on phones. */
export function hasSidePanel(): boolean {
  return chromeSidePanel() !== undefined || browser.sidebarAction !== undefined;
}

/**
 * Opens our side panel. Browsers allow it only while they handle the reader's own click: it has to be
 * called in the click's handler before anything is waited for.
 */
export function openSidePanel(windowId: number): Promise<void> {
  return chromeSidePanel()?.open({ windowId }) ?? browser.sidebarAction.open();
}

/**
 * Opens it for a click on a page: Chrome passes the click on with the message that it led to, so it has
 * to be called before anything is waited for. In Firefox such a click counts for nothing: the sidebar
 * is there only if the reader has opened it before.
 *
 * @returns whether it stands open in that window
 */
export async function openSidePanelFromPage(windowId: number): Promise<boolean> {
  const panel = chromeSidePanel();
  if (!panel) return (await browser.sidebarAction?.isOpen({ windowId })) ?? false;
  return panel.open({ windowId }).then(
    () => true,
    () => false,
  );
}
