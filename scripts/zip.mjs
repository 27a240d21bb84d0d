/** The stores' zips. */
import { readdir, readFile } from "node:fs/promises";
import { zipSync } from "fflate";

/** Zips a folder so that the same files give the same bytes: sorted, one date. @param {string} folder */
export async function zipFolder(folder) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort();
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const name of names) files[name] = await readFile(`${folder}/${name}`);
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
