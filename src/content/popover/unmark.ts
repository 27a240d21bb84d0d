/** What a reader says about a mark that is not wanted, and how the settings hold it. */
import type { Settings } from "../../core/settings.ts";

/** `everywhere`: never this name. `here`: not on this site. `wrong`: this form means another. */
export type Unmark =
  | { scope: "everywhere"; entity: string }
  | { scope: "here"; host: string; entity: string }
  | { scope: "wrong"; host: string; entity: string; surface: string };

/** As many as the settings take; the oldest go. */
const MOST = 5000;

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function without<T>(list: readonly T[], item: T): T[] {
  return list.filter((each) => !isSame(each, item));
}

function withLast<T>(list: readonly T[], item: T): T[] {
  return [...without(list, item), item].slice(-MOST);
}

/** The settings with one wish more, or, where `change` takes away, without it. */
function changed(
  settings: Settings,
  unmark: Unmark,
  change: <T>(list: readonly T[], item: T) => T[],
): Settings {
  switch (unmark.scope) {
    case "everywhere":
      return { ...settings, unmarked: change(settings.unmarked, unmark.entity) };
    case "here": {
      const { host, entity } = unmark;
      return { ...settings, unmarkedHere: change(settings.unmarkedHere, { host, entity }) };
    }
    case "wrong": {
      const { host, entity, surface } = unmark;
      return { ...settings, wrong: change(settings.wrong, { host, entity, surface }) };
    }
    default:
      return unmark satisfies never;
  }
}

export function withUnmark(settings: Settings, unmark: Unmark): Settings {
  return changed(settings, unmark, withLast);
}

/** Takes one wish back; all others stay. */
export function withoutUnmark(settings: Settings, unmark: Unmark): Settings {
  return changed(settings, unmark, without);
}
