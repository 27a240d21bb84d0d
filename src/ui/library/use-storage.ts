import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import { watchDrafts, watchPacks } from "../../platform/pack-store/changes.ts";
import { listDrafts } from "../../platform/pack-store/drafts.ts";
import { listPacks, type PackInfo } from "../../platform/pack-store/packs.ts";
import { type Space, storageSpace } from "../../platform/pack-store/space.ts";

type Draft = Awaited<ReturnType<typeof listDrafts>>[number];

/** What is stored beside the records themselves. */
export interface Stored {
  packs: PackInfo[];
  drafts: Draft[];
  space: Space;
}

/** Live; `undefined` while it is read, `null` where there is no storage. */
export function useStorage(): Stored | undefined | null {
  const [stored, setStored] = useState<Stored | null>();
  useLayoutEffect(() => {
    const life = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const [packs, drafts, space] = await Promise.all([
          listPacks(),
          listDrafts(),
          storageSpace(),
        ]);
        if (!life.signal.aborted) setStored({ packs, drafts, space });
      } catch (cause) {
        logOnce("what is stored can't be read", cause);
        if (!life.signal.aborted) setStored(null);
      }
    };
    watchPacks(read, life.signal);
    watchDrafts(read, life.signal);
    read();
    return () => life.abort();
  }, []);
  return stored;
}
