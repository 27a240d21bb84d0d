/** The bundled pack, which the build leaves beside the command, and what matching needs of it. */
import { readFileSync } from "node:fs";
import { compileLexicon } from "../core/lexicon/compile.ts";
import { Lexicon } from "../core/lexicon/lexicon.ts";
import { compileLinkTable, type LinkTable } from "../core/linking/table.ts";
import { readPack } from "../core/pack/read.ts";
import type { Pack } from "../core/pack/schema.ts";
import { DataError } from "./data-error.ts";

/** @throws DataError where the file is missing or broken. */
export function bundledPack(): Pack {
  return packFromFile(new URL("pack.json", import.meta.url));
}

export function packFromFile(file: string | URL): Pack {
  const name = file instanceof URL ? "pack.json" : file;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new DataError(`${name}: can't be read as JSON: ${(cause as Error).message}`);
  }
  const read = readPack(data);
  if (read.ok) return read.pack;
  throw new DataError(
    read.problems.map(({ path, rule }) => `${name}: ${path}: ${rule}`).join("\n"),
  );
}

export function bundledMatcher(): { lexicon: Lexicon; table: LinkTable } {
  const { patterns, table } = compileLinkTable(bundledPack());
  return { lexicon: new Lexicon(compileLexicon(patterns)), table };
}
