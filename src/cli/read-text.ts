/** Reading a file that was named on the command line. */
import { isUtf8 } from "node:buffer";
import { readFileSync, readSync } from "node:fs";
import { DataError } from "./data-error.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
};

/**
 * The file's text without a byte order mark, so that offsets begin behind it.
 * @param file its path, or "-" for standard input
 * @throws DataError with one line that names the file
 */
export function readText(file: string): string {
  return textOf(readBytes(file), file);
}

function textOf(bytes: Buffer, file: string): string {
  // Decoded all the same it would be a text in which nothing is found, and nobody would know why.
  if (!isUtf8(bytes)) {
    throw new DataError(`${file}: is not UTF-8: save it as UTF-8, or convert it with iconv first`);
  }
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}

/** Where browsers look for what a page says of its encoding, and a little further. */
const HEAD_BYTES = 4096;
const CHARSET = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i;

/**
 * The same for an HTML page, which may be in another encoding that it names. Many pages that were
 * saved are UTF-8 in spite of what they say, so what can be read as UTF-8 is.
 * @throws DataError
 */
export function readHtml(file: string): string {
  const bytes = readBytes(file);
  const named = CHARSET.exec(bytes.toString("latin1", 0, HEAD_BYTES))?.[1];
  if (isUtf8(bytes) || !named) return textOf(bytes, file);
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    throw new DataError(`${file}: is in "${named}", which can't be read: save it as UTF-8`);
  }
}

function readBytes(file: string): Buffer {
  try {
    return file === "-" ? readInput() : readFileSync(file);
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    throw new DataError(`${file}: can't be read: ${REASONS[code] ?? message}`);
  }
}

/** Between two looks at a pipe that nothing has come through yet. */
const PAUSE_MS = 10;

/** All of the standard input; whoever started us may have made it a pipe that doesn't wait. */
function readInput(): Buffer {
  const pieces: Buffer[] = [];
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const piece = Buffer.alloc(1 << 16);
  for (;;) {
    try {
      const length = readSync(0, piece);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(Buffer.from(piece.subarray(0, length)));
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      // Windows has an error for the end of a pipe.
      if (code === "EOF") return Buffer.concat(pieces);
      if (code !== "EAGAIN") throw cause;
      Atomics.wait(pause, 0, 0, PAUSE_MS);
    }
  }
}
