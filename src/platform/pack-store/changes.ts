/** The reader's packs have changed: told to every open page of the extension, and to the background. */
import { send } from "../messages.ts";

const CHANNEL = "sandarbh-packs";

/** Tells everybody, this page too. A stopped background is woken: it has names to compile. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
  // Where nobody answers there is no background to be told; it looks for itself when it starts.
  send("packs/changed", {}).catch(() => undefined);
}

/** Calls back whenever the packs have changed, in this page or in another, until aborted. */
export function watchPacks(callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => callback();
  signal.addEventListener("abort", () => channel.close());
}
