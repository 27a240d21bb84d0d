import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Lexicon } from "../core/lexicon/lexicon.ts";
import type { ScriptText } from "../core/lexicon/script-text.ts";
import { defaultSettings, type Settings } from "../core/settings.ts";
import type { Names } from "./names/contract.ts";

const world = vi.hoisted(() => ({
  setNames: vi.fn(),
  fetchNames: vi.fn<() => Promise<unknown>>(),
  loadSettings: vi.fn(),
  isOrphaned: false,
  restore: undefined as ((event: object) => void) | undefined,
  heed: undefined as ((version: unknown) => Promise<void>) | undefined,
  setSettings: undefined as ((settings: Settings) => void) | undefined,
}));

vi.mock("../core/lexicon/script-text.ts", () => ({ fromScriptText: () => undefined }));
vi.mock("../core/lexicon/matcher.ts", () => ({ Matcher: class {} }));
vi.mock("../platform/i18n.ts", () => ({ contentLanguage: () => "en" }));
vi.mock("../platform/messages.ts", () => ({
  hearMessages: () => undefined,
  isOrphaned: () => world.isOrphaned,
  send: async () => undefined,
  Unreachable: class extends Error {},
}));
vi.mock("../platform/names-version.ts", () => ({
  loadNamesVersion: async () => undefined,
  watchNamesVersion: (heed: typeof world.heed) => {
    world.heed = heed;
  },
}));
vi.mock("../platform/settings-store.ts", () => ({
  loadSettings: world.loadSettings,
  watchSettings: (take: typeof world.setSettings) => {
    world.setSettings = take;
  },
}));
vi.mock("./frame.ts", () => ({
  Frame: class {
    set = (): void => undefined;
    setNames = world.setNames;
    report = (): unknown[] => [];
  },
}));
vi.mock("./load-code.ts", () => ({ loadCode: async () => world.fetchNames }));

/** Names that are only told apart. */
function someNames(): Names {
  return { lexicon: Object.create(Lexicon.prototype) as Lexicon, table: undefined };
}

/** What the frame was last told to look for. */
function lastTaken(): unknown {
  return world.setNames.mock.lastCall?.[0];
}

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal("window", { top: undefined });
  vi.stubGlobal("location", { host: "example.org" });
  vi.stubGlobal("addEventListener", (type: string, hear: typeof world.restore) => {
    if (type === "pageshow") world.restore = hear;
  });
  world.loadSettings.mockResolvedValue(defaultSettings);
  world.isOrphaned = false;
  const { start } = await import("./content-script.ts");
  start("" as unknown as ScriptText);
  await vi.waitFor(() => expect(world.heed).toBeDefined());
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
  world.heed = undefined;
});

test("names that come after their packs were switched off are not taken up", async () => {
  const reader = someNames();
  let come: (names: Names) => void = () => undefined;
  world.fetchNames.mockReturnValueOnce(
    new Promise((resolve) => {
      come = resolve;
    }),
  );
  const fetched = world.heed?.("first");
  await world.heed?.(undefined);
  come(reader);
  await fetched;
  expect(lastTaken()).not.toBe(reader);
});

test("names that could not be had are fetched at the next chance", async () => {
  const reader = someNames();
  world.fetchNames.mockResolvedValueOnce(undefined).mockResolvedValueOnce(reader);
  await world.heed?.("first");
  await world.heed?.("first");
  expect(lastTaken()).toBe(reader);
});

test("names go with their packs though the last ones could not be had", async () => {
  const reader = someNames();
  world.fetchNames.mockResolvedValueOnce(reader).mockResolvedValueOnce(undefined);
  await world.heed?.("first");
  await world.heed?.("second");
  await world.heed?.(undefined);
  expect(lastTaken()).not.toBe(reader);
});

test("where the site is switched off no names are fetched, until it is switched on", async () => {
  const reader = someNames();
  world.fetchNames.mockResolvedValue(reader);
  world.setSettings?.({ ...defaultSettings, enabled: false });
  await world.heed?.("first");
  expect(world.fetchNames).not.toHaveBeenCalled();
  world.setSettings?.(defaultSettings);
  await vi.waitFor(() => expect(lastTaken()).toBe(reader));
});

test("a page that is restored is read again, but not where the extension has gone", () => {
  world.loadSettings.mockClear();
  world.isOrphaned = true;
  world.restore?.({ isTrusted: true, persisted: true });
  expect(world.loadSettings).not.toHaveBeenCalled();
  world.isOrphaned = false;
  world.restore?.({ isTrusted: true, persisted: true });
  expect(world.loadSettings).toHaveBeenCalledOnce();
});
