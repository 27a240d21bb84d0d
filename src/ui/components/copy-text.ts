/** A fact or a quote as text to be pasted elsewhere, with what makes it evidence. */
import type { CardFact, CardQuote } from "../../core/card/card.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { formatDate, formatWhen } from "./format-when.ts";
import { publishedText } from "./StatementDate.tsx";

export type CopyFormat = "text" | "markdown" | "citation";

/** The page on which the card was opened. */
export interface SeenOn {
  title: string;
  /** Leads to the passage. */
  link: string;
  /** ISO 8601 date. */
  date: string;
}

type Statement = CardFact | CardQuote;

/** The statement in the reader's language; a quote's own words where they are in another. */
function wordsOf(
  statement: Statement,
  language: string,
): { text: string; original?: string | undefined } {
  if (statement.type === "fact") return { text: pick(statement.text, language).text };
  const own = `“${statement.text}”`;
  if (statement.language === language) return { text: own };
  const { text } = pick(statement.translation ?? {}, language);
  return text ? { text: `“${text}”`, original: own } : { text: own };
}

function dateOf({ when, source }: Statement): string {
  const language = interfaceLanguage();
  return when ? formatWhen(when, language) : publishedText(source.published, language);
}

/** "Zhou Hongyi, reported by Yicai, 23 February 2024" */
function attribution(statement: Statement, language: string): string {
  const { speaker, reportedBy } = statement;
  return [
    speaker && pick(speaker.name, language).text,
    reportedBy && `${t("reportedBy")} ${pick(reportedBy.name, language).text}`,
    dateOf(statement),
  ]
    .filter(Boolean)
    .join(", ");
}

/** "Title, South China Morning Post, paragraph 4" */
function sourceText({ source }: Statement, language: string, title = ""): string {
  return [
    title || pick(source.title, language).text,
    pick(source.basedOn ?? source.publisher, language).text,
    t("paragraph", source.paragraph),
  ].join(", ");
}

/** What Markdown would take for its own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

/** Parentheses would end a link's address. */
export function markdownLink(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

function markdown(statement: Statement, language: string): string {
  const { text, original } = wordsOf(statement, language);
  const { source } = statement;
  const title = pick(source.title, language).text;
  const cited = sourceText(
    statement,
    language,
    source.url ? markdownLink(title, source.url) : escapeMarkdown(title),
  );
  const lines = [
    escapeMarkdown(text),
    ...(original ? [`${t("original")} ${escapeMarkdown(original)}`] : []),
    `— ${escapeMarkdown(attribution(statement, language))}. ${cited}`,
  ];
  return lines.map((line) => `> ${line.replaceAll("\n", "\n> ")}`).join("\n>\n");
}

function citation(statement: Statement, language: string, seenOn: SeenOn): string {
  const { text, original } = wordsOf(statement, language);
  const { url } = statement.source;
  return [
    original ? `${text} (${t("ourTranslation")}; ${t("original")} ${original})` : text,
    `${attribution(statement, language)}.`,
    `${sourceText(statement, language)}.${url ? ` ${url}` : ""}`,
    t("seenOn", seenOn.title || seenOn.link, formatDate(seenOn.date, interfaceLanguage())),
    seenOn.link,
  ].join("\n");
}

/** The text of one statement in a format. `language` is a BCP 47 tag, as the card is shown in. */
export function copyText(
  statement: Statement,
  { format, language, seenOn }: { format: CopyFormat; language: string; seenOn: SeenOn },
): string {
  switch (format) {
    case "text":
      return `${wordsOf(statement, language).text} — ${attribution(statement, language)}`;
    case "markdown":
      return markdown(statement, language);
    case "citation":
      return citation(statement, language, seenOn);
    default:
      return format satisfies never;
  }
}
