/**
 * What is stored has changed: told to every open page of the extension. Packs concern the background
 * too. Drafts, which change with every few words of a review, concern nobody but those who list them.
 */
import { send } from "../messages.ts";

const PACKS = "sandarbh-packs";
const DRAFTS = "sandarbh-drafts";

function announce(name: string): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

function watch(name: string, callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(name);
  channel.onmessage = () => callback();
  signal.addEventListener("abort", () => channel.close());
}

/** Tells everybody, this page too. A stopped background is woken: it has names to compile. */
export function announceChange(): void {
  announce(PACKS);
  // Where nobody answers there is no background to be told; it looks for itself when it starts.
  send("packs/changed", {}).catch(() => undefined);
}

/** Calls back whenever the packs have changed, in this page or in another, until aborted. */
export function watchPacks(callback: () => void, signal: AbortSignal): void {
  watch(PACKS, callback, signal);
}

/** Tells open pages, this one too; wakes nobody. */
export function announceDrafts(): void {
  announce(DRAFTS);
}

/** Calls back whenever a draft has changed, in this page or in another, until aborted. */
export function watchDrafts(callback: () => void, signal: AbortSignal): void {
  watch(DRAFTS, callback, signal);
}
