/**
 * Hears what the reader does before the page can stop it. The first listener at the window is the
 * first on an event's way down; so this is the one part that comes before the page's own scripts. It
 * does nothing until the content script or the popover's code wants to know.
 */

const TYPES = ["pointermove", "pointerdown", "pointerleave", "keydown"];

export interface First {
  /** Called with the reader's events; never with one that the page has made. */
  hearing: Set<(event: Event) => void>;
  /** Listens; again, where the document was written anew and all listeners are gone. */
  listen(): void;
}

declare global {
  /** Shared by the scripts of our world. */
  var sandarbhFirst: First | undefined;
}

function create(): First {
  const hearing: First["hearing"] = new Set();
  const hear = (event: Event): void => {
    if (event.isTrusted) for (const each of hearing) each(event);
  };
  return {
    hearing,
    listen: () => {
      for (const type of TYPES) addEventListener(type, hear, true);
    },
  };
}

/** Takes the place at the window; there is one for all scripts of our world. */
export function listenFirst(): First["hearing"] {
  globalThis.sandarbhFirst ??= create();
  globalThis.sandarbhFirst.listen();
  return globalThis.sandarbhFirst.hearing;
}

/** Hears the reader's events, until the signal aborts. */
export function hearFirst(hear: (event: Event) => void, signal: AbortSignal): void {
  const hearing = listenFirst();
  hearing.add(hear);
  signal.addEventListener("abort", () => hearing.delete(hear));
}
