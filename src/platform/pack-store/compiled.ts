/** The compiled names in the database: a head, and the parts as pages fetch them. */
import type { NamesHead } from "../../core/linking/names-parts.ts";
import { fnv1a } from "../../core/text/fnv1a.ts";
import { inOneChange, openDatabase, requestAll } from "./database.ts";

/** Keys: the head, then the parts. */
const HEAD = 0;

export interface StoredHead {
  head: NamesHead;
  /** What they were made from. */
  inputs: string;
}

interface StoredPart {
  version: string;
  text: string;
}

/** The head; `undefined` where nothing is compiled, or what is there is none. */
export async function namesHead(): Promise<StoredHead | undefined> {
  const stored = (await (await openDatabase()).get("compiled", HEAD)) as
    | Partial<StoredHead>
    | undefined;
  return typeof stored?.inputs === "string" && Array.isArray(stored.head?.sums)
    ? (stored as StoredHead)
    : undefined;
}

/** A part's text; `undefined` where other names have been compiled meanwhile. */
export async function namesPart(version: string, index: number): Promise<string | undefined> {
  const database = await openDatabase();
  const part = (await database.get("compiled", HEAD + 1 + index)) as StoredPart | undefined;
  return part?.version === version ? part.text : undefined;
}

/** Whether every part is what the head says: who tells that one isn't may be mistaken. */
export async function areNamesWhole({ version, sums }: NamesHead): Promise<boolean> {
  for (const [index, sum] of sums.entries()) {
    const text = await namesPart(version, index);
    if (text === undefined || fnv1a(text) !== sum) return false;
  }
  return true;
}

export async function storeNames(
  inputs: string,
  { head, parts }: { head: NamesHead; parts: readonly string[] },
): Promise<void> {
  await inOneChange(["compiled"], async (change) => {
    const compiled = change.objectStore("compiled");
    await compiled.clear();
    const stored: StoredHead = { head, inputs };
    await compiled.put(stored, HEAD);
    await requestAll(parts.entries(), ([index, text]) => {
      const part: StoredPart = { version: head.version, text };
      return compiled.put(part, HEAD + 1 + index);
    });
  });
}

export async function clearNames(): Promise<void> {
  await inOneChange(["compiled"], (change) => change.objectStore("compiled").clear());
}
