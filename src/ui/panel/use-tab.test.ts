import { beforeEach, expect, test, vi } from "vitest";
import type { PanelTab } from "./tab.ts";

const findTab = vi.fn();
const watchActiveTab = vi.fn();
vi.mock("../../platform/browser.ts", () => ({ browser: {} }));
vi.mock("./opening.ts", () => ({}));
vi.mock("./tab.ts", () => ({ findTab, watchActiveTab, watchTab: () => undefined }));

const { followTab } = await import("./use-tab.ts");

const side = { at: "side" } as const;
const tab = (id: number, url = "https://news.example/"): PanelTab => ({ id, windowId: 1, url });
let shown: (number | undefined)[];
let life: AbortController;

beforeEach(() => {
  shown = [];
  life = new AbortController();
  findTab.mockReset();
  watchActiveTab.mockReset();
});

function follow(
  first: Promise<PanelTab | undefined>,
  place: Parameters<typeof followTab>[0]["place"] = side,
): Promise<void> {
  return followTab({ place, tab: first }, (found) => shown.push(found?.id), life.signal);
}

test("the tab that was found is shown, once where it is the same still", async () => {
  findTab.mockResolvedValue(tab(7));
  await follow(Promise.resolve(tab(7)));
  expect(shown).toEqual([7]);
});

test("a tab that came to be seen before anybody watched is followed", async () => {
  findTab.mockResolvedValue(tab(8));
  await follow(Promise.resolve(tab(7)));
  expect(shown).toEqual([7, 8]);
});

test("a page that was loaded before anybody watched is another one", async () => {
  findTab.mockResolvedValue(tab(7, "about:blank"));
  await follow(Promise.resolve(tab(7)));
  expect(shown).toEqual([7, 7]);
});

test("a tab that is seen meanwhile isn't left for the first", async () => {
  findTab.mockResolvedValue(tab(7));
  let find = (_: PanelTab): void => undefined;
  const first = new Promise<PanelTab>((resolve) => {
    find = resolve;
  });
  const following = follow(first);
  watchActiveTab.mock.lastCall?.[0](tab(9));
  find(tab(7));
  await following;
  expect(shown).toEqual([9]);
});

test("over the toolbar no other tab comes", async () => {
  await follow(Promise.resolve(tab(7)), { at: "popup" });
  expect(shown).toEqual([7]);
  expect(findTab).not.toHaveBeenCalled();
  expect(watchActiveTab).not.toHaveBeenCalled();
});

test("where it can't be found there is none, and the log says why", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await follow(Promise.reject(new Error("no window")));
  expect(shown).toEqual([undefined]);
  expect(warn.mock.lastCall?.[0]).toContain("the tab can't be found: no window");
  warn.mockRestore();
});

test("nothing is shown once it is over", async () => {
  findTab.mockResolvedValue(tab(8));
  const following = follow(Promise.resolve(tab(7)));
  life.abort();
  await following;
  expect(shown).toEqual([]);
});
