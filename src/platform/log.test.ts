import { expect, it, vi } from "vitest";
import { logOnce } from "./log.ts";

it("says each problem once, in one line, with the one prefix", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  logOnce("a frame\n can't be read", new Error("no\taccess\nto it"));
  logOnce("a frame\n can't be read", new Error("no\taccess\nto it"));
  logOnce("a frame can't be read", { toString: () => "not an error" });
  logOnce("another");
  expect(warn.mock.calls).toEqual([
    ["[Sandarbh] a frame can't be read: no access to it"],
    ["[Sandarbh] a frame can't be read"],
    ["[Sandarbh] another"],
  ]);
});
