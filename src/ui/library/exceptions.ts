/** What the reader told Sandarbh to leave alone, each with the way back. */
import { type Settings, setSiteEnabled } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";

/** One thing that is left alone. */
export interface Exception {
  key: string;
  text: string;
  /** The settings without it; all else in them stays as it is. */
  without: (settings: Settings) => Settings;
  /** The settings with it again. */
  withIt: (settings: Settings) => Settings;
}

function without<T>(list: readonly T[], gone: T): T[] {
  const key = JSON.stringify(gone);
  return list.filter((each) => JSON.stringify(each) !== key);
}

/** Taking one out of a list of the settings, and putting it back. */
function inList<Key extends "unmarked" | "unmarkedHere" | "wrong">(
  key: Key,
  item: Settings[Key][number],
): Pick<Exception, "without" | "withIt"> {
  const others = (now: Settings) => without<unknown>(now[key], item);
  return {
    without: (now) => ({ ...now, [key]: others(now) }),
    withIt: (now) => ({ ...now, [key]: [...others(now), item] }),
  };
}

/** Sites, names everywhere, names on a site, and forms found wrong. */
export function exceptionsOf(settings: Settings, nameOf: (id: string) => string) {
  const place = (host: string) => (host === "" ? t("localFiles") : host);
  const sites = settings.disabledSites.map(
    (host): Exception => ({
      key: host,
      text: place(host),
      without: (now) => setSiteEnabled(now, host, true),
      withIt: (now) => setSiteEnabled(now, host, false),
    }),
  );
  const unmarked = settings.unmarked.map(
    (entity): Exception => ({
      key: entity,
      text: nameOf(entity),
      ...inList("unmarked", entity),
    }),
  );
  const here = settings.unmarkedHere.map(
    (each): Exception => ({
      key: `${each.host} ${each.entity}`,
      text: t("exceptionOn", nameOf(each.entity), place(each.host)),
      ...inList("unmarkedHere", each),
    }),
  );
  const wrong = settings.wrong.map(
    (each): Exception => ({
      key: `${each.host} ${each.entity} ${each.surface}`,
      text: t("exceptionWrong", each.surface, nameOf(each.entity), place(each.host)),
      ...inList("wrong", each),
    }),
  );
  return { sites, unmarked, here, wrong };
}
