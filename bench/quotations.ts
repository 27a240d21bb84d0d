/**
 * How right quotations and their speakers are: precision and recall of (quotation, speaker) by
 * language, for the parts that were tuned on and the part that wasn't, real texts and made ones apart.
 *
 * A pair is right when the quotations overlap by half of both or more and the speaker is one of the
 * gold's: the same stretch, or the same name elsewhere ("Lima" is Ana Lima).
 */

import { articleLanguage } from "../src/core/clip/language.ts";
import { findQuotations, type Quotation } from "../src/core/clip/quotations.ts";
import { type GoldPart, type GoldQuote, type GoldText, readGold } from "./quotations-gold.ts";
import { hasPages } from "./quotations-pages.ts";
import { SCORE_HEAD, Score } from "./score.ts";

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function isSameQuote(found: Quotation, gold: GoldQuote): boolean {
  const shared = overlap(found, gold) * 2;
  return shared >= found.end - found.start && shared >= gold.end - gold.start;
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

function isSameSpeaker({ speaker }: Quotation, gold: GoldQuote, { text }: GoldText): boolean {
  if (!speaker) return gold.unnamed === true || gold.speakers.length === 0;
  return gold.speakers.some((span) => {
    if (span.paragraph === speaker.paragraph && overlap(span, speaker) > 0) return true;
    const name = (text.paragraphs[span.paragraph] ?? "").slice(span.start, span.end);
    return isSameName(name, speaker.name);
  });
}

const PART_NAMES: Readonly<Record<GoldPart, string>> = {
  tuned: "tuned",
  opened: "opened",
  held: "held out",
};

type Verdict = "right" | "wrong" | "missed";

interface Judged {
  verdict: Verdict;
  /** Only the quotation, whoever said it. */
  isQuoteRight: boolean;
  at: { start: number; end: number };
  speaker: string;
}

function comparePassage(
  found: readonly Quotation[],
  gold: readonly GoldQuote[],
  text: GoldText,
): Judged[] {
  const judged: Judged[] = [];
  const met = new Set<GoldQuote>();
  for (const quotation of found) {
    const match = gold.find((quote) => isSameQuote(quotation, quote));
    const speaker = quotation.speaker?.name ?? "–";
    if (match) {
      met.add(match);
      if (match.optional) continue;
      const isRight = isSameSpeaker(quotation, match, text);
      judged.push({
        verdict: isRight ? "right" : "wrong",
        isQuoteRight: true,
        at: quotation,
        speaker,
      });
      if (!isRight)
        judged.push({
          verdict: "missed",
          isQuoteRight: true,
          at: match,
          speaker: goldNames(match, text),
        });
    } else if (!gold.some((quote) => quote.optional && overlap(quotation, quote) > 0)) {
      judged.push({ verdict: "wrong", isQuoteRight: false, at: quotation, speaker });
    }
  }
  for (const quote of gold) {
    if (met.has(quote) || quote.optional) continue;
    judged.push({
      verdict: "missed",
      isQuoteRight: false,
      at: quote,
      speaker: goldNames(quote, text),
    });
  }
  return judged;
}

function goldNames({ speakers, unnamed }: GoldQuote, { text }: GoldText): string {
  const names = speakers.map(({ paragraph, start, end }) =>
    (text.paragraphs[paragraph] ?? "").slice(start, end),
  );
  return [...names, ...(unnamed ? ["–"] : [])].join(" or ");
}

function detailOf(
  { verdict, isQuoteRight, at, speaker }: Judged,
  name: string,
  paragraph: number,
  words: string,
): string {
  const kind = verdict === "wrong" ? "false " : "missed";
  const what = isQuoteRight ? "speaker " : "quote   ";
  const around = `${words.slice(Math.max(0, at.start - 50), at.start)}[${words.slice(at.start, at.end).slice(0, 90)}]${words.slice(at.end, at.end + 50)}`;
  return `${kind} ${what} ${name.slice(0, 40)} ${paragraph} <${speaker}>: ${around.replace(/\s+/g, " ")}`;
}

export interface QuotationOptions {
  /** Print each miss and each false one. */
  isDetailed: boolean;
  /** Only this part's details: the held-out ones are not for reading while tuning. */
  part?: GoldPart | undefined;
}

interface Tables {
  pairs: Map<string, Score>;
  quotes: Map<string, Score>;
  languages: Map<string, Score>;
  details: string[];
}

function scoreOf(map: Map<string, Score>, key: string): Score {
  const score = map.get(key) ?? new Score();
  map.set(key, score);
  return score;
}

function measure(text: GoldText, tables: Tables, { isDetailed, part }: QuotationOptions): void {
  const { paragraphs, language } = text.text;
  const found = findQuotations(paragraphs, { language: articleLanguage(paragraphs, language) });
  const kind = `${text.isMade ? "made" : "real"}, ${PART_NAMES[text.part]}`;
  for (const [paragraph, gold] of text.passages) {
    const here = found.filter((quotation) => quotation.paragraph === paragraph);
    for (const judged of comparePassage(here, gold, text)) {
      scoreOf(tables.pairs, kind)[judged.verdict] += 1;
      if (!text.isMade) scoreOf(tables.pairs, "real, all parts")[judged.verdict] += 1;
      scoreOf(tables.languages, `${text.lang}, ${kind}`)[judged.verdict] += 1;
      if (judged.verdict !== "missed" || !judged.isQuoteRight) {
        scoreOf(tables.quotes, kind)[judged.isQuoteRight ? "right" : judged.verdict] += 1;
      }
      const isWanted = isDetailed && (part === undefined || part === text.part);
      if (judged.verdict === "right" || !isWanted) continue;
      tables.details.push(detailOf(judged, text.name, paragraph, paragraphs[paragraph] ?? ""));
    }
  }
}

/** Prints the tables. */
export function printQuotations(options: QuotationOptions): void {
  const { texts, drifted } = readGold();
  const real = texts.filter(({ isMade }) => !isMade);
  const passages = real.reduce((sum, { passages: { size } }) => sum + size, 0);
  const tables: Tables = { pairs: new Map(), quotes: new Map(), languages: new Map(), details: [] };
  for (const text of texts) measure(text, tables, options);
  console.log(`\nquotations and their speakers: ${passages} real passages of ${real.length} texts`);
  if (!hasPages) console.log("no corpus beside the project: only the passages made for measuring");
  console.log(SCORE_HEAD);
  for (const [name, score] of [...tables.pairs].sort()) console.log(score.row(name));
  console.log("\nquotations alone, whoever said them");
  for (const [name, score] of [...tables.quotes].sort()) console.log(score.row(name));
  console.log("\nquotations and their speakers by language");
  for (const [name, score] of [...tables.languages].sort()) console.log(score.row(name));
  if (drifted.length > 0) console.log(`\ndrifted, not measured: ${drifted.join("; ")}`);
  if (tables.details.length > 0) console.log(`\n${tables.details.join("\n")}`);
}
