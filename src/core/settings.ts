/**
 * What a reader can set: one shape gives the type, the run-time check and the defaults.
 *
 * Storage holds only what the reader changed, so a better default reaches everybody who never
 * touched the setting. A value that no longer fits its shape is replaced by the default and
 * reported; it never takes the other settings with it.
 */
import { ID, ID_RULE } from "./pack/id.ts";
import { KINDS } from "./pack/kinds.ts";
import {
  boolean,
  integer,
  list,
  matching,
  oneOf,
  readAs,
  record,
  type Shape,
  type Shaped,
  string,
} from "./shape.ts";

/** Version of the stored shape. */
export const SETTINGS_VERSION = 1;

/** Items in a list of what isn't marked. */
export const MOST_LISTED = 5000;

const Host = string(255);
const Entity = matching(ID, ID_RULE);

const shapes = {
  /** Off: nothing is read or marked anywhere. */
  enabled: boolean,
  /** Hosts where nothing is marked, as `location.host` gives them. */
  disabledSites: list(Host),
  /** Language of names, facts and translations; `auto` follows the browser's interface. */
  language: oneOf("auto", "en", "hi"),
  theme: oneOf("auto", "light", "dark"),
  /** Marks on every mention, the first in each section of a page, or the first on the page. */
  density: oneOf("all", "section", "page"),
  /** Marks always, or only while the Alt key is held. */
  marksShown: oneOf("always", "key"),
  /** Kinds of entity that are not marked. */
  unmarkedKinds: list(oneOf(...KINDS), KINDS.length),
  /** A line of its own for each kind of entity. */
  lineByKind: boolean,
  /** A strip beside the scrollbar that shows where on the page the names stand. */
  strip: boolean,
  /** How long the pointer rests on a mark before its card opens, in milliseconds. */
  openDelayMs: integer,
  /** Names not marked anywhere. */
  unmarked: list(Entity, MOST_LISTED),
  /** Names not marked on a site. */
  unmarkedHere: list(record({ host: Host, entity: Entity }), MOST_LISTED),
  /**
   * "This isn't it": a form that a site uses for something else. It counts as evidence against the
   * entity there, not as a ban: a page that says plainly what it means is believed.
   */
  wrong: list(record({ host: Host, entity: Entity, surface: string(200) }), MOST_LISTED),
} as const;

export type Settings = {
  -readonly [Key in keyof typeof shapes]: Shaped<(typeof shapes)[Key]>;
};
export type SettingKey = keyof Settings;

export const defaultSettings: Readonly<Settings> = Object.freeze({
  enabled: true,
  disabledSites: [],
  language: "auto",
  theme: "auto",
  density: "all",
  marksShown: "always",
  unmarkedKinds: [],
  lineByKind: false,
  strip: false,
  openDelayMs: 300,
  unmarked: [],
  unmarkedHere: [],
  wrong: [],
});

export const settingKeys = Object.keys(shapes) as SettingKey[];

/** Some of the settings; what this version doesn't know is left out. */
export const someSettings: Shape<Partial<Settings>> = (value) => {
  const named = settingKeys.filter((key) => Object.hasOwn(Object(value), key));
  return record(Object.fromEntries(named.map((key) => [key, shapes[key]])))(value);
};

/** A stored value that was refused, to be logged in one line. */
export interface SettingProblem {
  key: string;
  message: string;
}

/**
 * Reads what storage holds.
 *
 * @param stored the raw stored object: anything at all may come in.
 * @returns complete settings, and one problem for each value that was replaced by its default.
 */
export function readSettings(stored: unknown): { settings: Settings; problems: SettingProblem[] } {
  // Lists of its own: who gets the settings may change them.
  const settings: Settings = JSON.parse(JSON.stringify(defaultSettings));
  const problems: SettingProblem[] = [];
  if (stored === undefined || stored === null) return { settings, problems };
  if (typeof stored !== "object" || Array.isArray(stored)) {
    problems.push({ key: "settings", message: "is no object" });
    return { settings, problems };
  }
  for (const key of settingKeys) {
    if (!Object.hasOwn(stored, key)) continue;
    const read = readAs<unknown>(shapes[key], (stored as Record<string, unknown>)[key]);
    if (read.ok) Object.assign(settings, { [key]: read.value });
    else problems.push({ key, message: read.problem });
  }
  return { settings, problems };
}

/** Only what differs from the defaults: the object to store. */
export function changedSettings(settings: Settings): Partial<Settings> {
  const entries = Object.entries(settings).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultSettings[key as SettingKey]),
  );
  return Object.fromEntries(entries) as Partial<Settings>;
}

/** Whether pages of this host are read. `host` as `location.host` gives it; "" for local files. */
export function isSiteEnabled(settings: Settings, host: string): boolean {
  return settings.enabled && !settings.disabledSites.includes(host);
}

/** Switches Sandarbh on or off for a site; other sites and everything else stay as they are. */
export function setSiteEnabled(settings: Settings, host: string, isEnabled: boolean): Settings {
  const others = settings.disabledSites.filter((site) => site !== host);
  return { ...settings, disabledSites: isEnabled ? others : [...others, host] };
}
