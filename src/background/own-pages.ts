/** What only the extension's own pages may ask for; a content script shares its process with a page. */
import { browser } from "../platform/browser.ts";
import type { Sender } from "../platform/messages.ts";

export function isOwnPage({ url }: Pick<Sender, "url">): boolean {
  return url?.startsWith(browser.runtime.getURL("")) ?? false;
}

/** A handler that refuses whoever isn't one of our own pages. */
export function forOwnPages<Request, Answer>(
  handle: (request: Request) => Promise<Answer>,
): (request: Request, sender: Sender) => Promise<Answer> {
  return async (request, sender) => {
    if (!isOwnPage(sender)) throw new Error("not for pages");
    return handle(request);
  };
}
