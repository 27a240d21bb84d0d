/** Units on either side of the fault that V8 quotes. */
const QUOTED_UTF16 = 10;

/** Where the fault is, in UTF-16 units, as far as the engine tells; it may quote the place alone. */
function placeIn(text: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, dots, quoted] = /, (\.{3})?"([\s\S]+)"(?:\.{3})? is not valid JSON$/.exec(message) ?? [];
  if (quoted === undefined) return undefined;
  const from = text.indexOf(quoted);
  if (from < 0 || from !== text.lastIndexOf(quoted)) return undefined;
  return from + (dots ? QUOTED_UTF16 : 0);
}

/**
 * What is wrong with a text that is no JSON, with its line: "line 37: Unexpected token …". Firefox says
 * the line by itself, V8 only sometimes.
 *
 * @param cause what JSON.parse has thrown
 */
export function jsonFault(text: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/\bline \d+/.test(message)) return message;
  const place = placeIn(text, message);
  if (place === undefined) return message;
  return `line ${text.slice(0, place).split("\n").length}: ${message}`;
}
