/** What can go wrong with the reader's packs, in words that a view can turn into the reader's own. */
import type { Problem } from "../../core/pack/problem.ts";

/**
 * - `newer`: the stored packs are of a later version of Sandarbh, and are left as they are.
 * - `full`: the browser gives no more room; nothing was stored.
 * - `conflict`: another window has changed the record meanwhile; nothing was stored.
 * - `taken`: what was to be new is there already; nothing was stored.
 * - `broken`: what came in breaks a rule of `problems`; nothing was stored.
 * - `encoding`: a file's bytes are no text that can be read without guessing; nothing was stored.
 * - `missing`: what was to be changed is there no more.
 * - `unreadable`: the browser gives no storage at all, as in some private windows.
 */
export type FaultKind =
  | "newer"
  | "full"
  | "conflict"
  | "taken"
  | "broken"
  | "encoding"
  | "missing"
  | "unreadable";

export class PackFault extends Error {
  readonly kind: FaultKind;
  readonly problems: readonly Problem[];

  constructor(kind: FaultKind, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = "PackFault";
    this.kind = kind;
    this.problems = problems;
  }
}

/** A refusal with its first problems in one line. */
export function brokenFault(what: string, problems: readonly Problem[]): PackFault {
  const told = problems.slice(0, 3).map(({ path, rule }) => `${path}: ${rule}`);
  const more = problems.length > told.length ? ` (and ${problems.length - told.length} more)` : "";
  return new PackFault("broken", `${what}: ${told.join("; ")}${more}`, problems);
}

/** What the database threw, as a fault where it is one that a reader can do something about. */
export function asFault(cause: unknown): unknown {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : "";
  switch (name) {
    case "VersionError":
      return new PackFault("newer", "the stored packs are of a later version of Sandarbh");
    case "QuotaExceededError":
      return new PackFault("full", "no room is left; nothing was stored");
    case "InvalidStateError":
    case "SecurityError":
    case "UnknownError":
      return new PackFault("unreadable", "the browser gives no storage for packs");
    default:
      return cause;
  }
}
