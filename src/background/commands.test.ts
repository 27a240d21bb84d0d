import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { root } from "../../tests/fixtures/dataset.ts";

type Run = (command: string, tab?: { id?: number; url?: string }) => void;

const browser = vi.hoisted(() => ({
  run: undefined as Run | undefined,
  sent: [] as unknown[],
  focused: [] as { frameId: number; result: unknown }[],
  isRestricted: false,
  stored: {} as Record<string, unknown>,
  badge: [] as unknown[],
}));

vi.mock("../platform/browser.ts", () => ({
  browser: {
    commands: {
      onCommand: {
        addListener: (run: Run) => {
          browser.run = run;
        },
      },
    },
    scripting: {
      executeScript: async () => {
        if (browser.isRestricted) throw new Error("Cannot access a chrome:// URL");
        return browser.focused;
      },
    },
    action: {
      setBadgeText: async (badge: unknown) => browser.badge.push(badge),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
    i18n: { getMessage: (key: string) => key },
    tabs: {
      sendMessage: async (...sent: unknown[]) => {
        browser.sent.push(sent);
        return { answer: undefined };
      },
    },
    storage: {
      local: {
        get: async () => browser.stored,
        set: async (items: Record<string, unknown>) => Object.assign(browser.stored, items),
      },
    },
  },
}));

const { Badge } = await import("./badge.ts");
const { handleCommands } = await import("./commands.ts");

const page = { id: 7, url: "https://news.example:8080/a" };
let warned: string[];

beforeEach(() => {
  Object.assign(browser, { sent: [], focused: [], isRestricted: false, stored: {}, badge: [] });
  warned = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => {
    warned.push(line);
  });
  handleCommands(new Badge());
});

const message = (command: string) => ({ sandarbh: "page/command", request: { command } });

describe("a command for the page", () => {
  it.each(["next-mention", "previous-mention", "pin-card"])("%s: to its focus", async (command) => {
    browser.focused = [
      { frameId: 0, result: false },
      { frameId: 4, result: true },
    ];
    browser.run?.(command, page);
    await vi.waitFor(() => expect(browser.sent).toEqual([[7, message(command), { frameId: 4 }]]));
  });

  it("goes to the top frame where none has the focus", async () => {
    browser.focused = [{ frameId: 4, result: false }];
    browser.run?.("next-mention", page);
    await vi.waitFor(() =>
      expect(browser.sent).toEqual([[7, message("next-mention"), { frameId: 0 }]]),
    );
  });

  it("is nothing, and no fault, where extensions have no say", async () => {
    browser.isRestricted = true;
    browser.run?.("next-mention", page);
    browser.run?.("next-mention", {});
    browser.run?.("another-command", page);
    browser.run?.("toggle-site", { id: 8 });
    browser.run?.("toggle-site", { id: 8, url: "chrome://version/" });
    browser.run?.("toggle-site", page);
    await vi.waitFor(() => expect(browser.stored).not.toEqual({}));
    expect(browser.stored).toEqual({ settings: { disabledSites: ["news.example:8080"] } });
    expect(browser.sent).toEqual([]);
    expect(warned).toEqual([]);
  });
});

describe("the command that keeps a page", () => {
  it.each([
    ["that can't be read", { isRestricted: true }],
    ["that gives no text", { isRestricted: false }],
  ])("says on the icon that it failed, of a page %s", async (_, world) => {
    Object.assign(browser, world);
    browser.run?.("keep-article", page);
    await vi.waitFor(() => expect(browser.badge).toEqual([{ tabId: 7, text: "!" }]));
  });
});

describe("the command for the site", () => {
  it("switches it off and on again, and leaves the others", async () => {
    browser.stored = { settings: { disabledSites: ["other.example"], density: "page" } };
    browser.run?.("toggle-site", page);
    const off = { disabledSites: ["other.example", "news.example:8080"], density: "page" };
    await vi.waitFor(() => expect(browser.stored).toEqual({ settings: off }));
    browser.run?.("toggle-site", page);
    const on = { disabledSites: ["other.example"], density: "page" };
    await vi.waitFor(() => expect(browser.stored).toEqual({ settings: on }));
  });
});

describe("the manifest's commands", () => {
  const { commands } = JSON.parse(readFileSync(new URL("manifest.json", root), "utf8")) as {
    commands: Record<string, { suggested_key?: { default: string }; description: string }>;
  };
  const keys = Object.values(commands).flatMap((each) => each.suggested_key?.default ?? []);

  it("are these", () => {
    expect(Object.keys(commands)).toEqual([
      "next-mention",
      "previous-mention",
      "pin-card",
      "toggle-site",
      "keep-article",
    ]);
  });

  it("have no more keys than a browser takes, each its own, none the browser's", () => {
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    // Chromium takes Alt+Shift with A, B, I and T for itself.
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+(?:Up|Down|[C-HJ-SU-Z])$/);
  });
});
