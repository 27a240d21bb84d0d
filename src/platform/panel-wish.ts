/**
 * What a reader wants to see in the side panel: an entity, asked for on a card. Left in
 * `storage.session`, by window, because the panel may be open already or be on its way.
 */
import { browser } from "./browser.ts";
import { logOnce } from "./log.ts";
import { watchStored } from "./watch-stored.ts";

interface Wish {
  /** Tells it from another for the same entity. */
  id: string;
  entity: string;
}

const keyOf = (windowId: number): string => `panel/${windowId}`;

export async function leaveWish(windowId: number, entity: string): Promise<void> {
  const wish: Wish = { id: crypto.randomUUID(), entity };
  await browser.storage.session.set({ [keyOf(windowId)]: wish });
}

/**
 * Calls back with what is wished in a window, now and later, until aborted; each wish is taken.
 * @throws where what was wished before can't be read
 */
export async function takeWishes(
  windowId: number,
  onWish: (entity: string) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const key = keyOf(windowId);
  let lastTaken: string | undefined;
  const take = async (stored: unknown): Promise<void> => {
    const wish = stored as Wish | undefined;
    // One that comes while this begins is both heard of and found.
    if (!wish || wish.id === lastTaken || signal.aborted) return;
    lastTaken = wish.id;
    onWish(wish.entity);
    try {
      await browser.storage.session.remove(key);
    } catch (cause) {
      logOnce("what was asked for on a card stays, and is shown again", cause);
    }
  };
  watchStored(browser.storage.session, key, take, signal);
  await take((await browser.storage.session.get(key))[key]);
}
