import type { browser } from "./browser.ts";

/**
 * Calls back with what a storage area holds under a key, `undefined` for nothing, whenever it
 * changes, in this or any other part, until aborted; without a signal as long as the document is.
 */
export function watchStored(
  { onChanged }: Pick<typeof browser.storage.local, "onChanged">,
  key: string,
  callback: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[key]) callback(changes[key].newValue);
  };
  onChanged.addListener(listener);
  signal?.addEventListener("abort", () => onChanged.removeListener(listener));
}
