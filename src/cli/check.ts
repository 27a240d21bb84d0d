/** `check`: packs against the schema; the bundled dataset against its article's text. */
import { createHash } from "node:crypto";
import type { Fact, Pack, Quote } from "../core/pack/schema.ts";
import type { Command } from "./arguments.ts";
import { BUNDLED, bundledPack, packFromFile } from "./bundled.ts";
import { DataError } from "./data-error.ts";
import { readText } from "./read-text.ts";

function summary(pack: Pack): string {
  const { articles, entities, facts, quotes } = pack;
  const aliases = entities.reduce(
    (sum, entity) => sum + entity.aliases.reduce((n, { forms }) => n + 1 + (forms?.length ?? 0), 0),
    0,
  );
  return (
    `${pack.id}: ${articles.length} articles, ${entities.length} entities with ${aliases} forms, ` +
    `${facts.length} facts, ${quotes.length} quotes`
  );
}

export function check({ packs, source }: Extract<Command, { name: "check" }>): void {
  if (source !== undefined) {
    const problems = checkSource(bundledPack(), paragraphsOf(readText(source)));
    if (problems.length > 0) throw new DataError(problems.map((p) => `${source}: ${p}`).join("\n"));
    console.log(`ok: ${summary(bundledPack())}; every paragraph, quote and figure holds`);
    return;
  }
  const loaded: Pack[] = [];
  const problems: string[] = [];
  for (const file of packs.length === 0 ? [BUNDLED] : packs) {
    try {
      const pack = packFromFile(file);
      loaded.push(pack);
      problems.push(...checkTexts(pack).map((problem) => `${file}: ${problem}`));
    } catch (cause) {
      // A broken pack doesn't hide what is wrong with the others.
      if (!(cause instanceof DataError)) throw cause;
      problems.push(cause.message);
    }
  }
  if (problems.length > 0) throw new DataError(problems.join("\n"));
  for (const pack of loaded) console.log(`ok: ${summary(pack)}`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Problems of articles that a pack holds with their text: each paragraph, and what is quoted of it. */
export function checkTexts(pack: Pack): string[] {
  const problems: string[] = [];
  const texts = new Map<string, string>();
  for (const { id, paragraphs } of pack.articles) {
    for (const [index, { number, text, sha256: hash }] of paragraphs.entries()) {
      if (text === undefined) continue;
      texts.set(`${id} ${number}`, text);
      if (sha256(text) !== hash) {
        const where = `articles (${id}).paragraphs[${index}]`;
        problems.push(`${where}: sha256 is not that of paragraph ${number}`);
      }
    }
  }
  for (const statement of [...pack.facts, ...pack.quotes]) {
    const text = texts.get(`${statement.article} ${statement.paragraph}`);
    if (text !== undefined) problems.push(...checkStatement(statement, text));
  }
  return problems;
}

/** Paragraphs of the text: its lines that aren't blank, trimmed. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Problems of the pack's article against its text, one line each: record and rule. */
export function checkSource(pack: Pack, lines: readonly string[]): string[] {
  const problems: string[] = [];
  for (const article of pack.articles) {
    const statements = [...pack.facts, ...pack.quotes].filter((s) => s.article === article.id);
    article.paragraphs.forEach(({ number, sha256: hash }, index) => {
      const where = `articles (${article.id}).paragraphs[${index}]`;
      const text = lines[number - 1];
      if (text === undefined) {
        problems.push(`${where}: the text has no paragraph ${number}`);
        return;
      }
      if (sha256(text) !== hash)
        problems.push(`${where}: sha256 is not that of paragraph ${number}`);
      if (!statements.some(({ paragraph }) => paragraph === number)) {
        problems.push(`${where}: paragraph ${number} has no fact and no quote`);
      }
    });
    for (const statement of statements) {
      const text = lines[statement.paragraph - 1] ?? "";
      problems.push(...checkStatement(statement, text));
    }
  }
  return problems;
}

function checkStatement(statement: Fact | Quote, paragraph: string): string[] {
  const problems: string[] = [];
  const needs = (part: string, what: string): void => {
    if (!paragraph.includes(part)) {
      problems.push(
        `${what} of ${statement.id}: "${part}" does not stand in paragraph ${statement.paragraph}`,
      );
    }
  };
  if ("figures" in statement) for (const { text } of statement.figures) needs(text, "figure");
  else needs(statement.text, "quote");
  if (statement.when?.text) needs(statement.when.text, "date");
  return problems;
}
