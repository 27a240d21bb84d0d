/** Fetches the reader's names from the background, part by part. */
import { Lexicon } from "../../core/lexicon/lexicon.ts";
import { NamesBuilder, type NamesHead } from "../../core/linking/names-parts.ts";
import { fromBase64 } from "../../platform/base64.ts";
import { logOnce } from "../../platform/log.ts";
import { send, Unreachable } from "../../platform/messages.ts";
import { nextTask } from "../../platform/next-task.ts";
import type { Names } from "./contract.ts";
import { waitForReader } from "./wait-for-reader.ts";

/** Names may change while they are fetched, or come damaged and be made anew: so often, no more. */
const MOST_TRIES = 3;

/** Shared by all who ask before somebody reads the frame; later the names may have changed. */
let waiting: Promise<Names | undefined> | undefined;

globalThis.sandarbhFetchNames = () => {
  waiting ??= fetchForReader();
  return waiting;
};

async function fetchForReader(): Promise<Names | undefined> {
  await waitForReader();
  waiting = undefined;
  try {
    return await fetchNames();
  } catch (cause) {
    logOnce("the reader's names can't be had", cause);
    return undefined;
  }
}

async function fetchNames(): Promise<Names | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const head = await send("names/head", {});
    if (!head) return undefined;
    try {
      const names = await fetchParts(head);
      if (names) return names;
    } catch (cause) {
      if (cause instanceof Unreachable) throw cause;
      logOnce("the names came damaged, and are made anew", cause);
      await send("names/damaged", { version: head.version });
    }
  }
  return undefined;
}

/** `undefined` where the names have changed meanwhile. */
async function fetchParts(head: NamesHead): Promise<Names | undefined> {
  const builder = new NamesBuilder(head);
  for (const index of head.sums.keys()) {
    // Each answer is a task of its own, and what is done with it is short.
    const part = await send("names/part", { version: head.version, index });
    if (part === null) return undefined;
    builder.take(part, fromBase64);
  }
  // Each a task of its own.
  await nextTask();
  const lexicon = new Lexicon(builder.lexicon, true);
  await nextTask();
  return { lexicon, table: builder.table };
}
