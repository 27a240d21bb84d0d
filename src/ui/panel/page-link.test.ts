import { beforeEach, expect, test, vi } from "vitest";
import type { PageReport } from "../../core/messages.ts";
import type { Handlers, Sender } from "../../platform/messages.ts";
import { mergeFrames } from "./page-reports.ts";
import type { PanelTab } from "./tab.ts";

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

/** The tab, as another object for each page that it has loaded. */
const tab = (): PanelTab => ({ id: TAB, windowId: 1, url: "https://news.example/" });

function openLink(): InstanceType<typeof PageLink> {
  const opened = new PageLink(tab());
  opened.follow(onChange);
  onChange.mockClear();
  return opened;
}

sendToTab.mockResolvedValue(undefined);
let link = openLink();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  sendToTab.mockResolvedValue(undefined);
  link = openLink();
  sendToTab.mockClear();
});

function hear(count: number, frameId = 0, tabId = TAB): void {
  const report: PageReport = {
    enabled: true,
    isTop: frameId === 0,
    startedAt: 1000,
    host: "news.example",
    entities: count > 0 ? [{ entity: "sora", count, surface: "Sora" }] : [],
  };
  handlers["page/report"]?.(report, { tab: { id: tabId }, frameId } as Sender);
}

const heard = () => mergeFrames(onChange.mock.lastCall?.[0].reports)[0];

test("hears the frames of its tab, and of no other", () => {
  hear(2);
  hear(3, 5);
  hear(9, 0, 8);
  expect(heard()?.count).toBe(5);
});

test("what was heard before anybody followed is told at once", () => {
  const early = new PageLink(tab());
  hear(2);
  early.follow(onChange);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(heard()?.count).toBe(2);
});

test("a page is asked once, and its tab again once it has loaded another", () => {
  const loaded = tab();
  const early = new PageLink(loaded);
  early.ask(loaded);
  expect(sendToTab).toHaveBeenCalledExactlyOnceWith({ tabId: TAB }, "page/ask", {});
  early.ask(tab());
  expect(sendToTab).toHaveBeenCalledTimes(2);
});

test("a page where nobody answers is silent, at once or when it has had its time", async () => {
  sendToTab.mockRejectedValueOnce(new Unreachable());
  link.ask(tab());
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange.mock.lastCall?.[0].contact).toBe("silent");

  onChange.mockClear();
  link.ask(tab());
  await vi.advanceTimersByTimeAsync(2900);
  expect(onChange).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(onChange.mock.lastCall?.[0].contact).toBe("silent");
});

test("what becomes of asking a page is no news of the next one", async () => {
  let refuse = (): void => undefined;
  sendToTab.mockReturnValueOnce(
    new Promise((_, reject) => {
      refuse = () => reject(new Unreachable());
    }),
  );
  link.ask(tab());
  await vi.advanceTimersByTimeAsync(2900);
  link.ask(tab());
  await vi.advanceTimersByTimeAsync(200);
  expect(onChange).not.toHaveBeenCalled();
  hear(2);
  refuse();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard()?.count).toBe(2);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("a page that has answered isn't called silent later", async () => {
  link.ask(tab());
  hear(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("what an earlier page named is forgotten where nobody answers any more", async () => {
  hear(2);
  sendToTab.mockRejectedValueOnce(new Unreachable());
  link.ask(tab());
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange.mock.lastCall).toEqual([{ reports: new Map(), contact: "silent" }]);
});

test("nothing is told after the panel is gone", async () => {
  sendToTab.mockRejectedValueOnce(new Unreachable());
  link.ask(tab());
  link.close();
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

test("asks frames that name something, for places the top one in any case", async () => {
  hear(0);
  hear(2, 5);
  hear(0, 6);
  const framesAsked = () => sendToTab.mock.calls.map(([{ frameId }, type]) => [frameId, type]);
  await link.exported();
  expect(framesAsked()).toEqual([[5, "page/export"]]);
  sendToTab.mockClear();
  await link.places();
  expect(framesAsked()).toEqual([
    [0, "page/places"],
    [5, "page/places"],
  ]);
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
  const [named] = mergeFrames(onChange.mock.lastCall?.[0].reports);
  if (!named) throw new Error("nothing was heard");
  sendToTab.mockRejectedValueOnce(new Unreachable("gone"));
  const asked = link.mentions(named);
  link.close();
  onChange.mockClear();
  await asked;
  expect(onChange).not.toHaveBeenCalled();
});
