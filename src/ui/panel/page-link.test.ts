import { beforeEach, expect, test, vi } from "vitest";
import type { PageReport } from "../../core/messages.ts";
import type { Handlers, Sender } from "../../platform/messages.ts";
import { mergeFrames } from "./page-reports.ts";

class Unreachable extends Error {}
const sendToTab = vi.fn();
let handlers: Handlers = {};
vi.mock("../../platform/messages.ts", () => ({
  Unreachable,
  sendToTab,
  handleMessages: (given: Handlers) => {
    handlers = given;
  },
}));

const { PageLink } = await import("./page-link.ts");

const TAB = 7;
const onChange = vi.fn();
let life = new AbortController();
let link = new PageLink(TAB, onChange, life.signal);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  sendToTab.mockResolvedValue(undefined);
  life = new AbortController();
  link = new PageLink(TAB, onChange, life.signal);
});

function hear(count: number, frameId = 0, tabId = TAB): void {
  const report: PageReport = {
    enabled: true,
    isTop: frameId === 0,
    startedAt: 1000,
    host: "news.example",
    entities: [{ entity: "sora", count, surface: "Sora" }],
  };
  handlers["page/report"]?.(report, { tab: { id: tabId }, frameId } as Sender);
}

const heard = () => mergeFrames(onChange.mock.lastCall?.[0])[0];

test("hears the frames of its tab, and of no other", () => {
  hear(2);
  hear(3, 5);
  hear(9, 0, 8);
  expect(heard()?.count).toBe(5);
});

test("a page where nobody answers is silent, at once or when it has had its time", async () => {
  sendToTab.mockRejectedValueOnce(new Unreachable());
  link.ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange.mock.lastCall?.[1]).toBe("silent");

  onChange.mockClear();
  link.ask();
  await vi.advanceTimersByTimeAsync(2900);
  expect(onChange).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(onChange.mock.lastCall?.[1]).toBe("silent");
});

test("a page that has answered isn't called silent later", async () => {
  link.ask();
  hear(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("what an earlier page named is forgotten where nobody answers any more", async () => {
  hear(2);
  sendToTab.mockRejectedValueOnce(new Unreachable());
  link.ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange.mock.lastCall).toEqual([new Map(), "silent"]);
});

test("nothing is told after the panel is gone", async () => {
  sendToTab.mockRejectedValueOnce(new Unreachable());
  link.ask();
  life.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).not.toHaveBeenCalled();
});

test("jumps in the frame that has the mention, and tells its place on the page", async () => {
  hear(2);
  hear(3, 5);
  sendToTab.mockResolvedValue({ index: 1, count: 3 });
  const mentioned = heard();
  expect(mentioned && (await link.jump(mentioned, 3))).toBe(3);
  expect(sendToTab).toHaveBeenCalledExactlyOnceWith({ tabId: TAB, frameId: 5 }, "page/jump", {
    entity: "sora",
    index: 1,
  });
});

test("a frame that went away takes its mentions with it", async () => {
  hear(2);
  hear(3, 5);
  const mentioned = heard();
  sendToTab.mockImplementation(({ frameId }: { frameId: number }) =>
    frameId === 5
      ? Promise.reject(new Unreachable())
      : Promise.resolve([{ before: "", surface: "Sora", after: "" }]),
  );
  expect(mentioned && (await link.mentions(mentioned))).toHaveLength(1);
  expect(heard()?.count).toBe(2);
});

test("of a tab that the panel has left nothing is told any more, whatever still ends there", async () => {
  hear(2);
  const [named] = mergeFrames(onChange.mock.lastCall?.[0]);
  if (!named) throw new Error("nothing was heard");
  sendToTab.mockRejectedValueOnce(new Unreachable("gone"));
  const asked = link.mentions(named);
  life.abort();
  onChange.mockClear();
  await asked;
  expect(onChange).not.toHaveBeenCalled();
});
