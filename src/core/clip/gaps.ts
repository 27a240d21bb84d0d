/**
 * The text around quotations, by the quotation that it belongs to.
 *
 *     “It works,” said Ana Lima. Nobody clapped. Then she added: “It really does.”
 *               └─ after ──────┘└─ free ───────┘└─ before ────┘
 */
import type { Clause, Side } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { MarkedSpan } from "./marks.ts";
import { sentenceEnds } from "./sentences.ts";
import { wordLists } from "./word-lists.ts";

/** A clause is read no further than this from its quotation. */
const MOST_UTF16 = 360;

export interface Gap {
  /** Belongs to the quotation before. */
  after?: Clause;
  /** Whole sentences that touch no quotation. */
  free: Clause[];
  /** Belongs to the quotation that follows. */
  before?: Clause;
  /** Whether a sentence ends in it. */
  hasEnd: boolean;
}

const ENDS = /[.!?…。！？।؟۔]["”»’」')\]]*\s*$/u;
/** "She told the Post,": what a paragraph ends with stands before the words of the next one. */
export const INTRODUCES = /[:：,，]\s*$/;
const TERMINAL = /[.!?…。！？।؟۔]$/u;
/** What carries a sentence on behind a closing mark. */
const CARRIES_ON = /^\s*[,，、;:—–-]|^\s*\p{Ll}|^\s*[-–—]\s|^と|^って/u;

const NAME_AND_VERB = /^\s*\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2}\s(\p{Ll}+)/u;

interface Around {
  paragraph: string;
  language: ClipLanguage;
  /** Quotations on both sides; `undefined` at the paragraph's ends. */
  previous: MarkedSpan | undefined;
  next: MarkedSpan | undefined;
}

function clauseOf(paragraph: string, side: Side, start: number, end: number): Clause {
  if (side === "before") return { paragraph, side, start: Math.max(start, end - MOST_UTF16), end };
  return { paragraph, side, start, end: Math.min(end, start + MOST_UTF16) };
}

/** Whether the quotation ends its own sentence, so that what follows is a new one. */
function endsItself(span: MarkedSpan, paragraph: string, language: ClipLanguage): boolean {
  if (!TERMINAL.test(paragraph.slice(span.start, span.end))) return false;
  const behind = paragraph.slice(span.outerEnd, span.outerEnd + 12);
  if (CARRIES_ON.test(behind)) return false;
  if (/[!?…]/.test(paragraph.charAt(span.end - 1))) {
    // “What a day!” Ana Lima cried.
    const verb = NAME_AND_VERB.exec(paragraph.slice(span.outerEnd, span.outerEnd + 60))?.[1];
    if (verb !== undefined && wordLists(language).says.has(verb)) return false;
  }
  // Scripts without capitals can't tell; there the clause is read and judged by its order.
  return language.grammar === "cased";
}

/** The text between two quotations, or before the first or behind the last, cut up. */
export function readGap({ paragraph, language, previous, next }: Around): Gap {
  const start = previous?.outerEnd ?? 0;
  const end = next?.outerStart ?? paragraph.length;
  const text = paragraph.slice(start, end);
  const gap: Gap = { free: [], hasEnd: false };
  if (text.trim() === "") {
    gap.hasEnd =
      previous !== undefined && TERMINAL.test(paragraph.slice(previous.start, previous.end));
    return gap;
  }
  const ends = sentenceEnds(text, language).map((at) => start + at);
  let at = start;
  for (const [index, sentenceEnd] of ends.entries()) {
    const isComplete = index < ends.length - 1 || ENDS.test(text) || next === undefined;
    const isFirst =
      index === 0 && previous !== undefined && !endsItself(previous, paragraph, language);
    if (isFirst) {
      // 「…」。山田氏はこう語る。
      const isBare =
        language.grammar === "japanese" && !/\p{L}/u.test(paragraph.slice(at, sentenceEnd));
      gap.after = clauseOf(paragraph, "after", at, isBare ? (ends[1] ?? sentenceEnd) : sentenceEnd);
    }
    if (!isComplete) gap.before = clauseOf(paragraph, "before", at, sentenceEnd);
    else if (!isFirst) {
      // What ends with a colon stands before a quotation, in the next paragraph.
      const side =
        next === undefined && INTRODUCES.test(paragraph.slice(at, sentenceEnd))
          ? "before"
          : "alone";
      gap.free.push(clauseOf(paragraph, side, at, sentenceEnd));
    }
    gap.hasEnd ||= isComplete || (previous !== undefined && !isFirst);
    at = sentenceEnd;
  }
  return gap;
}
