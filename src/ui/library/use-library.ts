import { useLayoutEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import { loadPack } from "../../platform/packs.ts";
import { Library } from "./library.ts";

/** What every view of the library is given. */
export interface ViewProps {
  library: Library;
  /** Language in which the packs are shown. */
  language: string;
}

/** The reader's packs; `undefined` while they are read, `null` where they can't be. */
export function useLibrary(): Library | undefined | null {
  const [library, setLibrary] = useState<Library | null>();
  useLayoutEffect(() => {
    loadPack().then(
      (pack) => setLibrary(new Library(pack)),
      (cause: unknown) => {
        logOnce("the packs could not be read", cause);
        setLibrary(null);
      },
    );
  }, []);
  return library;
}
