/** The reader's settings in `storage.local`, under one key, only what was changed. */
import { readSettings, type Settings } from "../core/settings.ts";
import { changeBetween } from "../core/settings-change.ts";
import { browser } from "./browser.ts";
import { logOnce } from "./log.ts";
import { send } from "./messages.ts";
import { watchStored } from "./watch-stored.ts";

export const SETTINGS_KEY = "settings";

function checked(stored: unknown): Settings {
  const { settings, problems } = readSettings(stored);
  for (const { key, message } of problems) {
    logOnce(`setting "${key}" is broken (${message}); the default is used`);
  }
  return settings;
}

/** Current settings; the defaults where storage can't be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    return checked(stored[SETTINGS_KEY]);
  } catch (cause) {
    logOnce("settings can't be read; the defaults are used", cause);
    return checked(undefined);
  }
}

/**
 * Has the background change and store them: what differs between the settings as they are now and what
 * is made of them. `settings-queue.ts` tells why. In the background itself `storeSettings` does it.
 *
 * @throws where nothing could be stored
 */
export async function changeSettings(make: (settings: Settings) => Settings): Promise<void> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  const { settings } = readSettings(stored[SETTINGS_KEY]);
  await send("settings/change", changeBetween(settings, make(settings)));
}

/** Calls back with the settings whenever they change, in this or any other part, until aborted. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  watchStored(browser.storage.local, SETTINGS_KEY, (value) => callback(checked(value)), signal);
}
