/**
 * A change of settings as data: it can be sent, and made of settings that others have changed since.
 *
 *   seen     { theme: "auto", unmarked: [] }
 *   change   { from: { unmarked: [] }, to: { unmarked: ["nvidia"] } }
 *   stored   { theme: "dark", unmarked: ["sora"] }, by another window meanwhile
 *   after    { theme: "dark", unmarked: ["sora", "nvidia"] }
 */
import { MOST_LISTED, type Settings, settingKeys } from "./settings.ts";

/** The settings that somebody has changed: as they were seen, and as they are to be. */
export interface SettingsChange {
  from: Partial<Settings>;
  to: Partial<Settings>;
}

const keyOf = (value: unknown): string => JSON.stringify(value);

export function changeBetween(before: Settings, after: Settings): SettingsChange {
  const changed = settingKeys.filter((key) => keyOf(before[key]) !== keyOf(after[key]));
  const only = (settings: Settings): Partial<Settings> =>
    Object.fromEntries(changed.map((key) => [key, settings[key]]));
  return { from: only(before), to: only(after) };
}

/** What is not named stays as it is. Made once more, it changes nothing. */
export function withChange(settings: Settings, { from, to }: SettingsChange): Settings {
  const changed = settingKeys.flatMap((key) => {
    const [before, after] = [from[key], to[key]];
    if (after === undefined) return [];
    if (!Array.isArray(after)) return [[key, after]];
    const list = settings[key] as readonly unknown[];
    return [[key, listWithChange(list, { from: Array.isArray(before) ? before : [], to: after })]];
  });
  return { ...settings, ...Object.fromEntries(changed) };
}

/** What was taken out of a list goes, what was added is added; the rest is others'. */
function listWithChange(
  list: readonly unknown[],
  { from, to }: { from: readonly unknown[]; to: readonly unknown[] },
): unknown[] {
  if (keyOf(list) === keyOf(from)) return [...to];
  const [before, after] = [new Set(from.map(keyOf)), new Set(to.map(keyOf))];
  const kept = list.filter((item) => after.has(keyOf(item)) || !before.has(keyOf(item)));
  const known = new Set(kept.map(keyOf));
  const added = to.filter((item) => !before.has(keyOf(item)) && !known.has(keyOf(item)));
  // Two lists that were short enough to be stored may make one that isn't: the oldest go.
  return [...kept, ...added].slice(-Math.max(MOST_LISTED, list.length, to.length));
}
