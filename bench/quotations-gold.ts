/**
 * The gold of quotations and their speakers. Real passages are kept by reference only: the text's
 * name, the paragraph's index and hash, offsets. docs/quotations-gold.md says by which rules they were
 * annotated.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { MADE_TEXTS } from "./quotations-made.ts";
import { hasPages, type PageText, referredText } from "./quotations-pages.ts";

export interface GoldSpan {
  paragraph: number;
  start: number;
  end: number;
}

export interface GoldQuote {
  /** UTF-16 offsets in the paragraph, marks left out. */
  start: number;
  end: number;
  /** Counts neither way: a word or three of somebody's, a nested quotation. */
  optional?: boolean;
  /** Where the speaker is named; any of them will do. */
  speakers: GoldSpan[];
  /** Whether nobody is named, so that no speaker is right too. */
  unnamed?: boolean;
}

/** `opened`: held out at first, and read and tuned on since. `held`: none at present. */
export type GoldPart = "tuned" | "opened" | "held";

interface GoldRecord {
  page: string;
  paragraph: number;
  /** First 12 hex digits of the SHA-256 of the paragraph's text. */
  hash: string;
  lang: string;
  part: GoldPart;
  quotes: GoldQuote[];
}

/** One text with its annotated paragraphs. */
export interface GoldText {
  name: string;
  lang: string;
  part: GoldPart;
  /** Written for measuring, or real. */
  isMade: boolean;
  text: PageText;
  passages: Map<number, GoldQuote[]>;
}

const MARKUP = /\[\[(\d+):|<<(\d+):|\]\]|>>/g;

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

interface Marked {
  text: string;
  quotes: { start: number; end: number; speaker: string }[];
  names: { start: number; end: number; speaker: string }[];
}

function readMarkup(source: string): Marked {
  const marked: Marked = { text: "", quotes: [], names: [] };
  let behind = 0;
  let open: { start: number; speaker: string; isQuote: boolean } | undefined;
  for (const match of source.matchAll(MARKUP)) {
    marked.text += source.slice(behind, match.index);
    behind = match.index + match[0].length;
    const speaker = match[1] ?? match[2];
    if (speaker !== undefined)
      open = { start: marked.text.length, speaker, isQuote: match[1] !== undefined };
    else if (open) {
      const { start, isQuote } = open;
      marked[isQuote ? "quotes" : "names"].push({
        start,
        end: marked.text.length,
        speaker: open.speaker,
      });
    }
  }
  marked.text += source.slice(behind);
  return marked;
}

function madeTexts(): GoldText[] {
  return MADE_TEXTS.map(({ language, part, paragraphs }, index) => {
    const marked = paragraphs.map(readMarkup);
    const names = marked.flatMap((each, paragraph) =>
      each.names.map((name) => ({ ...name, paragraph })),
    );
    const passages = marked.map(({ quotes }, paragraph): [number, GoldQuote[]] => [
      paragraph,
      quotes.map(({ start, end, speaker }) => {
        const speakers = names.filter((name) => name.speaker === speaker);
        return { start, end, speakers, unnamed: speakers.length === 0 };
      }),
    ]);
    return {
      name: `made-${language}-${index}`,
      lang: language,
      part,
      isMade: true,
      text: { language, paragraphs: marked.map(({ text }) => text) },
      passages: new Map(passages),
    };
  });
}

/** The made texts, and the real ones if the corpus is there; says what drifted. */
export function readGold(): { texts: GoldText[]; drifted: string[] } {
  const texts = madeTexts();
  const drifted: string[] = [];
  if (!hasPages) return { texts, drifted };
  const records = readFileSync("bench/quotations.jsonl", "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldRecord);
  const pages = new Map<string, GoldRecord[]>();
  for (const record of records) pages.set(record.page, [...(pages.get(record.page) ?? []), record]);
  for (const [page, ofPage] of pages) {
    const text = referredText(page);
    const passages = new Map<number, GoldQuote[]>();
    for (const { paragraph, hash, quotes } of ofPage) {
      if (text && hashOf(text.paragraphs[paragraph] ?? "") === hash)
        passages.set(paragraph, quotes);
      else drifted.push(`${page}, paragraph ${paragraph}`);
    }
    const [first] = ofPage;
    if (text && first)
      texts.push({ name: page, lang: first.lang, part: first.part, isMade: false, text, passages });
  }
  return { texts, drifted };
}
