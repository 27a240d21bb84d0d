/** The bundled pack, which the build leaves beside the command, and what matching needs of it. */
import { fileURLToPath } from "node:url";
import { compileLexicon } from "../core/lexicon/compile.ts";
import { Lexicon } from "../core/lexicon/lexicon.ts";
import { compileLinkTable, type LinkTable } from "../core/linking/table.ts";
import { jsonFault } from "../core/pack/json-fault.ts";
import { readPack } from "../core/pack/read.ts";
import type { Pack } from "../core/pack/schema.ts";
import { DataError } from "./data-error.ts";
import { readText } from "./read-text.ts";

export const BUNDLED = fileURLToPath(new URL("pack.json", import.meta.url));

/** @throws DataError where the file is missing or broken. */
export function bundledPack(): Pack {
  return packFromFile(BUNDLED);
}

/** @throws DataError with one line for each problem, which names the file. */
export function packFromFile(file: string): Pack {
  const text = readText(file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    // The message may hold a piece of the text, line breaks and all.
    const message = jsonFault(text, cause).replace(/\s+/g, " ");
    throw new DataError(`${file}: can't be read as JSON: ${message}`);
  }
  const read = readPack(data);
  if (read.ok) return read.pack;
  throw new DataError(
    read.problems.map(({ path, rule }) => `${file}: ${path}: ${rule}`).join("\n"),
  );
}

export function bundledMatcher(): { lexicon: Lexicon; table: LinkTable } {
  const { patterns, table } = compileLinkTable(bundledPack());
  return { lexicon: new Lexicon(compileLexicon(patterns)), table };
}
