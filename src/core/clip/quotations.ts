/**
 * Finds quotations in an article's paragraphs, and who said them.
 *
 * Marks are paired first (`marks.ts`); the text between them is cut into clauses that belong to a
 * quotation (`gaps.ts`); a reader for the language's grammar looks for a verb of saying and its
 * subject there (`read-cue.ts`); what has neither is judged by its shape (`judge.ts`) and, where the
 * talk goes on, given to whoever spoke last (`speaker-memory.ts`).
 */
import { namesIn } from "./cased.ts";
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import { type Gap, readGap } from "./gaps.ts";
import { genderOf } from "./gender.ts";
import { judge } from "./judge.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { clipLanguage } from "./languages/index.ts";
import type { MarkedSpan } from "./marks.ts";
import { openParagraphs, type QuotedParagraph } from "./open-quotations.ts";
import type { ClipMention, Quotation, Speaker } from "./quotation.ts";
import { CUE_READERS } from "./read-cue.ts";
import { type Role, SpeakerMemory } from "./speaker-memory.ts";
import { wordLists } from "./word-lists.ts";

export type { ClipMention, Quotation, Speaker } from "./quotation.ts";

/** Below it, what stands between marks is taken for no quotation. */
const LEAST_CONFIDENCE = 0.3;
/** A quotation without a name goes on from one so many paragraphs ago. */
const MOST_SILENT_PARAGRAPHS = 5;

/** Languages that leave the marks open round "he says". */
const CARRIES_ATTRIBUTION = new Set(["fr", "ru", "es", "it"]);
/** A word after a comma or dash inside a quotation. */
const INSIDE = /(?:[,!?…]\s*[—–-]?|\s[—–-])\s*(\p{Ll}+)/gu;
const COLON = /[:：]\s*$/;
const MOST_INSIDE_UTF16 = 1200;
const MOST_CLAUSE_UTF16 = 120;
const TERMINAL = /[.!?…。！？।؟۔]["”»’)]*$/u;
/** What is worth remembering names from: menus and lists of headlines are not. */
const PROSE = /[.!?…。！？।؟۔]["”»’)]*\s|[.!?…。！？।؟۔]["”»’)]*$/;
const LEAST_PROSE_UTF16 = 40;

interface Context {
  paragraphs: readonly string[];
  language: ClipLanguage;
  read: ReadCue;
  memory: SpeakerMemory;
  /** Whom the paragraph before ends with, at a colon. */
  introduced?: { index: number; speaker: Speaker };
}

/** A quotation with what speaks for it, before it is judged. */
interface Draft {
  span: MarkedSpan;
  cue: Cue | undefined;
  isIntroduced: boolean;
  /** Nothing but its mark and white space stands between the one before and it, or its own cue. */
  isContinued: boolean;
  speaker?: Speaker | undefined;
}

/** The cue if it names someone and rests on more than the place. */
function strong(cue: Cue | undefined): Cue | undefined {
  return cue && cue.strength > SUBJECT_ONLY && cue.kind !== "unsaid" ? cue : undefined;
}

/** Puts a verb behind the quotation together with the subject before it: "X, “…” dedi". */
function joined(before: Cue | undefined, after: Cue | undefined): Cue | undefined {
  if (
    before &&
    before.kind !== "unsaid" &&
    before.verb === "" &&
    after &&
    after.verb !== "" &&
    after.kind === "unsaid"
  ) {
    return { ...before, verb: after.verb, strength: 0.85 };
  }
  return undefined;
}

function choose(
  before: Cue | undefined,
  after: Cue | undefined,
  isIntroduced: boolean,
): Cue | undefined {
  const both = joined(before, after);
  if (both) return both;
  const named = { before: strong(before), after: strong(after) };
  if (named.before && named.after) {
    if (isIntroduced) return named.before;
    return named.after.strength >= named.before.strength - 0.1 ? named.after : named.before;
  }
  const unsaid = [after, before].find((cue) => cue?.kind === "unsaid");
  return named.after ?? named.before ?? unsaid;
}

