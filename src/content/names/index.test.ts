import { afterEach, expect, test, vi } from "vitest";

const send = vi.hoisted(() => vi.fn(async () => null));
vi.mock("../../platform/messages.ts", () => ({ send, Unreachable: class extends Error {} }));

afterEach(() => vi.unstubAllGlobals());

test("however often names change while a tab is hidden, they are fetched once when it is seen", async () => {
  const page = Object.assign(new EventTarget(), { hidden: true });
  const top = {};
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", Object.assign(top, { top }));
  await import("./index.ts");
  const asked = [1, 2, 3].map(() => globalThis.sandarbhFetchNames?.());
  page.dispatchEvent(new Event("visibilitychange"));
  await Promise.all(asked);
  expect(send.mock.calls).toEqual([["names/head", {}]]);
});
