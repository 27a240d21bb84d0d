import { describe, expect, it } from "vitest";
import { readArguments, USAGE, UsageError } from "./arguments.ts";

describe("good use", () => {
  const annotate = {
    name: "annotate",
    file: "-",
    input: "text",
    format: "jsonl",
    isExplained: false,
  };
  it.each([
    ["annotate", annotate],
    ["annotate -", annotate],
    ["annotate page.txt", { ...annotate, file: "page.txt" }],
    ["annotate --docs", { ...annotate, input: "docs" }],
    ["annotate --html page.html", { ...annotate, input: "html", file: "page.html" }],
    ["annotate --format webannotation", { ...annotate, format: "webannotation" }],
    ["annotate --html --format text", { ...annotate, input: "html", format: "text" }],
    ["annotate --format=jsonl --explain", { ...annotate, isExplained: true }],
    ["annotate -- --odd-name", { ...annotate, file: "--odd-name" }],
    ["check", { name: "check", packs: [] }],
    ["check a.json b.json", { name: "check", packs: ["a.json", "b.json"] }],
    ["check --source article.txt", { name: "check", packs: [], source: "article.txt" }],
    ["search zhou hongyi", { name: "search", query: "zhou hongyi", limit: 10 }],
    ["search --limit 3 百度", { name: "search", query: "百度", limit: 3 }],
    ["help", { name: "help" }],
    ["--help", { name: "help" }],
    ["-h", { name: "help" }],
    ["annotate --help", { name: "help" }],
    ["annotate --explain -h page.txt", { name: "help" }],
    ["check --help", { name: "help" }],
    ["search --help", { name: "help" }],
    ["search -- --help", { name: "search", query: "--help", limit: 10 }],
  ])("%s", (line, command) => {
    expect(readArguments(line.split(" "))).toEqual(command);
  });
});

describe("bad use is told in one clear line", () => {
  it.each<[string[], string]>([
    [[], "a command is wanted"],
    [["frobnicate"], 'unknown command "frobnicate"'],
    [["__proto__"], 'unknown command "__proto__"'],
    [["--docs"], 'unknown command "--docs"'],
    [["annotate", "a.txt", "b.txt"], "annotate takes one file"],
    [["annotate", ""], "annotate wants a file, not an empty name"],
    [["annotate", "--format", "text"], "--format text is for --html"],
    [["annotate", "--docs", "--format", "text"], "--format text is for --html"],
    [
      ["annotate", "--html", "--explain", "--format", "text"],
      "--explain and --format text exclude each other",
    ],
    [["check", ""], "check wants files, not an empty name"],
    [["check", "a.json", "", "b.json"], "check wants files, not an empty name"],
    [["annotate", "--docs", "--html"], "--docs and --html exclude each other"],
    [
      ["annotate", "--docs", "--format", "webannotation"],
      "--format webannotation is for one document, not for --docs",
    ],
    [
      ["annotate", "--explain", "--format", "webannotation"],
      "--explain and --format webannotation exclude each other",
    ],
    [["frobnicate", "--help"], 'unknown command "frobnicate"'],
    [["annotate", "--format", "xml"], '--format is jsonl, webannotation or text, not "xml"'],
    [["annotate", "--format"], "Option '--format <value>' argument missing"],
    [["annotate", "--format", "--docs"], "Option '--format' argument is ambiguous"],
    [["annotate", "--source", "a.txt"], "annotate takes no --source"],
    [["annotate", "--limit", "3"], "annotate takes no --limit"],
    [["annotate", "--speed"], "Unknown option '--speed'"],
    [["annotate", "--docs=yes"], "Option '--docs' does not take an argument"],
    [["check", "a.json", "--source", "a.txt"], "check takes packs or --source, not both"],
    [["check", "--source"], "Option '--source <value>' argument missing"],
    [["check", "--source", ""], "--source wants a file"],
    [["check", "--source="], "--source wants a file"],
    [["check", "--html"], "check takes no --html"],
    [["search"], "search wants a query"],
    [["search", "  "], "search wants a query"],
    [["search", "sora", "--limit", "0"], "--limit is a whole number from 1"],
    [["search", "sora", "--limit", "2.5"], "--limit is a whole number from 1"],
    [["search", "sora", "--limit", "many"], "--limit is a whole number from 1"],
    [["search", "sora", "--docs"], "search takes no --docs"],
  ])("%j", (argv, message) => {
    let caught: unknown;
    try {
      readArguments(argv);
    } catch (cause) {
      caught = cause;
    }
    expect(caught).toBeInstanceOf(UsageError);
    const told = (caught as UsageError).message;
    expect(told).not.toContain("\n");
    expect(told).toBe(message);
  });
});

it("the usage names every command and option", () => {
  const options = ["--docs", "--html", "--explain", "--format", "--source", "--limit", "--help"];
  for (const word of ["annotate", "check", "search", ...options]) expect(USAGE).toContain(word);
});
