/**
 * The reader's names on their way to pages: all names of all packs that are on, in one lexicon, made
 * when the packs change and kept in the database in the parts that pages fetch.
 *
 *   packs change ─▶ inputs differ from the stored ones? ─▶ compile ─▶ store ─▶ tell the version
 *
 * A background that is stopped on the way finds at its next start that the inputs differ still.
 */
import { compileInSlices } from "../core/lexicon/compile.ts";
import { LEXICON_VERSION } from "../core/lexicon/layout.ts";
import type { Pattern } from "../core/lexicon/pattern.ts";
import { patternFault } from "../core/lexicon/pattern-fault.ts";
import { cutNames, type NamesHead } from "../core/linking/names-parts.ts";
import { compileLinkTable } from "../core/linking/table.ts";
import { toBase64 } from "../platform/base64.ts";
import { logOnce } from "../platform/log.ts";
import { setNamesVersion } from "../platform/names-version.ts";
import { nextTask } from "../platform/next-task.ts";
import {
  areNamesWhole,
  clearNames,
  namesHead,
  namesPart,
  storeNames,
} from "../platform/pack-store/compiled.ts";
import { packsWithNames } from "../platform/pack-store/packs.ts";
import { readPacks } from "../platform/pack-store/reader-packs.ts";

export class Names {
  #work: Promise<void> = Promise.resolve();

  /** Makes them anew where packs have changed since; one after the other. */
  refresh(): Promise<void> {
    this.#work = this.#work.then(refresh).catch((cause: unknown) => {
      logOnce("the names of the reader's packs can't be compiled", cause);
    });
    return this.#work;
  }

  async head(): Promise<NamesHead | null> {
    await this.#work;
    return (await namesHead())?.head ?? null;
  }

  async part({ version, index }: { version: string; index: number }): Promise<string | null> {
    return (await namesPart(version, index)) ?? null;
  }

  /** What a page says came damaged is made anew, if it is still what there is, and damaged. */
  async renew(version: string): Promise<void> {
    const head = (await namesHead())?.head;
    if (head?.version === version && !(await areNamesWhole(head))) await clearNames();
    await this.refresh();
  }

  /** Another build may know other names. */
  async forget(): Promise<void> {
    await clearNames();
    await this.refresh();
  }
}

/** What the names follow from, as a text to compare. */
async function inputsNow(): Promise<string | undefined> {
  const packs = await packsWithNames();
  if (packs.length === 0) return undefined;
  // A pack that was removed and comes in again counts its changes from one.
  const told = packs.map(
    ({ id, addition, addedAt, namesRevision }) => `${id}@${addition ?? addedAt}@${namesRevision}`,
  );
  return [`lexicon ${LEXICON_VERSION}`, ...told].join(" ");
}

/**
 * Packs are refused that have other patterns. Of those that were stored when they weren't, the rest is
 * found all the same: one name must not take all others along.
 */
function isWhole({ text }: Pattern): boolean {
  const fault = patternFault(text);
  if (fault) logOnce(`the name "${text.slice(0, 40)}" can't be looked for: ${fault}`);
  return fault === undefined;
}

async function refresh(): Promise<void> {
  const inputs = await inputsNow();
  const stored = await namesHead();
  if (inputs === undefined) {
    if (stored) await clearNames();
    await setNamesVersion(undefined);
    return;
  }
  if (stored?.inputs === inputs) {
    await setNamesVersion(stored.head.version);
    return;
  }
  // Names without the reader's would stand under the reader's inputs for good.
  const { pack } = await readPacks({ withNames: true });
  const { patterns, table } = compileLinkTable(pack);
  // Cards can be had meanwhile.
  const lexicon = await compileInSlices(patterns.filter(isWhole), nextTask);
  const version = crypto.randomUUID();
  await storeNames(inputs, cutNames({ version, lexicon, table }, toBase64));
  await setNamesVersion(version);
}
