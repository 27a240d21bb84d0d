import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes) => void;

/** Storage of the session, and who listens to it. */
const store = vi.hoisted(() => ({
  data: {} as Record<string, unknown>,
  isBroken: false,
  listeners: new Set<unknown>(),
}));

function tell(key: string, newValue: unknown): void {
  for (const listener of store.listeners) (listener as Listener)({ [key]: { newValue } });
}

vi.mock("./browser.ts", () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: store.data[key] }),
        set: async (values: Record<string, unknown>) => {
          Object.assign(store.data, values);
          for (const [key, value] of Object.entries(values)) tell(key, value);
        },
        remove: async (key: string) => {
          if (store.isBroken) throw new Error("the disk is gone");
          delete store.data[key];
          tell(key, undefined);
        },
        onChanged: {
          addListener: (listener: unknown) => store.listeners.add(listener),
          removeListener: (listener: unknown) => store.listeners.delete(listener),
        },
      },
    },
  },
}));

const { leaveWish, takeWishes } = await import("./panel-wish.ts");

let life: AbortController;
let wished: string[];
const onWish = (entity: string): void => {
  wished.push(entity);
};

beforeEach(() => {
  store.data = {};
  store.isBroken = false;
  life = new AbortController();
  wished = [];
});

afterEach(() => {
  life.abort();
  expect(store.listeners.size).toBe(0);
  vi.restoreAllMocks();
});

it("what was wished before and what is wished later is taken, for its window alone", async () => {
  await leaveWish(1, "sora");
  await leaveWish(2, "nvidia");
  await takeWishes(1, onWish, life.signal);
  await leaveWish(1, "baidu");
  await leaveWish(1, "baidu");
  expect(wished).toEqual(["sora", "baidu", "baidu"]);
  expect(Object.keys(store.data)).toEqual(["panel/2"]);
});

it("a wish that comes while the first is looked for is taken once", async () => {
  const taking = takeWishes(1, onWish, life.signal);
  store.isBroken = true;
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await leaveWish(1, "sora");
  await taking;
  // Nor where the browser tells of it late.
  tell("panel/1", store.data["panel/1"]);
  expect(wished).toEqual(["sora"]);
});

it("what can't be taken away is told", async () => {
  store.isBroken = true;
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.resetModules();
  const again = await import("./panel-wish.ts");
  await leaveWish(1, "sora");
  await again.takeWishes(1, onWish, life.signal);
  expect(wished).toEqual(["sora"]);
  expect(warn.mock.lastCall?.[0]).toContain("[Sandarbh] what was asked for on a card stays");
});

it("nothing is heard once it is over", async () => {
  await takeWishes(1, onWish, life.signal);
  life.abort();
  await leaveWish(1, "nvidia");
  await takeWishes(1, onWish, life.signal);
  expect(wished).toEqual([]);
});
