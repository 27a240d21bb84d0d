/** Each threat has its test: those that docs/threat-model.md names exist under that name. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../fixtures/dataset.ts";

const model = readFileSync(new URL("docs/threat-model.md", root), "utf8");
const named = [...model.matchAll(/^- `([^`]+)`: "(.+)"$/gm)].map(
  ([, file, title]) => [file, title] as [string, string],
);

describe("the threat model names tests that are there", () => {
  it.each(named)("%s: %s", (file, title) => {
    expect(existsSync(new URL(file, root)), file).toBe(true);
    expect(readFileSync(new URL(file, root), "utf8").replace(/\\"/g, '"')).toContain(title);
  });

  it("each threat at least one", () => {
    const [threats = ""] = model.split("### Accepted");
    const more = model.split("## From a pack")[1] ?? "";
    const paragraphs = `${threats}\n${more}`.split("\n\n");
    const headed = paragraphs.flatMap((text, index) =>
      /^\*\*/.test(text) ? [[text, paragraphs[index + 1] ?? ""]] : [],
    );
    expect(headed.length).toBeGreaterThan(10);
    for (const [threat, tests] of headed) expect(tests, threat).toMatch(/^- `/);
  });
});
