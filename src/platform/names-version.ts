/** Which names pages look for beside the bundled ones: a version in `storage.local`, none without. */
import { browser } from "./browser.ts";

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

/** Calls back with the version, `undefined` for none, whenever it changes. */
export function watchNamesVersion(callback: (version: unknown) => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (changes[KEY]) callback(changes[KEY].newValue);
  });
}
