/**
 * Forms that a reader found wrong on a site: "This isn't it". Such a form, were it certain elsewhere,
 * is weighed as an ambiguous one with the term `wrong` against it, and is no evidence for other
 * names. That is no ban: plain evidence for it, such as its company, outweighs the term.
 */
import type { Reading } from "./evidence.ts";
import { type LinkTable, readNamePayload, wrongPayload } from "./table.ts";

/** A form of an entity that, on this site, means something else. */
export interface WrongForm {
  /** The entity's id. */
  entity: string;
  /** As a page wrote it; case and white space don't count. */
  surface: string;
}

function keyOf(entity: string, surface: string): string {
  return `${entity} ${surface.replace(/\s+/g, " ").toLowerCase()}`;
}

/** Readings as they are to be judged, and to be evidence, where these forms are wrong. */
export function doubting(
  forms: readonly WrongForm[],
  { ids }: Pick<LinkTable, "ids">,
): (reading: Reading) => Reading {
  const wrong = new Set(forms.map(({ entity, surface }) => keyOf(entity, surface)));
  return (reading) => ({
    ...reading,
    names: reading.names.map(({ start, end, payload }) => {
      const entity = ids[readNamePayload(payload).entity] ?? "";
      const isWrong = wrong.has(keyOf(entity, reading.text.slice(start, end)));
      return { start, end, payload: isWrong ? wrongPayload(payload) : payload };
    }),
  });
}
