import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import { findTab, type PanelTab, watchTab } from "./tab.ts";

/** The tab; `null` while it is being looked for. */
export function useTab(askedId: number | undefined): PanelTab | undefined | null {
  const [tab, setTab] = useState<PanelTab | undefined | null>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    const follow = (found: PanelTab | undefined) => {
      if (life.signal.aborted) return;
      setTab(found);
      if (found) watchTab(found.id, setTab, life.signal);
    };
    findTab(askedId).then(follow, (cause: unknown) => {
      logOnce("the tab can't be found", cause);
      follow(undefined);
    });
    return () => life.abort();
  }, [askedId]);
  return tab;
}
