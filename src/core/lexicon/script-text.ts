/**
 * A lexicon as text inside a script. Its pool of names stays plain text, which compresses well; the
 * rest, small numbers, is base64.
 */
import { byteLength, HEAD_WORDS, readHead, sectionsOf } from "./layout.ts";

export interface ScriptText {
  pool: string;
  rest: string;
}

function poolBounds(buffer: ArrayBuffer): { start: number; end: number } {
  const { pool } = sectionsOf(buffer, readHead(buffer));
  return { start: pool.byteOffset, end: pool.byteOffset + pool.byteLength };
}

/** @throws LexiconError where the bytes are no lexicon. */
export function toScriptText(
  lexicon: Uint8Array,
  toBase64: (bytes: Uint8Array) => string,
): ScriptText {
  const bytes = lexicon.slice();
  const { start, end } = poolBounds(bytes.buffer);
  const units = new Uint16Array(bytes.buffer, start, (end - start) / 2);
  const rest = new Uint8Array(bytes.length - (end - start));
  rest.set(bytes.subarray(0, start));
  rest.set(bytes.subarray(end), start);
  return {
    pool: Array.from(units, (unit) => String.fromCharCode(unit)).join(""),
    rest: toBase64(rest),
  };
}

/** The bytes again. @param binary the decoded `rest`, one unit a byte, as `atob` gives it */
export function fromScriptText(pool: string, binary: string): Uint8Array {
  const total = binary.length + 2 * pool.length;
  const bytes = new Uint8Array(total);
  const head = 4 * HEAD_WORDS;
  for (let at = 0; at < head; at += 1) bytes[at] = binary.charCodeAt(at);
  const word = new Uint32Array(bytes.buffer, 0, HEAD_WORDS);
  const sizes = {
    patterns: word[3] as number,
    pool: 0,
    units: 0,
    separators: 0,
    entries: word[7] as number,
    bucketBits: word[8] as number,
    filterBits: word[9] as number,
  };
  // The pool comes first of what isn't whole words.
  const start = byteLength({ ...sizes, patterns: 0 }) + 4 * sizes.patterns;
  for (let at = head; at < start; at += 1) bytes[at] = binary.charCodeAt(at);
  const units = new Uint16Array(bytes.buffer, start, pool.length);
  for (let at = 0; at < pool.length; at += 1) units[at] = pool.charCodeAt(at);
  const shift = 2 * pool.length;
  for (let at = start; at < binary.length; at += 1) bytes[at + shift] = binary.charCodeAt(at);
  return bytes;
}