function endsWithColon(paragraph: string, until: number): boolean {
  return /[:：]\s*$/.test(paragraph.slice(Math.max(0, until - 4), until));
}

function readClause(clause: Clause | undefined, index: number, context: Context): Cue | undefined {
  const { read, language, memory } = context;
  return clause && read(clause, language, (start, end) => memory.isKnown(index, start, end));
}

/** "«It works, souligne Ana Lima. It really does»": who says it stands inside the marks. */
function readInside(span: MarkedSpan, index: number, context: Context): Cue | undefined {
  const { language, paragraphs } = context;
  if (!CARRIES_ATTRIBUTION.has(language.code)) return undefined;
  const paragraph = paragraphs[index] ?? "";
  const { says } = wordLists(language);
  const text = paragraph.slice(span.start, Math.min(span.end, span.start + MOST_INSIDE_UTF16));
  for (const match of text.matchAll(INSIDE)) {
    if (!says.has((match[1] ?? "").toLowerCase())) continue;
    const start = span.start + match.index + match[0].length - (match[1] ?? "").length;
    const end =
      start +
      (/[.,;:!?—–»”"]|\s-\s/.exec(
        paragraph.slice(start, Math.min(span.end, start + MOST_CLAUSE_UTF16)),
      )?.index ?? 0);
    const cue = readClause({ paragraph, start, end, side: "after" }, index, context);
    if (cue && cue.kind !== "unsaid") return cue;
  }
  return undefined;
}

function resolve(
  cue: Cue,
  index: number,
  role: Role,
  { memory, language, paragraphs }: Context,
): Speaker | undefined {
  const paragraph = paragraphs[index] ?? "";
  return memory.resolve(
    cue,
    index,
    role,
    cue.kind === "name" ? genderOf(cue, { paragraph }, language) : undefined,
  );
}

/** Remembers the names of a clause, whatever they do there. */
function nameAll(clause: Clause | undefined, index: number, { language, memory }: Context): void {
  if (!clause || language.grammar !== "cased") return;
  for (const range of namesIn(clause, language)) {
    const isLong = /\s/.test(clause.paragraph.slice(range.start, range.end));
    if (isLong || memory.isKnown(index, range.start, range.end)) memory.name(index, range);
  }
}

function isProse(paragraph: string): boolean {
  return paragraph.length >= LEAST_PROSE_UTF16 && PROSE.test(paragraph);
}

/** Remembers who is said to say or do something in sentences without quotations. */
function observe(gap: Gap, index: number, context: Context): Cue | undefined {
  let last: Cue | undefined;
  for (const clause of gap.free) {
    nameAll(clause, index, context);
    const cue = readClause(clause, index, context);
    if (!cue || cue.kind === "unsaid") continue;
    const speaker = resolve(cue, index, cue.verb === "" ? "opened" : "said", context);
    if (speaker && COLON.test(clause.paragraph.slice(clause.start, clause.end)))
      context.introduced = { index, speaker };
    last = cue;
  }
  return last;
}

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

/** A quotation with a subject before it whose verb hasn't come yet. */
interface Waiting {
  draft: Draft;
  subject: Cue;
}

/** Gives the subject to all quotations that waited for the verb, and to the one before the verb. */
function settleWaiting(
  waiting: Waiting[],
  draft: Draft,
  verb: string,
  resolve: (subject: Cue) => Speaker | undefined,
): void {
  const [first] = waiting.splice(0, 1);
  if (!first || verb === "") return;
  const cue = { ...first.subject, verb, strength: 0.85 };
  const speaker = resolve(cue);
  for (const each of [first.draft, ...waiting.map((other) => other.draft), draft])
    Object.assign(each, { cue, speaker });
  waiting.length = 0;
}

