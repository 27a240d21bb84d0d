/** Design tokens: what the style sheet has to say twice, it says alike. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../fixtures/dataset.ts";

const css = readFileSync(new URL("extension/css/tokens.css", root), "utf8");

/** Values by token of the rule that a selector begins. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`no rule for ${selector}`);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return Object.fromEntries(
    [...body.matchAll(/(--sb-[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value.replace(/\s+/g, " "),
    ]),
  );
}

const light = tokensOf(":host,\n:root {");
const dark = tokensOf(':root[data-theme="dark"]');

/** WCAG 2's relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

it("dark by the system and dark by the reader's choice are the same", () => {
  expect(Object.keys(dark).length).toBeGreaterThan(15);
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(dark);
});

describe.each([
  ["light", light],
  ["dark", { ...light, ...dark }],
])("%s", (_, tokens) => {
  const texts = Object.keys(tokens).filter((name) => /^--sb-(?:ink|accent|kind-)/.test(name));
  it.each(texts)("%s can be read on paper", (name) => {
    for (const paper of ["--sb-paper", "--sb-paper-sunk"]) {
      expect(contrast(tokens[name] ?? "", tokens[paper] ?? "")).toBeGreaterThanOrEqual(4.5);
    }
  });
});
