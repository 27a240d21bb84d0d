import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import type { Opening } from "./opening.ts";
import { findTab, type PanelTab, watchActiveTab, watchTab } from "./tab.ts";

type FirstTab = Pick<Opening, "place" | "tab">;

/**
 * Shows the tab that the panel speaks of, `undefined` if it is gone; beside the tabs, each that is seen
 * after it, too, until aborted.
 */
export async function followTab(
  { place, tab: first }: FirstTab,
  show: (tab: PanelTab | undefined) => void,
  signal: AbortSignal,
): Promise<void> {
  let isLeft = false;
  const follow = (tab: PanelTab): void => {
    isLeft = true;
    show(tab);
  };
  const isWanted = (): boolean => !isLeft && !signal.aborted;
  if (place.at === "side") watchActiveTab(follow, signal);
  try {
    const found = await first;
    if (isWanted()) show(found);
    if (place.at !== "side") return;
    // Another may have been seen, or another page loaded, before anybody watched.
    const now = await findTab(place);
    if (isWanted() && (now?.id !== found?.id || now?.url !== found?.url)) show(now);
  } catch (cause) {
    logOnce("the tab can't be found", cause);
    if (isWanted()) show(undefined);
  }
}

/** The tab that the panel speaks of, live; `null` while it is being looked for. */
export function useTab({ place, tab: first }: FirstTab): PanelTab | undefined | null {
  const [tab, setTab] = useState<PanelTab | undefined | null>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    followTab({ place, tab: first }, setTab, life.signal);
    return () => life.abort();
  }, [place, first]);

  const id = tab?.id;
  useLayoutEffect(() => {
    if (id === undefined) return undefined;
    const life = new AbortController();
    watchTab(id, setTab, life.signal);
    return () => life.abort();
  }, [id]);
  return tab;
}
