import { useEffect, useState } from "preact/hooks";
import { areCurrent } from "../components/use-packs.ts";
import type { Address } from "./address.ts";
import type { Library } from "./library.ts";

/** Whether an address is of a record that the library doesn't have. */
function lacks(library: Library, address: Address): boolean {
  switch (address.view) {
    case "entity":
      return !library.entity(address.id);
    case "article":
      return !library.article(address.id);
    case "fact":
    case "quote":
      return library.statement(address.id)?.type !== address.view;
    default:
      return false;
  }
}

/**
 * Whether a record that isn't there may be on its way: an article that was saved a moment ago, a name
 * of a long list. Nobody is told before that it was deleted.
 */
export function useComing(address: Address, library: Library | undefined | null): boolean {
  const isLacking = library ? lacks(library, address) : false;
  const [complete, setComplete] = useState<Library>();
  useEffect(() => {
    if (!isLacking || !library) return undefined;
    let isGone = false;
    areCurrent(library.packs).then((isCurrent) => {
      if (isCurrent && !isGone) setComplete(library);
    });
    return () => {
      isGone = true;
    };
  }, [isLacking, library]);
  return isLacking && library !== complete;
}
