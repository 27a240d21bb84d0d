import { beforeEach, expect, it, vi } from "vitest";

const stored: Record<string, unknown> = {};
vi.mock("./browser.ts", () => ({
  browser: {
    runtime: {
      sendMessage: async (message: unknown) => {
        const { settingsBackground } = await import("../../tests/fixtures/settings-background.ts");
        return settingsBackground(message);
      },
    },
    storage: {
      local: {
        get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
        set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
      },
    },
  },
}));

const { exportSettings, importSettings, NoSettings } = await import("./settings-file.ts");

beforeEach(() => {
  stored.settings = { theme: "dark", openDelayMs: 500 };
});

it("brings back what was exported, and nothing of what came between", async () => {
  const file = await exportSettings();
  stored.settings = { theme: "light", density: "page" };
  expect(await importSettings(file)).toEqual([]);
  expect(stored.settings).toEqual({ theme: "dark", openDelayMs: 500 });
});

it("takes what it can and tells the rest", async () => {
  const settings = { theme: "dark", density: 7 };
  const file = new Blob([JSON.stringify({ format: "sandarbh-settings", version: 1, settings })]);
  expect((await importSettings(file)).map(({ key }) => key)).toEqual(["density"]);
  expect(stored.settings).toEqual({ theme: "dark" });
});

it.each(["", "[]", "null", '{"theme":"dark"}', '{"format":"sandarbh-settings","version":9}'])(
  "leaves the settings alone for %s",
  async (text) => {
    await expect(importSettings(new Blob([text]))).rejects.toThrow(NoSettings);
    expect(stored.settings).toEqual({ theme: "dark", openDelayMs: 500 });
  },
);
