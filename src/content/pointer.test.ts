import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followPointer } from "./pointer.ts";

const stop = new AbortController();
const onMove = vi.fn();
const heard: string[] = [];
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
  heard.length = 0;
  onMove.mockReset().mockImplementation(() => heard.push("move"));
  const onPress = (): number => heard.push("press");
  const events = { onMove, onLeave: vi.fn(), onPress, onTap: vi.fn() };
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

test("a movement is not told once the pointer has left, and the next one is", () => {
  tell("pointermove");
  tell("pointerleave");
  frame?.();
  expect(onMove).not.toHaveBeenCalled();
  tell("pointermove");
  frame?.();
  expect(onMove).toHaveBeenCalledOnce();
});

test("a movement that waits for its frame is told before the press, and no more after it", () => {
  tell("pointermove");
  tell("pointerdown");
  expect(heard).toEqual(["move", "press"]);
  frame?.();
  expect(heard).toEqual(["move", "press"]);
  tell("pointerdown");
  expect(heard).toEqual(["move", "press", "press"]);
});
