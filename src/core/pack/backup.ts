/**
 * Everything of a reader's in one file:
 *
 *   { "format": "sandarbh-backup", "version": 1,
 *     "settings": what the reader changed, as storage holds it,
 *     "packs": [{ "origin": "own", "isOn": true, "pack": a pack as its own file holds it }, …],
 *     "drafts": [{ "id", "keptAt", "data": an article under review }, …] }
 *
 * Packs are in the order of trust. What a pack may be is checked by `read.ts`, as in a file of its own.
 */
import * as v from "valibot";
import { ArticleDraft } from "../clip/draft.ts";
import { asPart, type Steps } from "../steps.ts";
import { MOST_PROBLEMS, type Problem, problemOf } from "./problem.ts";
import { readPackSteps } from "./read.ts";
import type { Pack } from "./schema.ts";

export const BACKUP_FORMAT = "sandarbh-backup";
export const BACKUP_VERSION = 1;

/** More are no reader's: each is checked and stored by itself. */
const MOST_PACKS = 1000;
const MOST_DRAFTS = 10_000;

export const Backup = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  settings: v.record(v.string(), v.unknown()),
  packs: v.pipe(
    v.array(
      v.object({
        origin: v.picklist(["own", "imported", "names"]),
        isOn: v.boolean(),
        pack: v.unknown(),
      }),
    ),
    v.maxLength(MOST_PACKS),
  ),
  drafts: v.pipe(
    v.array(v.object({ id: v.string(), keptAt: v.string(), data: ArticleDraft })),
    v.maxLength(MOST_DRAFTS),
  ),
});
export type Backup = v.InferOutput<typeof Backup>;

export interface BackupPack {
  origin: Backup["packs"][number]["origin"];
  isOn: boolean;
  pack: Pack;
}

export type CheckedBackup = Pick<Backup, "settings" | "drafts"> & { packs: BackupPack[] };

export type ReadBackup =
  | { ok: true; backup: CheckedBackup }
  /** `not-one`: another kind of file, or of another version. */
  | { ok: false; why: "not-one" | "broken"; problems: Problem[] };

/** Checks all that a backup holds; never throws. */
export function* readBackupSteps(data: unknown): Steps<ReadBackup> {
  const head = data as { format?: unknown; version?: unknown } | null;
  if (typeof data !== "object" || head?.format !== BACKUP_FORMAT) {
    const problems = [{ path: "format", rule: `must be "${BACKUP_FORMAT}"` }];
    return { ok: false, why: "not-one", problems };
  }
  if (head.version !== BACKUP_VERSION) {
    const problems = [{ path: "version", rule: `must be ${BACKUP_VERSION}` }];
    return { ok: false, why: "not-one", problems };
  }
  const read = v.safeParse(Backup, data);
  if (!read.success) {
    const problems = read.issues.slice(0, MOST_PROBLEMS).map((issue) => problemOf(issue));
    return { ok: false, why: "broken", problems };
  }
  const { settings, drafts } = read.output;
  const { packs, problems } = yield* readPacks(read.output.packs);
  if (problems.length > 0) {
    return { ok: false, why: "broken", problems: problems.slice(0, MOST_PROBLEMS) };
  }
  return { ok: true, backup: { settings, drafts, packs } };
}

/** Each pack by itself; then no id twice, and one pack of the reader's own at the most. */
function* readPacks(written: Backup["packs"]): Steps<{ packs: BackupPack[]; problems: Problem[] }> {
  const packs: BackupPack[] = [];
  const problems: Problem[] = [];
  for (const [index, { origin, isOn, pack }] of written.entries()) {
    const part = [index / written.length, (index + 1) / written.length] as const;
    const checked = yield* asPart(readPackSteps(pack), part);
    if (!checked.ok) {
      const told = checked.problems.map(({ path, rule }) => ({
        path: `packs[${index}].${path}`,
        rule,
      }));
      problems.push(...told);
      continue;
    }
    const { id } = checked.pack;
    const path = `packs[${index}] (${id})`;
    if (packs.some((each) => each.pack.id === id))
      problems.push({ path, rule: "id is used twice" });
    if (origin === "own" && packs.some((each) => each.origin === "own")) {
      problems.push({ path, rule: "is a second pack of origin own" });
    }
    packs.push({ origin, isOn, pack: checked.pack });
  }
  return { packs, problems };
}
