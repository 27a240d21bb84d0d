/** What only the extension's own pages may ask for; a content script shares its process with a page. */
import { browser } from "../platform/browser.ts";
import type { Sender } from "../platform/messages.ts";

/** A handler that refuses whoever isn't one of our own pages. */
export function forOwnPages<Request, Answer>(
  handle: (request: Request) => Promise<Answer>,
): (request: Request, sender: Sender) => Promise<Answer> {
  return async (request, { url }) => {
    if (!url?.startsWith(browser.runtime.getURL(""))) throw new Error("not for pages");
    return handle(request);
  };
}
