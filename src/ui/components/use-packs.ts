import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import { watchPacks } from "../../platform/pack-store/changes.ts";
import { packRecords } from "../../platform/pack-store/packs.ts";
import { loadPacks, type ReaderPacks } from "../../platform/pack-store/reader-packs.ts";

/** What is known of the packs beside their content: every change of them changes it. */
async function recordsNow(): Promise<string> {
  // Where they can't be read, nobody knows whether they have changed.
  return JSON.stringify(await packRecords().catch(() => Math.random()));
}

const hasWordLists = ({ records }: ReaderPacks): boolean =>
  [...records.values()].some(({ nameCount }) => nameCount > 0);

/**
 * Shows the packs, and shows them again whenever they change in this window or another, until
 * aborted; `null` where they can't be read. A reading that ends after a later one has begun is
 * dropped.
 */
export function followPacks(
  show: (packs: ReaderPacks | null) => void,
  signal: AbortSignal,
): Promise<void> {
  let latest = 0;
  let hasShown = false;
  let last: Promise<string> | undefined;
  const read = async (): Promise<void> => {
    // Asked for before the packs, so that it never tells of a change that those read haven't.
    const now = recordsNow();
    if (last && (await now) === (await last)) return;
    last = now;
    latest += 1;
    const reading = latest;
    const isWanted = (): boolean => reading === latest && !signal.aborted;
    const showIfWanted = (packs: ReaderPacks | null): void => {
      if (!isWanted()) return;
      if (!packs || packs.isBundledAlone) last = undefined;
      hasShown = packs !== null;
      show(packs);
    };
    try {
      // Word lists take their time, and the rest need not wait for them.
      const first = hasShown ? undefined : await loadPacks({ withNames: false });
      if (first) showIfWanted(first);
      if (isWanted() && (!first || hasWordLists(first)))
        showIfWanted(await loadPacks({ withNames: true }));
    } catch (cause) {
      logOnce("the packs could not be read", cause);
      showIfWanted(null);
    }
  };
  watchPacks(read, signal);
  return read();
}

/**
 * What is made of the packs as they are now; `undefined` until they are there, `null` where they
 * can't be read.
 *
 * @param make the same function at every call
 */
export function usePacks<Made>(make: (packs: ReaderPacks) => Made): Made | undefined | null {
  const [made, setMade] = useState<Made | null>();
  useLayoutEffect(() => {
    const life = new AbortController();
    followPacks((packs) => setMade(packs && make(packs)), life.signal);
    return () => life.abort();
  }, [make]);
  return made;
}
