import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import { watchPacks } from "../../platform/pack-store/changes.ts";
import { packRecords } from "../../platform/pack-store/packs.ts";
import { loadPacks } from "../../platform/pack-store/reader-packs.ts";
import { Library } from "./library.ts";

/** What every view of the library is given. */
export interface ViewProps {
  library: Library;
  /** Language in which the packs are shown. */
  language: string;
}

/**
 * The reader's packs, read again whenever they change in this window or another; `undefined` until
 * they are there, `null` where they can't be read.
 */
export function useLibrary(): Library | undefined | null {
  const [library, setLibrary] = useState<Library | null>();
  useLayoutEffect(() => {
    const life = new AbortController();
    /** Counts readings: a later one may be done before an earlier one. */
    let latest = 0;
    /** The packs as they were read last: what leaves them as they were is no change. */
    let last = "";
    const read = async (): Promise<void> => {
      const now = JSON.stringify(await packRecords().catch(() => Math.random()));
      if (now === last) return;
      last = now;
      latest += 1;
      const reading = latest;
      const show = (shown: Library | null) => {
        if (reading === latest && !life.signal.aborted) setLibrary(shown);
      };
      try {
        // Word lists take their time, and the rest need not wait for them.
        const packs = await loadPacks({ withNames: false });
        const hasNames = [...packs.records.values()].some(({ nameCount }) => nameCount > 0);
        if (!hasNames || latest === 1) show(new Library(packs));
        if (hasNames) show(new Library(await loadPacks({ withNames: true })));
      } catch (cause) {
        logOnce("the packs could not be read", cause);
        show(null);
      }
    };
    watchPacks(read, life.signal);
    read();
    return () => life.abort();
  }, []);
  return library;
}
