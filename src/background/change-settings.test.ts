import { beforeEach, expect, test, vi } from "vitest";
import { defaultSettings } from "../core/settings.ts";
import { changeBetween } from "../core/settings-change.ts";
import type { Sender } from "../platform/messages.ts";

const stored: { settings?: unknown } = {};
vi.mock("../platform/browser.ts", () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    storage: {
      local: {
        get: async () => stored,
        set: async (items: object) => Object.assign(stored, items),
      },
    },
  },
}));

const { changeAsAsked } = await import("./change-settings.ts");

beforeEach(() => {
  delete stored.settings;
});

const sender = (url: string): Sender => ({ url }) as Sender;
const page = sender("https://news.example/");
const change = (to: object) => changeBetween(defaultSettings, { ...defaultSettings, ...to });

test("our own pages change any setting", async () => {
  await changeAsAsked(change({ theme: "dark" }), sender("chrome-extension://own/library.html"));
  expect(stored.settings).toEqual({ theme: "dark" });
});

test("a page's card changes names that aren't marked, and no other setting", async () => {
  await changeAsAsked(change({ unmarked: ["sora"] }), page);
  expect(stored.settings).toEqual({ unmarked: ["sora"] });
  for (const other of [{ enabled: false }, { unmarked: [], disabledSites: ["news.example"] }]) {
    await expect(changeAsAsked(change(other), page)).rejects.toThrow("not for pages");
  }
  expect(stored.settings).toEqual({ unmarked: ["sora"] });
});
