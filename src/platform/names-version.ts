/** Which names pages look for beside the bundled ones: a version in `storage.local`, none without. */
import { browser } from "./browser.ts";
import { watchStored } from "./watch-stored.ts";

const KEY = "names";

export async function loadNamesVersion(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** Tells every page. */
export async function setNamesVersion(version: string | undefined): Promise<void> {
  if ((await loadNamesVersion()) === version) return;
  if (version === undefined) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: version });
}

/** Calls back with the version, `undefined` for none, whenever it changes, until aborted. */
export function watchNamesVersion(
  callback: (version: unknown) => void,
  signal?: AbortSignal,
): void {
  watchStored(browser.storage.local, KEY, callback, signal);
}
