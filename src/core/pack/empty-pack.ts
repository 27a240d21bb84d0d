/** A pack to be filled. Apart from the schema, because making one needs no more of it. */
import type { Localized, Pack } from "./schema.ts";

export const PACK_FORMAT = "sandarbh-pack";
/** The only pack version this build reads. */
export const PACK_VERSION = 1;

export function emptyPack(id: string, title: Localized): Pack {
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    id,
    title,
    cueSets: {},
    articles: [],
    entities: [],
    facts: [],
    quotes: [],
  };
}
