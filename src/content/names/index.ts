/** Fetches the reader's names from the background, part by part. */
import { Lexicon } from "../../core/lexicon/lexicon.ts";
import { NamesBuilder, type NamesHead } from "../../core/linking/names-parts.ts";
import { fromBase64 } from "../../platform/base64.ts";
import { logOnce } from "../../platform/log.ts";
import { isOrphaned, send, Unreachable } from "../../platform/messages.ts";
import { nextTask } from "../../platform/next-task.ts";
import type { Names } from "./contract.ts";
import { waitForReader } from "./wait-for-reader.ts";

/** Names may change while they are fetched, or come damaged and be made anew: so often, no more. */
const MOST_TRIES = 3;
/**
 * Where they can't be had, a page that is seen asks again after this, then twice as long, and so on:
 * some two minutes in all. Later it takes a change of the names to ask once more.
 */
const FIRST_REST_MS = 1000;
const MOST_RESTS = 7;

/** Shared by all who ask before somebody reads the frame; later the names may have changed. */
let waiting: Promise<Names | undefined> | undefined;
/** Counts those who ask: where another version is asked for, nobody waits for this one any more. */
let latest = 0;

globalThis.sandarbhFetchNames = () => {
  waiting ??= fetchForReader();
  return waiting;
};

async function fetchForReader(): Promise<Names | undefined> {
  latest += 1;
  const asked = latest;
  await waitForReader();
  waiting = undefined;
  for (let rests = 0; ; rests += 1) {
    const outcome = await fetchNames().catch((cause: unknown): Outcome => {
      logOnce("the reader's names can't be had", cause);
      return { at: "missed" };
    });
    if (outcome.at !== "missed") return outcome.names;
    if (rests === MOST_RESTS) return undefined;
    await rest(FIRST_REST_MS * 2 ** rests);
    await waitForReader();
    if (asked !== latest || isOrphaned()) return undefined;
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Outcome = { at: "had"; names: Names | undefined } | { at: "missed" };

/** `names` are left out where the reader has none. */
async function fetchNames(): Promise<Outcome> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const head = await send("names/head", {});
    if (!head) return { at: "had", names: undefined };
    try {
      const names = await fetchParts(head);
      if (names) return { at: "had", names };
    } catch (cause) {
      if (cause instanceof Unreachable) throw cause;
      logOnce("the names came damaged, and are made anew", cause);
      await send("names/damaged", { version: head.version });
    }
  }
  return { at: "missed" };
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
