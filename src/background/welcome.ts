/** The page that shows how it works, once: when the extension has just been installed. */
import { browser } from "../platform/browser.ts";
import { logOnce } from "../platform/log.ts";

/** Listens as long as the background lives. */
export function welcomeReaders(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== "install") return;
    browser.tabs
      .create({ url: browser.runtime.getURL("welcome.html") })
      .catch((cause: unknown) => logOnce("the first page can't be opened", cause));
  });
}
