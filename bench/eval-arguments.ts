/** What `npm run eval` is asked for, checked: what can't be done is one line on stderr and an exit code. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { UsageError } from "../src/cli/arguments.ts";
import { DataError } from "../src/cli/data-error.ts";
import type { GoldPart } from "./quotations-gold.ts";

export interface EvalArguments {
  /** Annotated passages; none for those that there are. */
  file: string | undefined;
  /** Where the summary goes to. */
  json: string | undefined;
  /** Whose misses are listed; none for nobody's. */
  quotations: GoldPart | "all" | undefined;
}

const LISTED = ["all", "tuned", "opened", "held"] as const;

/** @throws UsageError with one line that says what is wrong. */
export function readEvalArguments(args: readonly string[]): EvalArguments {
  const { values, positionals } = parseOrTell(args);
  const { json, quotations: wanted } = values;
  if (positionals.length > 1) throw new UsageError("it takes one file");
  if (positionals[0] === "" || json === "") throw new UsageError("a file's name must not be empty");
  const quotations = LISTED.find((part) => part === wanted);
  if (wanted !== undefined && !quotations) {
    throw new UsageError(`--quotations is all, tuned, opened or held, not "${wanted}"`);
  }
  return { file: positionals[0], json, quotations };
}

function parseOrTell(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "string" }, quotations: { type: "string" } },
    });
  } catch (cause) {
    throw new UsageError((cause as Error).message.split(/\.\s/)[0]);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  EISDIR: "it is a folder",
  EACCES: "it may not be",
};

/** Writes what was measured to a file. @throws DataError where it can't be written */
export function writeSummary(file: string, summary: object): void {
  try {
    writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`);
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    throw new DataError(`${file}: can't be written: ${REASONS[code] ?? message}`);
  }
}

/** What comes of it; bad use ends the process with 2, bad data with 1. */
export function orExit<Value>(get: () => Value): Value {
  try {
    return get();
  } catch (cause) {
    if (cause instanceof UsageError) {
      console.error(`eval: ${cause.message}`);
      process.exit(2);
    }
    if (!(cause instanceof DataError)) throw cause;
    console.error(cause.message);
    process.exit(1);
  }
}
