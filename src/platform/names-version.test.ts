import { expect, it, vi } from "vitest";

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const listeners = vi.hoisted(() => new Set<unknown>());

vi.mock("./browser.ts", () => ({
  browser: {
    storage: {
      local: {
        onChanged: {
          addListener: (listener: unknown) => listeners.add(listener),
          removeListener: (listener: unknown) => listeners.delete(listener),
        },
      },
    },
  },
}));

const { watchNamesVersion } = await import("./names-version.ts");

function tell(key: string, newValue: unknown): void {
  for (const listener of listeners) (listener as Listener)({ [key]: { newValue } });
}

it("tells of the version alone, until aborted", () => {
  const life = new AbortController();
  const seen: unknown[] = [];
  watchNamesVersion((version) => seen.push(version), life.signal);
  tell("names", "1");
  tell("settings", {});
  tell("names", undefined);
  life.abort();
  tell("names", "3");
  expect(seen).toEqual(["1", undefined]);
  expect(listeners.size).toBe(0);
});
