/** Brings the code that comes with the first hover into this frame. */
import { send, Unreachable } from "../platform/messages.ts";

let loading: Promise<unknown> | undefined;

/** The factory of that code. @throws Unreachable where it can't be had; it may be asked for again. */
export async function loadHover(): Promise<NonNullable<typeof globalThis.sandarbhCreateHover>> {
  if (!globalThis.sandarbhCreateHover) {
    loading ??= send("popover/load", {}).finally(() => {
      loading = undefined;
    });
    await loading;
  }
  if (!globalThis.sandarbhCreateHover) throw new Unreachable("it did not come");
  return globalThis.sandarbhCreateHover;
}
