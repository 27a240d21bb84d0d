/** The reader's settings as a file: to keep, or to take to another browser. */
import {
  changedSettings,
  readSettings,
  SETTINGS_VERSION,
  type SettingProblem,
} from "../core/settings.ts";
import { changeSettings, loadSettings } from "./settings-store.ts";

const FORMAT = "sandarbh-settings";

/** What the reader changed, as JSON. */
export async function exportSettings(): Promise<Blob> {
  const settings = changedSettings(await loadSettings());
  const written = { format: FORMAT, version: SETTINGS_VERSION, settings };
  return new Blob([`${JSON.stringify(written, null, 2)}\n`], { type: "application/json" });
}

/** A file that holds no settings; nothing was changed. */
export class NoSettings extends Error {}

/**
 * Takes settings over from a file: all of them, so that what the file leaves out is the default.
 *
 * @returns values that were refused, each replaced by its default
 * @throws NoSettings where the file is another kind of file
 */
export async function importSettings(file: Blob): Promise<SettingProblem[]> {
  let data: { format?: unknown; version?: unknown; settings?: unknown } | null = null;
  try {
    data = JSON.parse(await file.text());
  } catch {
    throw new NoSettings("the file is no JSON");
  }
  if (data?.format !== FORMAT) throw new NoSettings("the file holds no settings");
  if (data.version !== SETTINGS_VERSION)
    throw new NoSettings("the settings are of another version");
  const { settings, problems } = readSettings(data.settings);
  await changeSettings(() => settings);
  return problems;
}
