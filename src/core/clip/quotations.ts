/**
 * Finds quotations in an article's paragraphs, and who said them.
 *
 * Marks are paired first (`marks.ts`); the text between them is cut into clauses that belong to a
 * quotation (`gaps.ts`); a reader for the language's grammar looks for a verb of saying and its
 * subject there (`read-cue.ts`); what has neither is judged by its shape (`judge.ts`) and, where the
 * talk goes on, given to whoever spoke last (`speaker-memory.ts`).
 */
import { chineseInventory } from "./chinese-inventory.ts";
import type { Cue } from "./cue.ts";
import { type Context, type Draft, draftParagraph } from "./drafts.ts";
import { countWords, judge } from "./judge.ts";
import { labelSpeaker } from "./labels.ts";
import { clipLanguage } from "./languages/index.ts";
import { lendBackwards, lendForwards } from "./lend.ts";
import { openParagraphs } from "./open-quotations.ts";
import type { ClipMention, Quotation, Speaker } from "./quotation.ts";
import { CUE_READERS } from "./read-cue.ts";
import { SpeakerMemory } from "./speaker-memory.ts";

export type { ClipMention, Quotation, Speaker } from "./quotation.ts";

/** Below it, what stands between marks is taken for no quotation. */
const LEAST_CONFIDENCE = 0.3;
/** A quotation without a name goes on from one so many paragraphs ago. */
const MOST_SILENT_PARAGRAPHS = 5;
const TERMINAL = /[.!?…。！？।؟۔]["”»’)]*$/u;

/** Some languages put the stop behind the mark: “…”. */
const STOP_BEHIND = /^[.…。]/u;

/** A line of its own under a quotation that names who said it: "- Ana Lima, mayor". */
function captionSpeaker(index: number, { paragraphs, language, read }: Context): Cue | undefined {
  const line = paragraphs[index + 1] ?? "";
  if (line.length > 120 || /[.!?:“"«]\s*$/.test(line) || /[“"«]/.test(line)) return undefined;
  const isDashed = /^\s*[-–—]\s/.test(line);
  const cue = read(
    { paragraph: line, start: 0, end: line.length, side: "alone" },
    language,
    () => isDashed,
  );
  if (cue?.kind !== "name" || cue.verb !== "" || cue.start > 4) return undefined;
  const isNamed = line.charAt(cue.end) === "," && line.slice(cue.start, cue.end).includes(" ");
  return isDashed || isNamed ? { ...cue, strength: 0.7 } : undefined;
}

/** The next paragraph tells who "said so". */
const SAID_SO = /이같이|이와 같이|이렇게|こう[語話述]|このように/u;
const MOST_SAID_SO_UTF16 = 200;

function speakerBehind(index: number, { paragraphs, language, read }: Context): Cue | undefined {
  const next = paragraphs[index + 1] ?? "";
  if (next.length > MOST_SAID_SO_UTF16 || !SAID_SO.test(next)) return undefined;
  return read(
    { paragraph: next, start: 0, end: next.length, side: "alone" },
    language,
    () => false,
  );
}

/** Whoever is quoted in a paragraph that holds nothing else. */
function silentSpeaker(
  index: number,
  context: Context,
  /** Whose words the paragraph before left open. */
  goingOn: Quotation | undefined,
): Speaker | undefined {
  if (goingOn?.paragraph === index - 1 && goingOn.speaker) return goingOn.speaker;
  if (context.introduced?.index === index - 1) return context.introduced.speaker;
  const { memory } = context;
  const caption = captionSpeaker(index, context) ?? speakerBehind(index, context);
  if (caption && caption.kind !== "unsaid" && caption.kind !== "pronoun")
    return memory.speakerOf(index + 1, caption);
  return memory.lastQuoted(index, goingOn ? 1 : MOST_SILENT_PARAGRAPHS);
}

/** No shorter in words, a paragraph of words alone goes on from the one before it. */
const LEAST_GOING_ON = 8;

function goesOnFrom(
  last: Quotation | undefined,
  index: number,
  { span }: Draft,
  { paragraphs, language }: Context,
): boolean {
  const words = (paragraphs[index] ?? "").slice(span.start, span.end);
  const isLong = countWords(words) >= LEAST_GOING_ON && language.grammar !== "japanese";
  return last?.paragraph === index - 1 && isLong;
}

function quotationOf(draft: Draft, index: number, context: Context): Quotation | undefined {
  const paragraph = context.paragraphs[index] ?? "";
  const { span, cue, speaker } = draft;
  const { language } = context;
  const isSaid = judge({ ...draft, paragraph, language });
  if (isSaid < LEAST_CONFIDENCE) return undefined;
  const { start, end } = span;
  const certainty = speaker ? (cue?.strength ?? 0.6) : 0.5;
  return {
    paragraph: index,
    start,
    end,
    text: paragraph.slice(start, end),
    ...(speaker ? { speaker } : {}),
    ...(cue && cue.verb !== "" ? { verb: cue.verb } : {}),
    confidence: Math.round(isSaid * (0.4 + 0.6 * certainty) * 100) / 100,
  };
}

/**
 * The quotations of an article, in reading order, without overlap.
 *
 * @param paragraphs the article's blocks of text in order
 * @param options.language BCP 47 tag of the text; an unknown one is read by its marks alone
 * @param options.mentions for each paragraph, the names that are known in it
 */
export function findQuotations(
  paragraphs: readonly string[],
  options: { language: string; mentions?: readonly (readonly ClipMention[])[] },
): Quotation[] {
  const language = clipLanguage(options.language);
  const memory = new SpeakerMemory(paragraphs, options.mentions ?? [], language);
  if (language.grammar === "chinese") memory.expect(chineseInventory(paragraphs, language));
  const context: Context = { paragraphs, language, read: CUE_READERS[language.grammar], memory };
  const found: Quotation[] = [];
  for (const [index, quoted] of openParagraphs(paragraphs, language).entries()) {
    const paragraph = paragraphs[index] ?? "";
    const drafts = draftParagraph(index, quoted, context);
    lendBackwards(drafts, paragraph);
    lendForwards(drafts);
    const [only] = drafts;
    const isAlone = drafts.length > 0 && drafts.every(({ speaker }) => !speaker);
    if (only && isAlone) {
      const outside = paragraph.slice(0, only.span.outerStart);
      const isSentence =
        TERMINAL.test(paragraph.slice(only.span.start, only.span.end)) ||
        STOP_BEHIND.test(paragraph.slice(only.span.outerEnd));
      const opens = !/\p{L}/u.test(outside);
      const isAnnounced = context.introduced?.index === index - 1;
      const isWords = isSentence || quoted.isContinued || isAnnounced;
      const isSilent = (opens && isWords) || only.isIntroduced;
      const speaker =
        (opens ? labelSpeaker(index, context) : undefined) ??
        (isSilent
          ? silentSpeaker(index, context, quoted.isContinued ? found.at(-1) : undefined)
          : undefined) ??
        (opens && goesOnFrom(found.at(-1), index, only, context)
          ? memory.lastNamed(index, 1)
          : undefined);
      for (const draft of drafts) draft.speaker = speaker;
    }
    for (const draft of drafts) {
      const quotation = quotationOf(draft, index, context);
      if (quotation) found.push(quotation);
    }
  }
  return found;
}
