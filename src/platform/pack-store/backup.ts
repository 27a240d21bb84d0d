/** Everything of the reader's as one file: packs, articles under review, settings. */
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type Backup,
  readBackupSteps,
} from "../../core/pack/backup.ts";
import { changedSettings, readSettings, type SettingProblem } from "../../core/settings.ts";
import { runInSlices } from "../../core/steps.ts";
import { loadPack } from "../bundled-pack.ts";
import { pauseUntil } from "../next-task.ts";
import { changeSettings, loadSettings } from "../settings-store.ts";
import { announceChange, announceDrafts } from "./changes.ts";
import { CONTENT_STORES, inOneChange, requestAll } from "./database.ts";
import { listDrafts } from "./drafts.ts";
import { brokenFault } from "./fault.ts";
import { jsonFile } from "./json-file.ts";
import { storePack, writtenPacks } from "./pack-files.ts";
import type { WorkOptions } from "./progress.ts";
import { marksOfAll } from "./same-article.ts";

/** A file that is no backup, or one of another version; nothing was changed. */
export class NoBackup extends Error {}

/** Records stand so deep in the file: packs, one of them, its pack, a list, a record. */
const RECORD_DEPTH = 5;

/** Everything of the reader's, as JSON. @throws the signal's reason if aborted */
export async function exportBackup({ signal, onProgress }: WorkOptions = {}): Promise<Blob> {
  const packs = (await writtenPacks({ signal })).map(
    ({ record: { origin, isOn }, written }): Backup["packs"][number] => ({
      origin,
      isOn,
      pack: written,
    }),
  );
  const written = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    settings: changedSettings(await loadSettings()),
    packs,
    drafts: await listDrafts(),
  };
  return jsonFile(written, { depth: RECORD_DEPTH, signal, onProgress });
}

/**
 * Takes a backup in. All of its packs and drafts are stored or none; packs that have its packs' ids
 * are put in their place, others stay. Settings are then those of the backup.
 *
 * @returns settings that were refused, each replaced by its default
 * @throws NoBackup; PackFault `broken` with each path and rule, `full`; the signal's reason if aborted
 */
export async function importBackup(
  file: Blob,
  { signal, onProgress }: WorkOptions = {},
): Promise<SettingProblem[]> {
  let data: unknown;
  try {
    data = JSON.parse(await file.text());
  } catch {
    throw new NoBackup("the file is no JSON");
  }
  const read = await runInSlices(readBackupSteps(data), {
    pause: pauseUntil(signal),
    onProgress: (share) => onProgress?.({ stage: "reading", share }),
  });
  if (!read.ok) {
    if (read.why === "not-one") throw new NoBackup("the file is no backup of this version");
    throw brokenFault("not restored", read.problems);
  }
  const { packs, drafts, settings } = read.backup;
  const bundled = await loadPack();
  if (packs.some(({ pack }) => pack.id === bundled.id)) {
    throw brokenFault("not restored", [{ path: "packs", rule: "one is the bundled pack" }]);
  }
  // What a transaction can't wait for comes first.
  const marks = await Promise.all(packs.map(({ pack }) => marksOfAll(pack.articles)));
  signal?.throwIfAborted();
  onProgress?.({ stage: "storing", share: 0 });
  await inOneChange([...CONTENT_STORES, "drafts"], async (change) => {
    for (const [index, { pack, origin, isOn }] of packs.entries()) {
      const isOwn = origin === "own";
      await storePack(change, { pack, marks: marks[index] ?? [], isOwn });
      const stored = await change.objectStore("packs").get(pack.id);
      if (stored) await change.objectStore("packs").put({ ...stored, isOn });
    }
    await requestAll(drafts, (draft) => change.objectStore("drafts").put(draft));
    signal?.throwIfAborted();
  });
  announceChange();
  announceDrafts();
  const kept = readSettings(settings);
  await changeSettings(() => kept.settings);
  return kept.problems;
}
