/** Articles that are kept and not yet reviewed: the page may be closed before the reader comes to it. */
import { announceDrafts } from "./changes.ts";
import { type Draft, inOneChange, openDatabase } from "./database.ts";

/** The newest first. */
export async function listDrafts(): Promise<Draft[]> {
  const drafts = await (await openDatabase()).getAll("drafts");
  return drafts.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

export async function getDraft(id: string): Promise<Draft | undefined> {
  return (await openDatabase()).get("drafts", id);
}

/** Keeps a draft, or puts it in the place of the one with the same id. @returns its id */
export async function saveDraft(data: unknown, id: string = crypto.randomUUID()): Promise<string> {
  const now = new Date().toISOString();
  await inOneChange(["drafts"], async (change) => {
    const drafts = change.objectStore("drafts");
    // What a reader does in a review makes the article kept no later.
    const { keptAt = now } = (await drafts.get(id)) ?? {};
    const draft: Draft = { id, keptAt, data };
    await drafts.put(draft);
  });
  announceDrafts();
  return id;
}

export async function removeDraft(id: string): Promise<void> {
  await inOneChange(["drafts"], (change) => change.objectStore("drafts").delete(id));
  announceDrafts();
}
