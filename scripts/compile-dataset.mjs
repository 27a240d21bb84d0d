/**
 * The bundled dataset on its way into a build: its files read, checked and compiled. Whoever edits them
 * need not program, so what is wrong is told with file, place and rule, in a line each:
 *
 *   dataset/facts.json: line 12, column 5: Expected "," in JSON but found "\"text\""
 *   dataset/entities.json: entities[3] (sora).aliases[0].text: must not be empty
 */
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

/** What the files of that name hold; the rest of the pack stands in `pack.json`. */
const LISTS = /** @type {const} */ (["articles", "entities", "facts", "quotes"]);

/** The message has a line for each problem. */
export class DatasetError extends Error {}

/**
 * @typedef {import("../src/core/pack/schema.ts").Pack} Pack
 * @typedef {import("../src/core/lexicon/pattern.ts").Pattern} Pattern
 * @typedef {import("../src/core/linking/table.ts").LinkTable} LinkTable
 *
 * @typedef {object} Core what is needed of src/core, which this script can't import by itself
 * @property {typeof import("../src/core/pack/read.ts").readPack} readPack
 * @property {typeof import("../src/core/linking/table.ts").compileLinkTable} compileLinkTable
 * @property {typeof import("../src/core/lexicon/compile.ts").compileLexicon} compileLexicon
 */

/** @param {string} name a list's or "pack" @returns {string} as messages name the file */
const fileOf = (name) => `dataset/${name}.json`;

/**
 * @param {string} folder with a slash at its end @param {string} name
 * @returns {Promise<unknown>}
 * @throws {DatasetError}
 */
async function readPart(folder, name) {
  const file = fileOf(name);
  let text = "";
  try {
    text = (await readFile(`${folder}${name}.json`, "utf8")).replace(/^\ufeff/, "");
  } catch (cause) {
    throw new DatasetError(`${file}: can't be read: ${/** @type {Error} */ (cause).message}`);
  }
  // Its messages have a place, which those of JSON.parse have not always; and it sees a key that
  // stands twice, of which JSON takes the last without a word.
  const { errors, warnings } = await transform(text, { loader: "json", logLevel: "silent" })
    .catch((/** @type {import("esbuild").TransformFailure} */ failure) => failure)
    .then((outcome) => ({ errors: [], ...outcome }));
  const problems = [...errors, ...warnings].map(({ text: rule, location }) => {
    const place = location ? `line ${location.line}, column ${location.column + 1}: ` : "";
    return `${file}: ${place}${rule}`;
  });
  if (problems.length > 0) throw new DatasetError(problems.join("\n"));
  return JSON.parse(text);
}

/**
 * All files, even where one is broken: who has to mend several wants to know at once.
 *
 * @param {string} folder @returns {Promise<Record<string, unknown>>} a pack, not checked yet
 */
async function readParts(folder) {
  const names = ["pack", ...LISTS];
  const read = await Promise.allSettled(names.map((name) => readPart(folder, name)));
  const failed = read.flatMap((part) => (part.status === "rejected" ? [part.reason] : []));
  const other = failed.find((reason) => !(reason instanceof DatasetError));
  if (other) throw other;
  if (failed.length > 0) throw new DatasetError(failed.map(({ message }) => message).join("\n"));
  const [head, ...lists] = read.map((part) => /** @type {any} */ (part).value);
  return { ...head, ...Object.fromEntries(LISTS.map((list, at) => [list, lists[at]])) };
}

/** @param {{ path: string, rule: string }} problem of the merged pack @returns {string} a line */
function lineOf({ path, rule }) {
  const list = LISTS.find((name) => new RegExp(`^${name}\\b`).test(path));
  return `${fileOf(list ?? "pack")}: ${path}: ${rule}`;
}

/**
 * @param {string} folder the dataset's, with a slash at its end
 * @param {Core} core
 * @returns {Promise<{ pack: Pack, patterns: Pattern[], table: LinkTable, lexicon: Uint8Array }>}
 * @throws {DatasetError} where a file, a record or a form is broken
 */
export async function compileDataset(folder, { readPack, compileLinkTable, compileLexicon }) {
  const read = readPack(await readParts(folder));
  if (!read.ok) throw new DatasetError(read.problems.map(lineOf).join("\n"));
  const { pack } = read;
  const { patterns, table } = compileLinkTable(pack);
  try {
    return { pack, patterns, table, lexicon: compileLexicon(patterns, { isSeed: true }) };
  } catch (cause) {
    // Every form has been checked; what is wrong all the same names its pattern.
    throw new DatasetError(`dataset: ${/** @type {Error} */ (cause).message}`);
  }
}
