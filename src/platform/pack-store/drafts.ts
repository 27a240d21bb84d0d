/** Articles that are kept and not yet reviewed: the page may be closed before the reader comes to it. */
import { announceDrafts } from "./changes.ts";
import { type Draft, inOneChange, openDatabase } from "./database.ts";
import { PackFault } from "./fault.ts";

/** The newest first. */
export async function listDrafts(): Promise<Draft[]> {
  const drafts = await (await openDatabase()).getAll("drafts");
  return drafts.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

export async function getDraft(id: string): Promise<Draft | undefined> {
  return (await openDatabase()).get("drafts", id);
}

/** Keeps a new draft. @returns its id */
export async function saveDraft(data: unknown): Promise<string> {
  const draft: Draft = { id: crypto.randomUUID(), keptAt: new Date().toISOString(), data };
  await inOneChange(["drafts"], (change) => change.objectStore("drafts").put(draft));
  announceDrafts();
  return draft.id;
}

/**
 * Puts what a reader has done in the place of what was there. A draft that another window has saved,
 * discarded or deleted stays away.
 *
 * @throws PackFault `missing`, `full`, `unreadable`
 */
export async function changeDraft(id: string, data: unknown): Promise<void> {
  await inOneChange(["drafts"], async (change) => {
    const drafts = change.objectStore("drafts");
    const known = await drafts.get(id);
    if (!known) throw new PackFault("missing", `there is no draft ${id}`);
    // What a reader does in a review makes the article kept no later.
    await drafts.put({ ...known, data });
  });
  announceDrafts();
}

/** Puts a draft in its place, be it that another window has taken it away from there. */
export async function restoreDraft(id: string, data: unknown): Promise<void> {
  await inOneChange(["drafts"], async (change) => {
    const drafts = change.objectStore("drafts");
    const keptAt = (await drafts.get(id))?.keptAt ?? new Date().toISOString();
    await drafts.put({ id, keptAt, data });
  });
  announceDrafts();
}

export async function removeDraft(id: string): Promise<void> {
  await inOneChange(["drafts"], (change) => change.objectStore("drafts").delete(id));
  announceDrafts();
}
