import { expect, it, vi } from "vitest";

vi.mock("../platform/browser.ts", () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://own/${path}` } },
}));

const { forOwnPages } = await import("./own-pages.ts");

it("answers our own pages", async () => {
  const handle = forOwnPages(async (request: number) => request + 1);
  expect(await handle(1, { url: "chrome-extension://own/popup.html?tab=3" })).toBe(2);
});

it.each([
  ["a page's content script", "https://news.example/chrome-extension://own/"],
  ["another extension's page", "chrome-extension://other/popup.html"],
  ["a page whose name begins so", "chrome-extension://own.example/popup.html"],
  ["nobody", undefined],
])("refuses %s, and does nothing", async (_, url) => {
  const done = vi.fn(async () => undefined);
  await expect(forOwnPages(done)(1, url === undefined ? {} : { url })).rejects.toThrow("not for");
  expect(done).not.toHaveBeenCalled();
});
