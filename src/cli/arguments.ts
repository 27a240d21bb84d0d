/** The command line as it was typed, checked; bad use is one clear line and exit code 2. */
import { parseArgs } from "node:util";

export class UsageError extends Error {}

export const USAGE = `usage: sandarbh annotate [--docs | --html] [--explain | --format webannotation] [FILE|-]
       sandarbh annotate --html --format text [FILE|-]
       sandarbh check [PACK.json …]
       sandarbh check --source ARTICLE.txt
       sandarbh search [--limit N] QUERY
       sandarbh --help

Input is UTF-8; HTML may be in the encoding that it names. Offsets count UTF-16 units of the text, a
byte order mark left out; with --html they count in the text of the page's runs, each ended by a
line feed: --format text prints it.`;

export type Command =
  | {
      name: "annotate";
      file: string;
      input: "text" | "docs" | "html";
      /** `text` is the text of an HTML page, which its offsets are into. */
      format: "jsonl" | "webannotation" | "text";
      isExplained: boolean;
    }
  | { name: "check"; packs: string[]; source?: string }
  | { name: "search"; query: string; limit: number }
  | { name: "help" };

/** What follows the command's name. */
type Rest = ReturnType<typeof parseRest>;

/** @throws UsageError with one line that says what is wrong. */
export function readArguments(argv: readonly string[]): Command {
  const [name, ...words] = argv;
  const rest = parseOrTell(words);
  switch (name) {
    case "annotate":
    case "check":
    case "search":
      return rest.values.help ? { name: "help" } : READERS[name](rest);
    case "help":
    case "--help":
    case "-h":
      return { name: "help" };
    default:
      throw new UsageError(name ? `unknown command "${name}"` : "a command is wanted");
  }
}

const READERS = { annotate: readAnnotate, check: readCheck, search: readSearch };

const FORMATS = ["jsonl", "webannotation", "text"] as const;

function readAnnotate({ values, positionals }: Rest): Command {
  allowOnly(values, { of: "annotate", options: ["docs", "html", "format", "explain"] });
  const { docs = false, html = false, explain = false } = values;
  if (positionals.length > 1) throw new UsageError("annotate takes one file");
  if (positionals[0] === "") throw new UsageError("annotate wants a file, not an empty name");
  if (docs && html) throw new UsageError("--docs and --html exclude each other");
  const format = FORMATS.find((known) => known === (values.format ?? "jsonl"));
  if (!format) {
    throw new UsageError(`--format is jsonl, webannotation or text, not "${values.format}"`);
  }
  if (docs && format === "webannotation") {
    throw new UsageError("--format webannotation is for one document, not for --docs");
  }
  if (!html && format === "text") throw new UsageError("--format text is for --html");
  if (explain && format !== "jsonl") {
    throw new UsageError(`--explain and --format ${format} exclude each other`);
  }
  const input = docs ? "docs" : html ? "html" : "text";
  return { name: "annotate", file: positionals[0] ?? "-", input, format, isExplained: explain };
}

function readCheck({ values, positionals }: Rest): Command {
  allowOnly(values, { of: "check", options: ["source"] });
  const { source } = values;
  // An empty name is most likely a variable that isn't set: it must not check less than asked.
  if (positionals.includes("")) throw new UsageError("check wants files, not an empty name");
  if (source === undefined) return { name: "check", packs: positionals };
  if (positionals.length > 0) throw new UsageError("check takes packs or --source, not both");
  if (source === "") throw new UsageError("--source wants a file");
  return { name: "check", packs: [], source };
}

function readSearch({ values, positionals }: Rest): Command {
  allowOnly(values, { of: "search", options: ["limit"] });
  const query = positionals.join(" ").trim();
  if (!query) throw new UsageError("search wants a query");
  const limit = Number(values.limit ?? 10);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError("--limit is a whole number from 1");
  }
  return { name: "search", query, limit };
}

function allowOnly(
  values: Rest["values"],
  { of, options }: { of: string; options: readonly string[] },
): void {
  const stray = Object.keys(values).find((option) => !options.includes(option));
  if (stray) throw new UsageError(`${of} takes no --${stray}`);
}

function parseOrTell(words: readonly string[]): Rest {
  try {
    return parseRest(words);
  } catch (cause) {
    throw new UsageError((cause as Error).message.split(/\.\s/)[0]);
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
