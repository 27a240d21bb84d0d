import { ok } from "node:assert/strict";
import fc from "fast-check";

const MOST_MS = 1000;

/** Runs it, and fails where it takes too long. */
export function inTime<T>(run: () => T): T {
  const start = performance.now();
  const result = run();
  const ms = performance.now() - start;
  ok(ms < MOST_MS, `${Math.round(ms)} ms`);
  return result;
}

/** Values as they come over messages and out of storage, and texts that are made to hurt. */
export const evilText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("__proto__", "constructor", "javascript:alert(1)", "\ud800", "\u202e", "<b>", ""),
  fc.constantFrom("\u200b\u200d", "\u064b", "'", "…", "name"),
  fc.nat(40).map((power) => "a".repeat(power * power * 10)),
);
export const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
  evilText,
);
