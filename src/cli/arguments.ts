/** The command line as it was typed, checked; bad use is one clear line and exit code 2. */
import { parseArgs } from "node:util";

export class UsageError extends Error {}

export const USAGE = `usage: sandarbh annotate [--docs | --html] [--explain | --format webannotation] [FILE|-]
       sandarbh check [PACK.json …]
       sandarbh check --source ARTICLE.txt
       sandarbh search [--limit N] QUERY
       sandarbh --help`;

export type Command =
  | {
      name: "annotate";
      file: string;
      input: "text" | "docs" | "html";
      format: "jsonl" | "webannotation";
      isExplained: boolean;
    }
  | { name: "check"; packs: string[]; source?: string }
  | { name: "search"; query: string; limit: number }
  | { name: "help" };

const COMMANDS = ["annotate", "check", "search"];

/** @throws UsageError with one line that says what is wrong. */
export function readArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  let parsed: ReturnType<typeof parseRest>;
  try {
    parsed = parseRest(rest);
  } catch (cause) {
    throw new UsageError((cause as Error).message.split(/\.\s/)[0]);
  }
  const { values, positionals } = parsed;
  if (values.help && COMMANDS.includes(name ?? "")) return { name: "help" };
  const allow = (...options: string[]): void => {
    const stray = Object.keys(values).find((option) => !options.includes(option));
    if (stray) throw new UsageError(`${name} takes no --${stray}`);
  };
  switch (name) {
    case "annotate": {
      allow("docs", "html", "format", "explain");
      if (positionals.length > 1) throw new UsageError("annotate takes one file");
      if (values.docs && values.html) throw new UsageError("--docs and --html exclude each other");
      if (values.docs && values.format === "webannotation") {
        throw new UsageError("--format webannotation is for one document, not for --docs");
      }
      if (values.explain && values.format === "webannotation") {
        throw new UsageError("--explain and --format webannotation exclude each other");
      }
      const format = values.format ?? "jsonl";
      if (format !== "jsonl" && format !== "webannotation") {
        throw new UsageError(`--format is jsonl or webannotation, not "${format}"`);
      }
      const input = values.docs ? "docs" : values.html ? "html" : "text";
      const file = positionals[0] ?? "-";
      return { name, file, input, format, isExplained: values.explain ?? false };
    }
    case "check": {
      allow("source");
      if (values.source !== undefined && positionals.length > 0) {
        throw new UsageError("check takes packs or --source, not both");
      }
      // An empty name is most likely a variable that isn't set: it must not check less than asked.
      if (values.source === "") throw new UsageError("--source wants a file");
      return {
        name,
        packs: positionals,
        ...(values.source !== undefined && { source: values.source }),
      };
    }
    case "search": {
      allow("limit");
      const query = positionals.join(" ").trim();
      if (!query) throw new UsageError("search wants a query");
      const limit = Number(values.limit ?? 10);
      if (!Number.isInteger(limit) || limit < 1)
        throw new UsageError("--limit is a whole number from 1");
      return { name, query, limit };
    }
    case "help":
    case "--help":
    case "-h":
      return { name: "help" };
    default:
      throw new UsageError(name ? `unknown command "${name}"` : "a command is wanted");
  }
}

function parseRest(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      docs: { type: "boolean" },
      html: { type: "boolean" },
      explain: { type: "boolean" },
      format: { type: "string" },
      source: { type: "string" },
      limit: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
}
