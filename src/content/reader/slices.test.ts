import { afterEach, expect, test, vi } from "vitest";
import { whenIdle } from "./slices.ts";

afterEach(() => vi.unstubAllGlobals());

test("what a task gives is not handed on to the page's promise", async () => {
  const given: unknown[] = [];
  const postTask = async (work: () => unknown): Promise<void> => {
    given.push(work());
  };
  vi.stubGlobal("scheduler", { postTask });
  const task = vi.fn(() => ({ ours: true }));
  whenIdle(task, new AbortController().signal);
  expect(task).toHaveBeenCalledOnce();
  expect(given).toEqual([undefined]);
});
