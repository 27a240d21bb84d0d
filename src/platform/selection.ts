/**
 * Words that were selected on a page, on their way to the library. They lie in memory, not in the
 * library's address: browsers keep addresses, and some carry them to other machines.
 */
import { browser } from "./browser.ts";

const KEY = "selection";

export interface Selection {
  text: string;
  /** BCP 47 tag of the page, as far as the browser can tell; "" where it can't. */
  language: string;
  /** Paragraphs of the page that hold the words: they may give other forms of a name. */
  paragraphs: readonly string[];
}

export async function leaveSelection(selection: Selection): Promise<void> {
  await browser.storage.session.set({ [KEY]: selection });
}

/** What was left last; whoever comes first has it. */
export async function takeSelection(): Promise<Selection | undefined> {
  const left = (await browser.storage.session.get(KEY))[KEY] as Partial<Selection> | undefined;
  await browser.storage.session.remove(KEY);
  if (typeof left?.text !== "string" || typeof left.language !== "string") return undefined;
  const paragraphs = Array.isArray(left.paragraphs) ? left.paragraphs : [];
  return {
    text: left.text,
    language: left.language,
    paragraphs: paragraphs.filter((each) => typeof each === "string"),
  };
}
