/** The reader's settings in `storage.local`, under one key, only what was changed. */
import { changedSettings, readSettings, type Settings } from "../core/settings.ts";
import { browser } from "./browser.ts";
import { logOnce } from "./log.ts";

const KEY = "settings";

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
    const stored = await browser.storage.local.get(KEY);
    return checked(stored[KEY]);
  } catch (cause) {
    logOnce("settings can't be read; the defaults are used", cause);
    return checked(undefined);
  }
}

/** Reads, changes and stores. Keys that this version doesn't know stay as they are. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const { settings } = readSettings(stored);
  const next = change(settings);
  const unknownKeys =
    typeof stored === "object" && stored !== null && !Array.isArray(stored)
      ? Object.entries(stored).filter(([key]) => !Object.hasOwn(next, key))
      : [];
  await browser.storage.local.set({
    [KEY]: { ...Object.fromEntries(unknownKeys), ...changedSettings(next) },
  });
  return next;
}

/** Calls back with the settings whenever they change, in this or any other part, until aborted. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === "local" && changes[KEY]) callback(checked(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
}
