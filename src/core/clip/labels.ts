/**
 * Whom a line of its own names, above words that stand alone or below them.
 *
 *     （高橋さん）                  「…」
 *     Mayor Ana Lima               On the ferry: “…”
 */
import { findCandidates } from "./cased-names.ts";
import type { Context } from "./drafts.ts";
import { japaneseLabel } from "./japanese.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { Speaker } from "./quotation.ts";
import { wordLists } from "./word-lists.ts";
import { wordsOf } from "./words.ts";

/** Words of a label, or of a heading between it and what is said. */
const MOST_WORDS = 8;
const MOST_LINE_UTF16 = 120;
const MARKS = /["“”„«»‘’]/u;
const ENDS_SENTENCE = /[.!?…,;]\s*$/u;

function beginsQuotation(paragraph: string | undefined): boolean {
  return /^[\s　]*「/u.test(paragraph ?? "");
}

function japaneseSpeaker(index: number, context: Context): Speaker | undefined {
  const { paragraphs, language, memory } = context;
  const label = japaneseLabel(paragraphs[index - 1] ?? "", language);
  if (label) context.labelled = { index, speaker: memory.speakerOf(index - 1, label) };
  // （森川研究員）: on the line behind the words.
  const behind = paragraphs[index + 1] ?? "";
  const source = /^\s*[（(].*[）)]\s*$/u.test(behind) ? japaneseLabel(behind, language) : undefined;
  const isFree = !label && source && !beginsQuotation(paragraphs[index + 2]);
  if (isFree) return memory.speakerOf(index + 1, source);
  // One label stands before several lines.
  else if (context.labelled?.index === index - 1) context.labelled.index = index;
  return context.labelled?.index === index ? context.labelled.speaker : undefined;
}

interface Label {
  start: number;
  end: number;
  /** Whether an office tells that it is somebody: not of "Senior guard Ana Lima". */
  hasOffice: boolean;
}

/** "Head Coach Ana Lima": nothing but a name with what somebody is before it. */
function casedLabel(line: string, language: ClipLanguage): Label | undefined {
  if (line.length > MOST_LINE_UTF16 || MARKS.test(line) || ENDS_SENTENCE.test(line))
    return undefined;
  const words = wordsOf({ paragraph: line, start: 0, end: line.length, side: "alone" });
  if (words.length < 3 || words.length > MOST_WORDS) return undefined;
  const lists = wordLists(language);
  const name = findCandidates(words, language, lists).find(
    ({ kind, from, to }) => kind === "name" && to === words.length && to - from > 1,
  );
  if (!name || name.from === 0) return undefined;
  const before = words.slice(0, name.from);
  const isPlain = before.every(({ lower, gap }) => /^\s*$/.test(gap) && !lists.small.has(lower));
  const [first, last] = [words[name.from], words.at(-1)];
  if (!isPlain || !first || !last) return undefined;
  const hasOffice = before.some(({ lower }) => lists.titles.has(lower));
  return { start: first.start, end: last.end, hasOffice };
}

/** "On the ferry", "What comes next?" */
function isHeading(line: string): boolean {
  if (line.length > MOST_LINE_UTF16 || MARKS.test(line)) return false;
  return line.split(/\s+/).length <= MOST_WORDS || /\?\s*$/.test(line);
}

function casedSpeaker(index: number, context: Context): Speaker | undefined {
  const { paragraphs, language, memory } = context;
  for (const at of [index - 1, index - 2]) {
    const line = paragraphs[at] ?? "";
    // The same label stands before what follows.
    if (context.labelled?.index === at) {
      context.labelled.index = index;
      return context.labelled.speaker;
    }
    const label = casedLabel(line, language);
    if (label?.hasOffice) {
      context.labelled = { index, speaker: memory.speakerOf(at, label) };
      return context.labelled.speaker;
    }
    if (label || !isHeading(line)) return undefined;
  }
  return undefined;
}

/** @param index a paragraph that begins with words that nobody in it says */
export function labelSpeaker(index: number, context: Context): Speaker | undefined {
  const { grammar } = context.language;
  if (grammar === "japanese") return japaneseSpeaker(index, context);
  return grammar === "cased" ? casedSpeaker(index, context) : undefined;
}
