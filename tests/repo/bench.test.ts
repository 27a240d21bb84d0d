/** What the benches measure, and what they say to bad use. Their figures are their own matter. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSummary } from "../../bench/eval-arguments.ts";
import { scriptSizes } from "../../bench/size.ts";
import { DataError } from "../../src/cli/data-error.ts";
import { root } from "../fixtures/dataset.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sandarbh-bench-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("every script of a build is weighed, whatever it is called", () => {
  writeFileSync(join(folder, "content.js"), "let a;");
  writeFileSync(join(folder, "somebody-new.js"), "let a, b;");
  writeFileSync(join(folder, "popup.html"), "<p>");
  expect(scriptSizes(folder).map(({ what, bytes }) => [what, bytes])).toEqual([
    ["content.js", 6],
    ["somebody-new.js", 9],
  ]);
});

it("README says what a clone measures on", () => {
  const passages = readFileSync(new URL("bench/sentences.jsonl", root), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { lang: string; mentions: unknown[] });
  const languages = new Set(passages.map(({ lang }) => lang));
  const without = passages.filter(({ mentions }) => mentions.length === 0);
  const readme = readFileSync(new URL("README.md", root), "utf8").replace(/\s+/g, " ");
  expect(readme).toContain(
    `${passages.length} in ${languages.size} languages, ${without.length} of them without a mention`,
  );
});

it.each([
  [
    "where no folder is",
    "none/summary.json",
    /summary\.json: can't be written: there is no such folder$/,
  ],
  ["where a folder is", ".", /: can't be written: it is a folder$/],
])("a summary %s is told in one line", (_, file, line) => {
  expect(() => writeSummary(join(folder, file), {})).toThrow(DataError);
  expect(() => writeSummary(join(folder, file), {})).toThrow(line);
});

describe("npm run eval tells in one line", () => {
  const run = (args: string[]): Promise<{ code: unknown; out: string; err: string }> =>
    new Promise((resolve) => {
      const command = ["scripts/run-ts.mjs", "bench/eval.ts", ...args];
      execFile(process.execPath, command, { cwd: fileURLToPath(root) }, (failed, out, err) => {
        resolve({ code: failed?.code ?? 0, out, err });
      });
    });

  it.each([
    ["bad use", ["--quotations", "nonsense"], 2, /--quotations is all, tuned, opened or held/],
    ["an option that it has not", ["--speed"], 2, /Unknown option '--speed'/],
    ["two files", ["a.jsonl", "b.jsonl"], 2, /takes one file/],
    ["a file that isn't there", ["none.jsonl"], 1, /^none\.jsonl: can't be read: there is no such/],
    ["a file of something else", ["LICENSE"], 1, /^LICENSE: line 1: is no JSON: /],
    ["records of something else", ["package.jsonl"], 1, /line 1: text and mentions must be there$/],
  ])("%s", async (_, args, code, message) => {
    const file = join(folder, "package.jsonl");
    writeFileSync(file, '{"name":"x"}\n');
    const told = await run(args.map((arg) => (arg === "package.jsonl" ? file : arg)));
    expect(told.err).toMatch(/^[^\n]+\n$/);
    expect(told.err.trim()).toMatch(message);
    expect([told.code, told.out]).toEqual([code, ""]);
  });
});
