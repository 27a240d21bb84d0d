import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultSettings, type Settings } from "../core/settings.ts";

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes) => void;

/** What the browser's storage holds, and who listens to it. */
const store = vi.hoisted(() => ({
  data: {} as Record<string, unknown>,
  isBroken: false,
  isSilent: false,
  listeners: new Set<unknown>(),
}));

vi.mock("./browser.ts", () => ({
  browser: {
    runtime: {
      id: "sandarbh",
      sendMessage: async (message: unknown) => {
        const { settingsBackground } = await import("../../tests/fixtures/settings-background.ts");
        return store.isSilent ? undefined : settingsBackground(message);
      },
    },
    storage: {
      local: {
        get: async (key: string) => {
          if (store.isBroken) throw new Error("the disk is gone");
          return key in store.data ? { [key]: structuredClone(store.data[key]) } : {};
        },
        set: async (values: Record<string, unknown>) => {
          if (store.isBroken) throw new Error("the disk is gone");
          Object.assign(store.data, structuredClone(values));
        },
        onChanged: {
          addListener: (listener: unknown) => store.listeners.add(listener),
          removeListener: (listener: unknown) => store.listeners.delete(listener),
        },
      },
    },
  },
}));

const defaults: Settings = { ...defaultSettings, disabledSites: [] };
let warned: string[];
let { changeSettings, loadSettings, watchSettings } = await import("./settings-store.ts");

beforeEach(async () => {
  store.data = {};
  store.isBroken = false;
  store.isSilent = false;
  store.listeners.clear();
  warned = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => {
    warned.push(line);
  });
  // Each test with a log that has said nothing yet.
  vi.resetModules();
  ({ changeSettings, loadSettings, watchSettings } = await import("./settings-store.ts"));
});

describe("loadSettings", () => {
  it("gives the defaults where nothing is stored", async () => {
    expect(await loadSettings()).toEqual(defaults);
    expect(warned).toEqual([]);
  });

  it("replaces a broken setting, keeps the others, and says so once", async () => {
    store.data.settings = { enabled: "no", language: "hi", disabledSites: ["news.example"] };
    const expected = { ...defaultSettings, language: "hi", disabledSites: ["news.example"] };
    expect(await loadSettings()).toEqual(expected);
    expect(await loadSettings()).toEqual(expected);
    expect(warned).toHaveLength(1);
    expect(warned[0]).toMatch(
      /^\[Sandarbh\] setting "enabled" is broken \([^\n]+\); the default is used$/,
    );
  });

  it("gives the defaults where storage can't be read", async () => {
    store.isBroken = true;
    expect(await loadSettings()).toEqual(defaults);
    expect(warned).toEqual([
      "[Sandarbh] settings can't be read; the defaults are used: the disk is gone",
    ]);
  });

  it.each([null, 5, "text", [], ["x"]])("gives the defaults for %j", async (stored) => {
    store.data.settings = stored;
    expect(await loadSettings()).toEqual(defaults);
  });
});

describe("changeSettings", () => {
  it("stores what differs from the defaults, alone", async () => {
    await changeSettings((settings) => ({ ...settings, language: "hi" }));
    expect(store.data).toEqual({ settings: { language: "hi" } });
    await changeSettings((settings) => ({ ...settings, language: "auto" }));
    expect(store.data).toEqual({ settings: {} });
  });

  it("leaves settings of a later version as they are", async () => {
    store.data.settings = { colours: "sepia", enabled: false };
    await changeSettings((settings) => ({ ...settings, enabled: true }));
    expect(store.data.settings).toEqual({ colours: "sepia" });
  });

  it("drops a broken value and keeps the others", async () => {
    store.data.settings = { enabled: "no", disabledSites: ["news.example"] };
    await changeSettings((settings) => ({ ...settings, language: "en" }));
    expect(store.data.settings).toEqual({ disabledSites: ["news.example"], language: "en" });
  });

  it("two changes at once are both stored", async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, language: "hi" })),
      changeSettings((settings) => ({ ...settings, strip: true })),
    ]);
    expect(store.data.settings).toEqual({ language: "hi", strip: true });
  });

  it("two changes of one list at once are both stored, and one that takes from it", async () => {
    store.data.settings = { unmarked: ["sora", "nvidia"] };
    const change = (make: (unmarked: string[]) => string[]) =>
      changeSettings((settings) => ({ ...settings, unmarked: make(settings.unmarked) }));
    await Promise.all([
      change((list) => [...list, "baidu"]),
      change((list) => list.filter((id) => id !== "sora")),
      change((list) => [...list, "tencent"]),
    ]);
    expect(store.data.settings).toEqual({ unmarked: ["nvidia", "baidu", "tencent"] });
  });

  it("a change that can't be stored keeps none from being stored after it", async () => {
    store.isBroken = true;
    const lost = changeSettings((settings) => ({ ...settings, strip: true }));
    await expect(lost).rejects.toThrow("the disk is gone");
    store.isBroken = false;
    await changeSettings((settings) => ({ ...settings, language: "hi" }));
    expect(store.data.settings).toEqual({ language: "hi" });
  });

  it("tells whoever asked where nobody has heard of it", async () => {
    store.isSilent = true;
    await expect(changeSettings((settings) => settings)).rejects.toThrow("no answer");
  });

  it("tells whoever asked where nothing could be stored", async () => {
    store.isBroken = true;
    await expect(changeSettings((settings) => settings)).rejects.toThrow("the disk is gone");
  });
});

describe("watchSettings", () => {
  it("tells of changes to the settings until aborted, and leaves nothing behind", () => {
    const seen: Settings[] = [];
    const controller = new AbortController();
    watchSettings((settings) => seen.push(settings), controller.signal);
    const change = (changes: Changes): void => {
      for (const listener of store.listeners) (listener as Listener)(changes);
    };
    change({ settings: { newValue: { enabled: false } } });
    change({ settings: { newValue: { enabled: 5, language: "hi" } } });
    change({ settings: {} });
    change({ other: { newValue: 1 } });
    expect(seen).toEqual([
      { ...defaults, enabled: false },
      { ...defaults, language: "hi" },
      defaults,
    ]);
    controller.abort();
    expect(store.listeners.size).toBe(0);
  });
});
