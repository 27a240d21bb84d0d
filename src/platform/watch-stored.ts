import { browser } from "./browser.ts";

/**
 * Calls back with what a storage area holds under a key, `undefined` for nothing, whenever it
 * changes, in this or any other part, until aborted; without a signal as long as the document is.
 */
export function watchStored(
  { area, key }: { area: "local" | "session"; key: string },
  callback: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, changed: string): void => {
    if (changed === area && changes[key]) callback(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
}
