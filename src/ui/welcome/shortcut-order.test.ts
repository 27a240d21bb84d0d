import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inOrder } from "./shortcut-order.ts";

const manifest = JSON.parse(
  readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8"),
) as { commands: Record<string, unknown> };
const names = Object.keys(manifest.commands);

it("commands that a browser lists by the alphabet come in the manifest's order", () => {
  const listed = [...names].sort().map((name) => ({ name, shortcut: "Alt+K" }));
  expect(inOrder(listed).map(({ name }) => name)).toEqual(names);
});

it("commands without a key come last", () => {
  const listed = [...names].sort().map((name) => ({
    name,
    shortcut: name === "next-mention" || name === "keep-article" ? "" : "Alt+K",
  }));
  expect(inOrder(listed).map(({ name }) => name)).toEqual([
    "previous-mention",
    "pin-card",
    "toggle-site",
    "next-mention",
    "keep-article",
  ]);
});
