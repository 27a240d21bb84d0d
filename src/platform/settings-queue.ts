/**
 * Where settings are written: in the background, and nowhere else.
 *
 * Storage can only be read and then written. Two that do so at once lose what one of them has changed,
 * and there are many: the panel in several windows, the library, cards on pages, commands. A lock
 * (`navigator.locks`) would be another one on each page's origin, where cards are, and another one in
 * Firefox's private windows. So everybody else sends what they change (`changeSettings`), and here one
 * change comes after the other. A background that is stopped on the way has stored a change or hasn't;
 * who sent it sends it again, which changes nothing where it was stored.
 */
import { changedSettings, readSettings, type Settings } from "../core/settings.ts";
import { type SettingsChange, withChange } from "../core/settings-change.ts";
import { browser } from "./browser.ts";
import { SETTINGS_KEY } from "./settings-store.ts";

let last: Promise<unknown> = Promise.resolve();

/** Reads, changes and stores. Keys that this version doesn't know stay as they are. */
export function storeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const work = last.then(() => store(change));
  last = work.catch(() => undefined);
  return work;
}

/** What somebody else has sent. */
export function storeChange(change: SettingsChange): Promise<void> {
  return storeSettings((settings) => withChange(settings, change));
}

async function store(change: (settings: Settings) => Settings): Promise<void> {
  const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const { settings } = readSettings(stored);
  const next = change(settings);
  const unknownKeys =
    typeof stored === "object" && stored !== null && !Array.isArray(stored)
      ? Object.entries(stored).filter(([key]) => !Object.hasOwn(next, key))
      : [];
  await browser.storage.local.set({
    [SETTINGS_KEY]: { ...Object.fromEntries(unknownKeys), ...changedSettings(next) },
  });
}
