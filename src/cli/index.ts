/** The command line: reads the words, runs the command, turns errors into one line and a code. */
import { annotate } from "./annotate.ts";
import { type Command, readArguments, USAGE, UsageError } from "./arguments.ts";
import { check } from "./check.ts";
import { DataError } from "./data-error.ts";
import { search } from "./search.ts";

function run(command: Command): void {
  switch (command.name) {
    case "annotate":
      annotate(command);
      return;
    case "check":
      check(command);
      return;
    case "search":
      search(command);
      return;
    case "help":
      console.log(USAGE);
      return;
    default:
      command satisfies never;
  }
}

process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early ("| head") is no fault of ours.
  if (code === "EPIPE") process.exit(0);
  console.error(`sandarbh: can't write: ${message}`);
  process.exit(1);
});

try {
  run(readArguments(process.argv.slice(2)));
} catch (cause) {
  if (cause instanceof UsageError) {
    console.error(`sandarbh: ${cause.message}; see sandarbh --help`);
    process.exitCode = 2;
  } else if (cause instanceof DataError) {
    console.error(cause.message);
    process.exitCode = 1;
  } else throw cause;
}
