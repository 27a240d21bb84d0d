import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import type { Opening } from "./opening.ts";
import { type PanelTab, watchActiveTab, watchTab } from "./tab.ts";

/** The tab that the panel speaks of, live; `null` while it is being looked for. */
export function useTab({ place, tab: first }: Opening): PanelTab | undefined | null {
  const [tab, setTab] = useState<PanelTab | undefined | null>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    const take = (found: PanelTab | undefined) => {
      if (!life.signal.aborted) setTab(found);
    };
    first.then(take, (cause: unknown) => {
      logOnce("the tab can't be found", cause);
      take(undefined);
    });
    if (place.at === "side") watchActiveTab(take, life.signal);
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
