import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Settings } from "../../core/settings.ts";
import { logOnce } from "../../platform/log.ts";
import { changeSettings, loadSettings, watchSettings } from "../../platform/settings-store.ts";

export interface SettingsControl {
  /** `undefined` until they are read. */
  settings: Settings | undefined;
  /** Shows the change at once and takes it back if it can't be stored. */
  change: (make: (settings: Settings) => Settings) => void;
  /** True where the last change could not be stored. */
  hasFailed: boolean;
}

/** @param load the same function at every call, for who has asked for them already */
export function useSettings(load = loadSettings): SettingsControl {
  const [settings, setSettings] = useState<Settings>();
  const [hasFailed, setHasFailed] = useState(false);
  const storing = useRef(Promise.resolve());

  useLayoutEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    load().then((loaded) => {
      if (!life.signal.aborted) setSettings(loaded);
    });
    return () => life.abort();
  }, [load]);

  const change = useCallback((make: (settings: Settings) => Settings) => {
    setHasFailed(false);
    setSettings((shown) => shown && make(shown));
    // In turn: each is worked out from what is stored, and an undo is pressed before that is there.
    const store = () => changeSettings(make);
    storing.current = storing.current.then(store, store);
    storing.current.catch((cause: unknown) => {
      logOnce("settings can't be stored", cause);
      setHasFailed(true);
      loadSettings().then(setSettings);
    });
  }, []);

  return { settings, change, hasFailed };
}
