import { afterEach, beforeEach, expect, it, vi } from "vitest";

const browser = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  isOpen: true,
  /** What the icon of the tab shows. */
  icon: {} as { text?: string; title?: string },
}));

vi.mock("../platform/browser.ts", () => {
  const onTab = async ({ tabId: _, ...shown }: { tabId: number }) => {
    if (!browser.isOpen) throw new Error("No tab with id: 7.");
    Object.assign(browser.icon, shown);
  };
  return {
    browser: {
      storage: {
        session: {
          get: async (key: string) => ({ [key]: browser.stored[key] }),
          set: async (items: Record<string, unknown>) => Object.assign(browser.stored, items),
          remove: async (key: string) => {
            delete browser.stored[key];
          },
        },
      },
      action: { setBadgeBackgroundColor: onTab, setBadgeText: onTab, setTitle: onTab },
      i18n: { getMessage: (key: string) => key },
    },
  };
});

const { Badge } = await import("./badge.ts");

const report = {
  enabled: true,
  isTop: true,
  startedAt: 1,
  host: "news.example",
  entities: [{ entity: "nvidia", count: 1, surface: "Nvidia" }],
};
const sender = { frameId: 0, tab: { id: 7 } } as never;

beforeEach(() => Object.assign(browser, { stored: {}, isOpen: true, icon: {} }));
afterEach(() => void vi.useRealTimers());

it("keeps what a tab's frames name until the tab is forgotten", async () => {
  const badge = new Badge();
  await badge.report(report, sender);
  expect(Object.keys(browser.stored)).toEqual(["badge/7"]);
  await badge.forget(7);
  expect(browser.stored).toEqual({});
});

it("keeps nothing of a tab that closes while its report is taken", async () => {
  const badge = new Badge();
  const reported = badge.report(report, sender);
  await Promise.all([badge.forget(7), reported]);
  expect(browser.stored).toEqual({});
});

it("keeps nothing of a report that comes after its tab has closed", async () => {
  const badge = new Badge();
  browser.isOpen = false;
  await badge.forget(7);
  await badge.report(report, sender);
  expect(browser.stored).toEqual({});
});

it("tells a problem for a moment where the number is, and why where the name is", async () => {
  vi.useFakeTimers();
  const badge = new Badge();
  await badge.report(report, sender);
  await badge.tellProblem(7, "This page could not be kept.");
  expect(browser.icon).toMatchObject({ text: "!", title: "This page could not be kept." });
  await vi.runAllTimersAsync();
  expect(browser.icon).toMatchObject({ text: "1", title: "extName" });
});

it("tells a problem of a page that names nothing, and leaves no number there", async () => {
  vi.useFakeTimers();
  await new Badge().tellProblem(7, "This page could not be kept.");
  expect(browser.icon.text).toBe("!");
  await vi.runAllTimersAsync();
  expect(browser.icon.text).toBe("");
});
