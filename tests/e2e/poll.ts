/** Waiting for a state: the only waiting there is in these tests. */

const PAUSE_MS = 20;
const DEFAULT_TIMEOUT_MS = 20_000;

export interface PollOptions {
  /** What is waited for, for the message when it doesn't come. */
  what: string;
  timeoutMs?: number;
  /** Tells what was there instead; shown when the wait is given up. */
  seen?: () => unknown;
}

/**
 * Asks until the answer is neither `undefined`, `null` nor `false`, and returns it.
 *
 * @throws Error with what was waited for, when the time is over.
 */
export async function poll<T>(
  ask: () => Promise<T> | T,
  { what, timeoutMs = DEFAULT_TIMEOUT_MS, seen }: PollOptions,
): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (performance.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const there = seen ? `; seen: ${JSON.stringify(await seen())}` : "";
  throw new Error(`waited ${timeoutMs} ms in vain for ${what}${there}`);
}
