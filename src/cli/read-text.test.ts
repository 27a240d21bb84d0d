import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readHtml } from "./read-text.ts";

const folder = mkdtempSync(join(tmpdir(), "sandarbh-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (charset: string): string => `<meta charset="${charset}"><p>Gérard von OpenAI</p>`;

function written(text: string, encoding: BufferEncoding): string {
  const file = join(folder, "page.html");
  writeFileSync(file, text, encoding);
  return file;
}

test("a page is read in the encoding that it names, unless it is UTF-8 all the same", () => {
  expect(readHtml(written(page("iso-8859-1"), "latin1"))).toContain("Gérard von OpenAI");
  expect(readHtml(written(page("gbk"), "utf8"))).toContain("Gérard von OpenAI");
});

test("an encoding that nobody knows is told in a line, and so is one that isn't named", () => {
  expect(() => readHtml(written(page("x-none"), "latin1"))).toThrow(
    /page\.html: is in "x-none", which can't be read: save it as UTF-8$/,
  );
  expect(() => readHtml(written("<p>Gérard", "latin1"))).toThrow(/page\.html: is not UTF-8: /);
});
