/** A part of a pack, held against the rules that a whole one has to keep. */

import { emptyPack } from "../../core/pack/empty-pack.ts";
import { readPack } from "../../core/pack/read.ts";
import type { Borrowed, Pack } from "../../core/pack/schema.ts";
import { type PackPart, spokenOf } from "../../core/pack/spoken-of.ts";
import { brokenFault } from "./fault.ts";

/** A part of a pack with the cue sets that its entities take in. */
type Part = PackPart & { cueSets?: Record<string, string[]> };

/**
 * The part as records with their defaults. Whom it speaks of beside its own entities may stand in
 * another pack: that is no rule broken here.
 *
 * @throws PackFault `broken` with each path and rule
 */
export function checkPart(part: Part): Pack {
  const own = new Set(part.entities.map(({ id }) => id));
  const borrowed = [...spokenOf(part)]
    .filter((id) => !own.has(id))
    .map((id): Borrowed => ({ id, kind: "concept", name: { en: id } }));
  const read = readPack({ ...emptyPack("part", { en: "part" }), ...part, borrowed });
  if (read.ok) return read.pack;
  throw brokenFault("not stored", read.problems);
}
