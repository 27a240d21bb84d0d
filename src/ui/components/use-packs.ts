import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import { watchPacks } from "../../platform/pack-store/changes.ts";
import type { PackRecord } from "../../platform/pack-store/database.ts";
import { packRecords } from "../../platform/pack-store/packs.ts";
import { loadPacks, type ReaderPacks } from "../../platform/pack-store/reader-packs.ts";

/** What is known of the packs that are on beside their content: every change of them changes it. */
const stateOf = (records: Iterable<PackRecord>): string =>
  JSON.stringify([...records].filter(({ isOn }) => isOn));

const hasWordLists = ({ records }: ReaderPacks): boolean =>
  [...records.values()].some(({ nameCount }) => nameCount > 0);

/**
 * Whether these are the packs as they are stored now, with all their names; where not, others are
 * being read.
 */
export async function areCurrent(packs: ReaderPacks): Promise<boolean> {
  const { records, hasLists, isBundledAlone } = packs;
  if (isBundledAlone) return true;
  if (!hasLists && hasWordLists(packs)) return false;
  return stateOf(await packRecords().catch(() => [])) === stateOf(records.values());
}

/**
 * Shows the packs, and shows them again whenever they change in this window or another, until
 * aborted; `null` where they can't be read. A reading that ends after a later one has begun is
 * dropped.
 *
 * @param asked the packs without their word lists, for who has asked for them already
 */
export async function followPacks(
  show: (packs: ReaderPacks | null) => void,
  signal: AbortSignal,
  asked?: Promise<ReaderPacks>,
): Promise<void> {
  let latest = 0;
  let hasShown = false;
  /** The packs that are shown; `undefined` while others are being read, and where some are missing. */
  let shown: string | undefined;
  const isShown = async (): Promise<boolean> =>
    shown !== undefined && stateOf(await packRecords().catch(() => [])) === shown;
  const read = async (early?: Promise<ReaderPacks>): Promise<void> => {
    if (await isShown()) return;
    shown = undefined;
    latest += 1;
    const reading = latest;
    const isWanted = (): boolean => reading === latest && !signal.aborted;
    const showIfWanted = (packs: ReaderPacks | null): void => {
      if (!isWanted()) return;
      shown = packs && !packs.isBundledAlone ? stateOf(packs.records.values()) : undefined;
      hasShown = packs !== null;
      show(packs);
    };
    try {
      // Word lists take their time, and the rest need not wait for them.
      const first = hasShown ? undefined : await (early ?? loadPacks({ withNames: false }));
      if (first) showIfWanted(first);
      if (isWanted() && (!first || hasWordLists(first)))
        showIfWanted(await loadPacks({ withNames: true }));
    } catch (cause) {
      logOnce("the packs could not be read", cause);
      showIfWanted(null);
    }
  };
  watchPacks(read, signal);
  await read(asked);
  // They may have changed since they were asked for, when nobody listened.
  if (asked) await read();
}

/**
 * What is made of the packs as they are now; `undefined` until they are there, `null` where they
 * can't be read.
 *
 * @param make the same function at every call
 * @param asked as for `followPacks`
 */
export function usePacks<Made>(
  make: (packs: ReaderPacks) => Made,
  asked?: Promise<ReaderPacks>,
): Made | undefined | null {
  const [made, setMade] = useState<Made | null>();
  useLayoutEffect(() => {
    const life = new AbortController();
    followPacks((packs) => setMade(packs && make(packs)), life.signal, asked);
    return () => life.abort();
  }, [make, asked]);
  return made;
}
