import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followPointer } from "./pointer.ts";

const stop = new AbortController();
const onMove = vi.fn();
let hear: (event: unknown) => void;
let frame: (() => void) | undefined;

beforeEach(() => {
  vi.stubGlobal("addEventListener", (_: string, listener: typeof hear) => {
    hear = listener;
  });
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => {
    frame = callback;
    return 1;
  });
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  const events = { onMove, onLeave: vi.fn(), onPress: vi.fn(), onTap: vi.fn() };
  followPointer(events, stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

/** What the reader does with the mouse; a movement has no button pressed. */
function tell(type: string): void {
  hear({ type, isTrusted: true, pointerType: "mouse", buttons: 0, composedPath: () => [] });
}

test("a movement is not told once the pointer has left or pressed, and the next one is", () => {
  for (const end of ["pointerleave", "pointerdown"]) {
    tell("pointermove");
    tell(end);
    frame?.();
  }
  expect(onMove).not.toHaveBeenCalled();
  tell("pointermove");
  frame?.();
  expect(onMove).toHaveBeenCalledOnce();
});
