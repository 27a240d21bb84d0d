/** Units on either side of the fault that V8 quotes. */
const QUOTED_UTF16 = 10;
/** A text up to this long it quotes whole, and then there is no telling where the fault is. */
const QUOTED_WHOLE_UTF16 = 2 * QUOTED_UTF16;

/** Where the fault is, in UTF-16 units, as far as the engine tells; it may quote the place alone. */
function placeIn(text: string, message: string): number | undefined {
  const position = / JSON at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const parts = /, (\.{3})?"([\s\S]+)"(\.{3})? is not valid JSON$/.exec(message);
  if (!parts) return undefined;
  const [, before, quoted = "", after] = parts;
  const from = text.indexOf(quoted);
  if (from < 0 || from !== text.lastIndexOf(quoted)) return undefined;
  if (before) return from + QUOTED_UTF16;
  return after ? quoted.length - QUOTED_UTF16 : placeInShort(text);
}

/** White space at the end changes nothing but the length. */
function placeInShort(text: string): number | undefined {
  if (text.length > QUOTED_WHOLE_UTF16) return undefined;
  const longer = text + " ".repeat(QUOTED_WHOLE_UTF16 + 1);
  try {
    JSON.parse(longer);
  } catch (cause) {
    if (cause instanceof Error) return placeIn(longer, cause.message);
  }
  return undefined;
}

/**
 * What is wrong with a text that is no JSON, with its line: "line 37: Unexpected token …". Firefox says
 * the line by itself, V8 only sometimes.
 *
 * @param cause what JSON.parse has thrown
 */
export function jsonFault(text: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/\bline \d+ column \d+/.test(message)) return message;
  const place = placeIn(text, message);
  if (place === undefined) return message;
  return `line ${text.slice(0, place).split("\n").length}: ${message}`;
}
