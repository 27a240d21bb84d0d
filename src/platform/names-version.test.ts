import { expect, it, vi } from "vitest";

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const listeners = vi.hoisted(() => new Set<unknown>());

vi.mock("./browser.ts", () => ({
  browser: {
    storage: {
      onChanged: {
        addListener: (listener: unknown) => listeners.add(listener),
        removeListener: (listener: unknown) => listeners.delete(listener),
      },
    },
  },
}));

const { watchNamesVersion } = await import("./names-version.ts");

function tell(key: string, newValue: unknown, area: string): void {
  for (const listener of listeners) (listener as Listener)({ [key]: { newValue } }, area);
}

it("tells of the version alone, where it is stored, until aborted", () => {
  const life = new AbortController();
  const seen: unknown[] = [];
  watchNamesVersion((version) => seen.push(version), life.signal);
  tell("names", "1", "local");
  tell("names", "2", "session");
  tell("settings", {}, "local");
  tell("names", undefined, "local");
  life.abort();
  tell("names", "3", "local");
  expect(seen).toEqual(["1", undefined]);
  expect(listeners.size).toBe(0);
});
