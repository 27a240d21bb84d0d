/** Everything Sandarbh says on a console begins with this. */
const PREFIX = "[Sandarbh]";
const said = new Set<string>();

/**
 * Logs a problem in one line, once in the life of this script: a fault that repeats on a page must
 * not flood its console. A warning rather than an error, because the page isn't at fault.
 */
export function logOnce(problem: string, cause?: unknown): void {
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  const line = `${PREFIX} ${problem}${reason}`.replace(/\s+/g, " ");
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}
