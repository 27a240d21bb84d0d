import { afterEach, beforeEach, expect, test, vi } from "vitest";

class Unreachable extends Error {}
const send = vi.hoisted(() => vi.fn<(type: string, request: object) => Promise<null>>());
const isOrphaned = vi.hoisted(() => vi.fn(() => false));
vi.mock("../../platform/messages.ts", () => ({ send, isOrphaned, Unreachable }));
vi.mock("../../platform/log.ts", () => ({ logOnce: () => undefined }));

const page = Object.assign(new EventTarget(), { hidden: false });

/** The reader comes to the tab, or leaves it. */
function show(isSeen: boolean): void {
  page.hidden = !isSeen;
  page.dispatchEvent(new Event("visibilitychange"));
}

function failTimes(times: number): void {
  for (let at = 0; at < times; at += 1) send.mockRejectedValueOnce(new Unreachable("no answer"));
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  send.mockReset().mockResolvedValue(null);
  isOrphaned.mockReturnValue(false);
  page.hidden = false;
  const top = {};
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", Object.assign(top, { top }));
  await import("./index.ts");
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("however often names change while a tab is hidden, they are fetched once when it is seen", async () => {
  show(false);
  const asked = [1, 2, 3].map(() => globalThis.sandarbhFetchNames?.());
  show(true);
  await Promise.all(asked);
  expect(send.mock.calls).toEqual([["names/head", {}]]);
});

test("names that can't be had are asked for again, later and later", async () => {
  failTimes(3);
  const asked = globalThis.sandarbhFetchNames?.();
  const countAfter = async (ms: number): Promise<number> => {
    await vi.advanceTimersByTimeAsync(ms);
    return send.mock.calls.length;
  };
  expect(await countAfter(999)).toBe(1);
  expect(await countAfter(1)).toBe(2);
  expect(await countAfter(1999)).toBe(2);
  expect(await countAfter(1)).toBe(3);
  expect(await countAfter(4000)).toBe(4);
  expect(await asked).toBeUndefined();
  expect(await countAfter(600_000)).toBe(4);
});

test("names that can't be had at all are let be after two minutes", async () => {
  send.mockRejectedValue(new Unreachable("no answer"));
  const asked = globalThis.sandarbhFetchNames?.();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(await asked).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(8);
});

test("a tab that is hidden asks for nothing until it is seen", async () => {
  failTimes(1);
  const asked = globalThis.sandarbhFetchNames?.();
  await vi.advanceTimersByTimeAsync(0);
  show(false);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(send).toHaveBeenCalledTimes(1);
  show(true);
  await asked;
  expect(send).toHaveBeenCalledTimes(2);
});

test("nobody asks on for names that others have taken the place of", async () => {
  failTimes(1);
  const older = globalThis.sandarbhFetchNames?.();
  await vi.advanceTimersByTimeAsync(0);
  await globalThis.sandarbhFetchNames?.();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(await older).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(2);
});

test("a page whose extension has gone asks no more", async () => {
  failTimes(1);
  const asked = globalThis.sandarbhFetchNames?.();
  await vi.advanceTimersByTimeAsync(0);
  isOrphaned.mockReturnValue(true);
  await vi.advanceTimersByTimeAsync(600_000);
  await asked;
  expect(send).toHaveBeenCalledTimes(1);
});
