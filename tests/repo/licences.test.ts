/** Everything that ships is named with its licence, and the licence is one that lets it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { licencesText } from "../../scripts/licences.mjs";

const path = fileURLToPath(new URL("../../docs/licences.md", import.meta.url));
const text = readFileSync(path, "utf8");

it('docs/licences.md is what "node scripts/licences.mjs" writes', () => {
  expect(text).toBe(licencesText());
});

it("every licence lets us ship it", () => {
  const lines = [...text.matchAll(/^### (.+)\n\n(.+)$/gm)].map(([, name, facts]) => [name, facts]);
  expect(lines.length).toBeGreaterThan(5);
  const FREE =
    /^(?:\(?MPL-2\.0 OR Apache-2\.0\)?|MPL-2\.0|MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0)(?: |$)/;
  expect(lines.filter(([, facts]) => !FREE.test(facts ?? ""))).toEqual([]);
});