/** Looks at one paragraph's quotations in order; the memory moves along. */
function draftParagraph(index: number, { spans }: QuotedParagraph, context: Context): Draft[] {
  const paragraph = context.paragraphs[index] ?? "";
  const { language, memory } = context;
  const gaps = Array.from({ length: spans.length + 1 }, (_, at) =>
    readGap({ paragraph, language, previous: spans[at - 1], next: spans[at] }),
  );
  const drafts: Draft[] = [];
  const waiting: Waiting[] = [];
  for (const [at, span] of spans.entries()) {
    const gap = gaps[at] as Gap;
    const observed = observe(gap, index, context);
    const isIntroduced = endsWithColon(paragraph, span.outerStart);
    nameAll(gap.before, index, context);
    const before = readClause(gap.before, index, context);
    const after = readClause(gaps[at + 1]?.after, index, context);
    const cue =
      strong(choose(before, after, isIntroduced)) ??
      readInside(span, index, context) ??
      choose(before, after, isIntroduced);
    const previous = drafts.at(-1);
    const draft: Draft = {
      span,
      cue,
      isIntroduced,
      isContinued: previous?.speaker !== undefined && gap.free.length === 0,
    };
    if (cue && cue.kind !== "unsaid") draft.speaker = resolve(cue, index, "quoted", context);
    else if (draft.isContinued && previous?.speaker) draft.speaker = previous.speaker;
    else if (cue) draft.speaker = memory.resolve(cue, index, "quoted");
    else if (observed) draft.speaker = memory.resolve(observed, index, "quoted");
    drafts.push(draft);
    // "그는 “…”며 “…”고 덧붙였다": the verb stands behind the last one.
    if (language.verbBehind && before?.strength === SUBJECT_ONLY && !cue)
      waiting.push({ draft, subject: before });
    else if (gap.hasEnd) waiting.length = 0;
    if (cue?.kind === "unsaid" || (cue && draft.isContinued))
      settleWaiting(waiting, draft, cue.verb, (subject) =>
        memory.resolve(subject, index, "quoted"),
      );
    nameAll(gaps[at + 1]?.after, index, context);
  }
  if (spans.length > 0 || isProse(paragraph)) observe(gaps.at(-1) as Gap, index, context);
  return drafts;
}

/** A quotation before one with a cue, with nothing between them, is by the same speaker. */
function lendBackwards(drafts: readonly Draft[], paragraph: string): void {
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const draft = drafts[at] as Draft;
    const next = drafts[at + 1] as Draft;
    const between = paragraph.slice(draft.span.outerEnd, next.span.outerStart);
    if (!draft.speaker && next.speaker && !/\p{L}/u.test(between)) {
      draft.speaker = next.speaker;
      draft.cue = next.cue;
    }
  }
}

/** Whoever is quoted in a paragraph that holds nothing else. */
function silentSpeaker(index: number, context: Context, isOpen: boolean): Speaker | undefined {
  if (context.introduced?.index === index - 1) return context.introduced.speaker;
  const caption = captionSpeaker(index, context);
  if (caption && caption.kind !== "unsaid") return context.memory.speakerOf(index + 1, caption);
  return context.memory.lastQuoted(index, isOpen ? 1 : MOST_SILENT_PARAGRAPHS);
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
  const memory = new SpeakerMemory(paragraphs, options.mentions ?? []);
  const context: Context = { paragraphs, language, read: CUE_READERS[language.grammar], memory };
  const found: Quotation[] = [];
  for (const [index, quoted] of openParagraphs(paragraphs).entries()) {
    const paragraph = paragraphs[index] ?? "";
    const drafts = draftParagraph(index, quoted, context);
    lendBackwards(drafts, paragraph);
    const [only] = drafts;
    const isAlone = drafts.length > 0 && drafts.every(({ speaker }) => !speaker);
    if (only && isAlone) {
      const outside = paragraph.slice(0, only.span.outerStart);
      const isSentence = TERMINAL.test(paragraph.slice(only.span.start, only.span.end));
      const isSilent = !/\p{L}/u.test(outside) && (isSentence || quoted.isContinued);
      const speaker =
        isSilent || only.isIntroduced
          ? silentSpeaker(index, context, quoted.isContinued)
          : undefined;
      for (const draft of drafts) draft.speaker = speaker;
    }
    for (const draft of drafts) {
      const quotation = quotationOf(draft, index, context);
      if (quotation) found.push(quotation);
    }
  }
  return found;
}
