/** Reading a file that was named on the command line. */
import { readFileSync } from "node:fs";
import { DataError } from "./data-error.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
};

/**
 * The file's text without a byte order mark.
 * @param file its path, or "-" for standard input
 * @throws DataError with one line that names the file
 */
export function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8").replace(/^\ufeff/, "");
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    throw new DataError(`${file}: can't be read: ${REASONS[code] ?? message}`);
  }
}
