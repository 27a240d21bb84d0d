/** Reading a pack that may be anything: its shape, then what its records say of one another. */
import { runAtOnce, type Steps } from "../steps.ts";
import { checkReferences } from "./check-references.ts";
import { checkShape } from "./check-shape.ts";
import { MOST_PROBLEMS, type Problem } from "./problem.ts";
import { PACK_FORMAT, PACK_VERSION, type Pack } from "./schema.ts";

export type ReadPack = { ok: true; pack: Pack } | { ok: false; problems: Problem[] };

/** Checks shape and references; never throws. At most a hundred problems are told. */
export function readPack(data: unknown): ReadPack {
  return runAtOnce(readPackSteps(data));
}

/** The same with pauses, for packs of a size that would hold a page up. */
export function* readPackSteps(data: unknown): Steps<ReadPack> {
  const head = data as { format?: unknown; version?: unknown } | null;
  if (typeof data !== "object" || data === null || head?.format !== PACK_FORMAT) {
    return { ok: false, problems: [{ path: "format", rule: `must be "${PACK_FORMAT}"` }] };
  }
  if (head.version !== PACK_VERSION) {
    const { version } = head;
    // Storage hands over more than JSON knows, and a bigint or a cycle can't be written as JSON.
    const told =
      typeof version === "number" || typeof version === "string"
        ? JSON.stringify(version).slice(0, 80)
        : `of type ${typeof version}`;
    const rule = `version ${told} is unknown; this build reads ${PACK_VERSION}`;
    return { ok: false, problems: [{ path: "version", rule }] };
  }
  const shaped = yield* checkShape(data, [0, 0.8]);
  if (!shaped.ok) return { ok: false, problems: shaped.problems.slice(0, MOST_PROBLEMS) };
  const problems = yield* checkReferences(shaped.pack, [0.8, 1]);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  return shaped;
}
