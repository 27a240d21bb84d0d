import { useEffect, useRef, useState } from "preact/hooks";
import type { PageLink } from "./page-link.ts";
import { NO_PLACES, type PagePlaces } from "./page-places.ts";
import type { PageEntity } from "./page-reports.ts";

/** Places are measured, which costs the page something: while it keeps changing, not too often. */
const AGAIN_MS = 500;

/** Where the names stand. They come after the first paint: a list can be read without them. */
export function usePlaces(link: PageLink, entities: readonly PageEntity[]): PagePlaces {
  const [places, setPlaces] = useState(NO_PLACES);
  const asked = useRef<PageLink | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const found = await link.places();
      if (isCurrent) setPlaces(found);
    };
    const isFirst = asked.current !== link;
    asked.current = link;
    if (isFirst) setPlaces(NO_PLACES);
    const timer = setTimeout(ask, isFirst ? 0 : AGAIN_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [link, entities]);

  return places;
}
