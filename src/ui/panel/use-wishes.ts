import { useLayoutEffect } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { logOnce } from "../../platform/log.ts";
import { takeWishes } from "../../platform/panel-wish.ts";
import type { PanelPlace } from "./tab.ts";

/** Beside the tabs, shows what the reader asks for on a page's card. */
export function useWishes(place: PanelPlace, onWish: (entity: string) => void): void {
  useLayoutEffect(() => {
    if (place.at !== "side") return undefined;
    const life = new AbortController();
    browser.windows
      .getCurrent()
      .then(({ id }) => (id === undefined ? undefined : takeWishes(id, onWish, life.signal)))
      .catch((cause: unknown) => logOnce("what was asked for on a card", cause));
    return () => life.abort();
  }, [place, onWish]);
}
