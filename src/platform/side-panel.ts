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
