/** What a page names, as a file: to read, to count, or to annotate the page with. */
import Papa from "papaparse";
import { annotationPage } from "../../core/export/web-annotation.ts";
import type { ExportedMention, ExportedPage } from "../../core/messages.ts";
import { characterEdge } from "../../core/text/character-edge.ts";
import { passageLink, sentenceAt } from "../../core/text/text-fragment.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { copyText, escapeMarkdown, markdownLink } from "../components/copy-text.ts";
import { mentionCount, nameCount } from "../components/count.ts";
import { formatDate, localDay } from "../components/format-when.ts";
import { kindKeys } from "../components/kinds.ts";
import type { Dataset } from "../components/use-dataset.ts";

export type ExportFormat = "markdown" | "csv" | "annotations";

/** A file to be saved. */
export interface ExportedFile {
  name: string;
  type: string;
  text: string;
}

interface ExportOptions {
  format: ExportFormat;
  dataset: Dataset;
  language: string;
  now: Date;
}

/** Units of the page's text around a mention in a table. */
const REACH_UTF16 = 40;

interface PlacedMention extends ExportedMention {
  page: ExportedPage;
}

/** Mentions by entity, entities in the order of the pages. */
function byEntity(pages: readonly ExportedPage[]): Map<string, PlacedMention[]> {
  const groups = new Map<string, PlacedMention[]>();
  for (const page of pages) {
    for (const mention of page.mentions) {
      const group = groups.get(mention.entity) ?? [];
      group.push({ ...mention, page });
      groups.set(mention.entity, group);
    }
  }
  return groups;
}

/** The line of the page's text in which a mention stands, and the mention's place in it. */
function lineOf({ page: { text }, start, end }: PlacedMention) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return {
    text: text.slice(from, to < 0 ? text.length : to),
    start: start - from,
    end: end - from,
  };
}

function entityMarkdown(
  mentions: readonly PlacedMention[],
  { dataset, language, pageEntities }: ExportOptions & { pageEntities: string[] },
): string[] {
  const [first] = mentions;
  const card =
    first && dataset.cards.make(first.entity, { text: "", runEntities: [], pageEntities });
  if (!card) return [];
  const name = pick(card.entity.name, language).text;
  const line = lineOf(first);
  const link = passageLink(first.page.url, line);
  const [fact] = card.facts;
  const seenOn = { title: first.page.title, link, date: "" };
  return [
    `## ${escapeMarkdown(name)}`,
    `${t(kindKeys[card.entity.kind])} · ${mentionCount(mentions.length)}`,
    `${t("exportFirst")} ${markdownLink(sentenceAt(line.text, line), link)}`,
    ...(fact ? [copyText(fact, { format: "markdown", language, seenOn })] : []),
  ];
}

function markdown(pages: readonly ExportedPage[], options: ExportOptions): string {
  const [top] = pages;
  const groups = byEntity(pages);
  const pageEntities = [...groups.keys()];
  const mentions = pages.reduce((sum, page) => sum + page.mentions.length, 0);
  const title = top?.title || top?.url || "";
  const date = formatDate(localDay(options.now), interfaceLanguage());
  const blocks = [
    `# ${escapeMarkdown(t("exportHeading", title))}`,
    `<${top?.url ?? ""}>`,
    [nameCount(groups.size), mentionCount(mentions), date].join(" · "),
    ...[...groups.values()].flatMap((group) => entityMarkdown(group, { ...options, pageEntities })),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function csv(pages: readonly ExportedPage[], { dataset, language }: ExportOptions): string {
  const rows = pages.flatMap(({ url, text, mentions }) =>
    mentions.map(({ entity: id, surface, confidence, start, end }) => {
      const entity = dataset.entity(id);
      return {
        entity: id,
        name: entity ? pick(entity.name, language).text : "",
        kind: entity?.kind ?? "",
        surface,
        confidence: Math.round(confidence * 1000) / 1000,
        start,
        end,
        before: text.slice(characterEdge(text, Math.max(0, start - REACH_UTF16)), start),
        after: text.slice(end, characterEdge(text, end + REACH_UTF16)),
        page: url,
      };
    }),
  );
  // The page's text stands in the cells: none of it may run as a formula.
  return `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}

function annotations(pages: readonly ExportedPage[]): string {
  const sources = pages.map(({ url, text, mentions }) => ({ source: url, text, mentions }));
  return `${JSON.stringify(annotationPage(sources), null, 2)}\n`;
}

const FILES = {
  markdown: { ending: "md", type: "text/markdown", write: markdown },
  csv: { ending: "csv", type: "text/csv", write: csv },
  annotations: { ending: "jsonld", type: "application/ld+json", write: annotations },
} as const satisfies Record<ExportFormat, unknown>;

/** "news.example" as the beginning of a file's name; local files have no host. */
function stemOf(address: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  return ["sandarbh", host.replace(/[^\w.-]/g, "")].filter(Boolean).join("-");
}

/** @returns `undefined` where no frame of the page has told anything */
export function exportFile(
  pages: readonly ExportedPage[],
  options: ExportOptions,
): ExportedFile | undefined {
  const [top] = pages;
  if (!top) return undefined;
  const { ending, type, write } = FILES[options.format];
  const day = localDay(options.now);
  return { name: `${stemOf(top.url)}-${day}.${ending}`, type, text: write(pages, options) };
}
