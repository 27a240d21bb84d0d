import type { SettingKey } from "../core/settings.ts";
import type { SettingsChange } from "../core/settings-change.ts";
import type { Sender } from "../platform/messages.ts";
import { storeChange } from "../platform/settings-queue.ts";
import { isOwnPage } from "./own-pages.ts";

/** What a card on a page changes: names that aren't to be marked. */
const FROM_CARDS: readonly string[] = ["unmarked", "unmarkedHere", "wrong"] satisfies SettingKey[];

/** Changes settings as somebody asks: our own pages any, a page's card no others than its own. */
export async function changeAsAsked(change: SettingsChange, sender: Sender): Promise<undefined> {
  const keys = [...Object.keys(change.from), ...Object.keys(change.to)];
  if (!isOwnPage(sender) && keys.some((key) => !FROM_CARDS.includes(key))) {
    throw new Error("not for pages");
  }
  await storeChange(change);
  return undefined;
}
