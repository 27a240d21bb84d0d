/** `annotate`: mentions of a text, of many, or of an HTML page. */
import { pathToFileURL } from "node:url";
import { parseHTML } from "linkedom";
import { readRuns } from "../content/reader/walker.ts";
import { webAnnotations } from "../core/export/web-annotation.ts";
import { type Annotation, annotateRuns, splitRuns } from "../core/linking/annotate.ts";
import type { Command } from "./arguments.ts";
import { bundledMatcher } from "./bundled.ts";
import { DataError } from "./data-error.ts";
import { explainCue } from "./explain.ts";
import { readHtml, readText } from "./read-text.ts";

type Runs = { start: number; text: string }[];

/**
 * Runs of an HTML page. Offsets are into the page's text as read: its runs, one to a line, which is
 * also what quote selectors are taken from, and what `--format text` prints.
 */
function htmlRuns(html: string): { text: string; runs: Runs } {
  const { document } = parseHTML(html);
  // A browser makes a body for what stands outside one; this DOM leaves it loose in the document.
  const body = document.createElement("body");
  for (const node of [...document.childNodes]) if (node !== document.doctype) body.append(node);
  let text = "";
  const runs: Runs = [];
  for (const run of readRuns(body as unknown as Node)) {
    runs.push({ start: text.length, text: run.text });
    text += `${run.text}\n`;
  }
  return { text, runs };
}

function mentionOf({ start, end, surface, entity, confidence }: Annotation) {
  return { start, end, surface, entity, confidence };
}

function explain(annotation: Annotation) {
  return { ...annotation, cues: annotation.cues.map(explainCue) };
}

export function annotate(command: Extract<Command, { name: "annotate" }>): void {
  const input = command.input === "html" ? readHtml(command.file) : readText(command.file);
  if (command.format === "text") {
    process.stdout.write(htmlRuns(input).text);
    return;
  }
  const matcher = bundledMatcher();
  const lines: string[] = [];
  const print = (value: unknown): void => {
    lines.push(JSON.stringify(value));
  };
  if (command.input === "docs") {
    for (const { id, text } of readDocs(input, command.file)) {
      const judged = annotateRuns(splitRuns(text), matcher);
      const mentions = command.isExplained
        ? judged.map(explain)
        : judged.filter((a) => a.isMention).map(mentionOf);
      print({ id, mentions });
    }
  } else {
    const { text, runs } =
      command.input === "html" ? htmlRuns(input) : { text: input, runs: splitRuns(input) };
    const judged = annotateRuns(runs, matcher);
    const mentions = judged.filter(({ isMention }) => isMention);
    if (command.isExplained) for (const annotation of judged) print(explain(annotation));
    else if (command.format === "webannotation") {
      const { file } = command;
      const source = file === "-" ? "urn:sandarbh:stdin" : pathToFileURL(file).href;
      for (const annotation of webAnnotations({ text, source, mentions })) print(annotation);
    } else for (const mention of mentions) print(mentionOf(mention));
  }
  if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
}

function readDocs(input: string, file: string): { id: string | number; text: string }[] {
  return input.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const where = `${file}: line ${index + 1}`;
    let doc: { id?: unknown; text?: unknown } | null;
    try {
      doc = JSON.parse(line);
    } catch (cause) {
      throw new DataError(`${where}: is no JSON: ${(cause as Error).message}`);
    }
    const id = doc?.id;
    if (typeof id !== "string" && typeof id !== "number") {
      throw new DataError(`${where}: id: must be a string or a number`);
    }
    // JSON's numbers may have any length; what it reads of the others would be another id.
    if (typeof id === "number" && !Number.isSafeInteger(id)) {
      const rule = `a number must be whole and at most ${Number.MAX_SAFE_INTEGER}`;
      throw new DataError(`${where}: id: ${rule}; write it as a string`);
    }
    if (typeof doc?.text !== "string") throw new DataError(`${where}: text: must be a string`);
    return [{ id, text: doc.text }];
  });
}
