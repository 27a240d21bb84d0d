/**
 * What a reader wants to see in the side panel: an entity, asked for on a card. Left in
 * `storage.session`, by window, because the panel may be open already or be on its way.
 */
import { browser } from "./browser.ts";

const keyOf = (windowId: number): string => `panel/${windowId}`;

export async function leaveWish(windowId: number, entity: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: entity });
}

/** Calls back with what is wished in a window, now and later, until aborted; each wish is taken. */
export async function takeWishes(
  windowId: number,
  onWish: (entity: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const key = keyOf(windowId);
  const take = (entity: unknown): void => {
    if (typeof entity !== "string" || signal.aborted) return;
    onWish(entity);
    browser.storage.session.remove(key);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === "session") take(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
  take((await browser.storage.session.get(key))[key]);
}
