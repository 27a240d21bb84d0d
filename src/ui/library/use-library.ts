import type { ReaderPacks } from "../../platform/pack-store/reader-packs.ts";
import { usePacks } from "../components/use-packs.ts";
import { Library } from "./library.ts";

/** What every view of the library is given. */
export interface ViewProps {
  library: Library;
  /** Language in which the packs are shown. */
  language: string;
}

const libraryOf = (packs: ReaderPacks): Library => new Library(packs);

/**
 * The reader's packs, read again whenever they change in this window or another; `undefined` until
 * they are there, `null` where they can't be read.
 */
export function useLibrary(): Library | undefined | null {
  return usePacks(libraryOf);
}
