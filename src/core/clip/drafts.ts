/**
 * Looks at one paragraph's quotations in order: what the clauses beside each say, who is meant, and
 * what the sentences between them tell about people, which the memory keeps.
 */
import { namesIn } from "./cased-place.ts";
import { chooseCue, strong } from "./choose-cue.ts";
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import { type Gap, INTRODUCES, readGap } from "./gaps.ts";
import { genderOf, genderOfVerb } from "./gender.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { MarkedSpan } from "./marks.ts";
import { withoutNames } from "./name-marks.ts";
import type { QuotedParagraph } from "./open-quotations.ts";
import type { Speaker } from "./quotation.ts";
import type { Role, SpeakerMemory } from "./speaker-memory.ts";
import { settleWaiting, type Waiting } from "./waiting.ts";
import { wordLists } from "./word-lists.ts";

/** Languages that leave the marks open round "he says". */
const CARRIES_ATTRIBUTION = new Set(["fr", "ru", "es", "it"]);
/** A word after a comma or dash inside a quotation. */
const INSIDE =
  /(?:[,!?…]\s*[—–-]?|\s[—–-])\s*(?:(?:a|ont|avait|avaient|ha|han|había|hanno)(?:-t-(?:il|elle)|-t-on)?\s|s['’](?:est\s)?|se\s)?(?:encore\s|aussi\s)?(\p{Ll}+)/gu;
/** The sentence after a quotation speaks of it. */
const ECHO =
  /^\s*(?:con (?:estas|esas|tales) palabras|así (?:lo )?(?:ha )?\p{Ll}|com (?:estas|essas) palavras|assim|con (?:queste|tali) parole|così|mit diesen worten|c['’]est (?:ainsi|en ces termes)|par ces mots|with (?:these|those) words|met deze woorden|tymi słowami)/iu;
const MOST_INSIDE_UTF16 = 1200;
const MOST_CLAUSE_UTF16 = 120;
/** What is worth remembering names from: menus and lists of headlines are not. */
const PROSE = /[.!?…。！？।؟۔]["”»’)]*\s|[.!?…。！？।؟۔]["”»’)]*$/;
const LEAST_PROSE_UTF16 = 40;
const LEAST_PROSE_DENSE_UTF16 = 12;

export interface Context {
  paragraphs: readonly string[];
  language: ClipLanguage;
  read: ReadCue;
  memory: SpeakerMemory;
  /** Whom the paragraph before ends with, at a colon. */
  introduced?: { index: number; speaker: Speaker };
  /** Whom a line of its own names, and the last paragraph of words that it stands before. */
  labelled?: { index: number; speaker: Speaker };
}

/** A quotation with what speaks for it, before it is judged. */
export interface Draft {
  span: MarkedSpan;
  cue: Cue | undefined;
  isIntroduced: boolean;
  /** Nothing but its mark and white space stands between the one before and it, or its own cue. */
  isContinued: boolean;
  /** No sentence ends between the one before and it. */
  isSameSentence: boolean;
  /** A sentence of its own, that begins where one ends and has no words of its own beside it. */
  isApart: boolean;
  speaker?: Speaker | undefined;
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
      )?.index ?? Math.min(span.end - start, MOST_CLAUSE_UTF16));
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
  const isName = cue.kind === "name";
  const gender = isName
    ? genderOf(cue, { paragraph }, language)
    : genderOfVerb(cue.verb, language.genders);
  return memory.resolve(cue, index, role, gender);
}

/** Remembers the names of a clause, whatever they do there. */
function nameAll(clause: Clause | undefined, index: number, { language, memory }: Context): void {
  if (!clause) return;
  if (language.grammar === "chinese") memory.nameExpected(index, clause);
  if (language.grammar !== "cased") return;
  for (const range of namesIn(clause, language)) {
    const isLong = /\s/.test(clause.paragraph.slice(range.start, range.end));
    if (isLong || memory.isKnown(index, range.start, range.end)) memory.name(index, range);
  }
}

/** Whether a sentence ends inside the marks and nothing carries it on. */
function isWholeSentence({ start, end, outerEnd }: MarkedSpan, paragraph: string): boolean {
  if (!/[.!?…。！？।؟۔]$/u.test(paragraph.slice(start, end))) return false;
  return !/^\s*[,，،、—–-]/.test(paragraph.slice(outerEnd, outerEnd + 3));
}

/** "“It is over”. With these words Ana Lima left." */
function readEcho(gap: Gap | undefined, index: number, context: Context): Cue | undefined {
  const clause = gap?.free[0];
  if (!clause || !ECHO.test(clause.paragraph.slice(clause.start, clause.start + 40)))
    return undefined;
  return strong(readClause({ ...clause, side: "after" }, index, context));
}

function isProse(paragraph: string, { grammar }: ClipLanguage): boolean {
  const isDense = grammar === "chinese" || grammar === "japanese";
  const least = isDense ? LEAST_PROSE_DENSE_UTF16 : LEAST_PROSE_UTF16;
  return paragraph.length >= least && (PROSE.test(paragraph) || INTRODUCES.test(paragraph));
}

/** "Ana Lima, 44, agreed.": a paragraph that is short and still tells who speaks next. */
function isSaying({ free }: Gap, index: number, context: Context): boolean {
  const [only] = free;
  if (!only || free.length > 1) return false;
  const cue = readClause(only, index, context);
  if (!cue || cue.verb === "") return false;
  if (INTRODUCES.test(only.paragraph)) return cue.kind === "name" || cue.kind === "description";
  return cue.kind === "name" && /\.\s*$/.test(only.paragraph);
}

/** Remembers who is said to say or do something in sentences without quotations. */
function observe(gap: Gap, index: number, context: Context): Cue | undefined {
  let last: Cue | undefined;
  // Where capitals don't tell that a sentence begins, the one behind a quotation may be its own.
  const own = context.language.grammar === "cased" ? undefined : gap.after;
  const isOwn = own !== undefined && readClause(own, index, context) === undefined;
  for (const clause of isOwn ? [{ ...own, side: "alone" as const }, ...gap.free] : gap.free) {
    nameAll(clause, index, context);
    const cue = readClause(clause, index, context);
    if (!cue || cue.kind === "unsaid") continue;
    const speaker = resolve(cue, index, cue.verb === "" ? "opened" : "said", context);
    if (speaker && INTRODUCES.test(clause.paragraph.slice(clause.start, clause.end)))
      context.introduced = { index, speaker };
    last = cue;
  }
  return last;
}

/** Whether the description stands in the last sentence before the quotation. */
function isNear({ free }: Gap, described: { start: number }): boolean {
  const last = free.at(-1);
  return last !== undefined && last.start <= described.start;
}

/** 次のように話していた。: the words are the next paragraph. */
const AS_FOLLOWS = /(?:次|以下)のように[^。]{0,20}。?$/u;

/** 「…」と迫ったのに対し、「…」: the one who is pressed answers. */
const ANSWERS = /(?:のに対し|のに応じ|のに答え)て?、?\s*$/u;

/** Whoever spoke before the one whom the words answer. */
function answerer({ before }: Gap, drafts: readonly Draft[]): Speaker | undefined {
  if (!before || !ANSWERS.test(before.paragraph.slice(before.start, before.end))) return undefined;
  const last = drafts.at(-1)?.speaker?.name;
  return drafts.findLast(({ speaker }) => speaker !== undefined && speaker.name !== last)?.speaker;
}

/** What stands round one quotation of a paragraph. */
interface Round {
  span: MarkedSpan;
  /** Between the one before and it, and between it and the next. */
  gap: Gap;
  next: Gap | undefined;
  /** What the clause before it says, and what the sentences between tell of people. */
  before: Cue | undefined;
  observed: Cue | undefined;
  previous: Draft | undefined;
  /** Whom the one before has pressed. */
  answering: Speaker | undefined;
}

/** What says whose words they are, the surest first. */
function cueOf(round: Round, index: number, context: Context): Cue | undefined {
  const { span, next, before } = round;
  const { language } = context;
  const paragraph = context.paragraphs[index] ?? "";
  const after = readClause(next?.after, index, context);
  const chosen = chooseCue(before, after, {
    isIntroduced: endsWithColon(paragraph, span.outerStart),
    isLoose: language.grammar !== "cased" && isWholeSentence(span, paragraph),
    isTopicFirst: language.grammar === "japanese",
  });
  return (
    strong(chosen) ?? readInside(span, index, context) ?? chosen ?? readEcho(next, index, context)
  );
}

/** Gives a quotation whoever the text makes likeliest. */
function giveSpeaker(draft: Draft, round: Round, index: number, context: Context): void {
  const { gap, before, observed, previous } = round;
  const { cue } = draft;
  const { memory } = context;
  if (cue && cue.kind !== "unsaid") draft.speaker = resolve(cue, index, "quoted", context);
  else if (draft.isContinued && previous?.speaker) {
    draft.speaker = round.answering ?? previous.speaker;
    if (cue && previous.cue) draft.cue = { ...previous.cue, verb: cue.verb };
  }
  // "El ministro habló ayer. «…», afirmó."
  else if (cue && observed?.kind === "description" && isNear(gap, observed))
    draft.speaker = memory.resolve(observed, index, "quoted");
  else if (cue) draft.speaker = resolve(cue, index, "quoted", context);
  else if (before && (!observed || before.kind === "name"))
    draft.speaker = resolve(before, index, "opened", context);
  else if (observed) draft.speaker = memory.resolve(observed, index, "quoted");
  else if (draft.isApart)
    draft.speaker =
      previous?.speaker ?? (gap.free.length > 0 ? memory.lastQuoted(index, 1) : undefined);
}

/** One quotation with its speaker. */
function draftQuotation(round: Round, index: number, context: Context): Draft {
  const { span, gap, previous } = round;
  const cue = cueOf(round, index, context);
  const draft: Draft = {
    span,
    cue,
    isIntroduced: endsWithColon(context.paragraphs[index] ?? "", span.outerStart),
    isContinued: previous?.speaker !== undefined && gap.free.length === 0,
    isSameSentence: previous !== undefined && !gap.hasEnd,
    isApart: gap.before === undefined && cue === undefined,
  };
  giveSpeaker(draft, round, index, context);
  return draft;
}

/** Looks at one paragraph's quotations in order; the memory moves along. */
export function draftParagraph(index: number, quoted: QuotedParagraph, context: Context): Draft[] {
  const paragraph = context.paragraphs[index] ?? "";
  const { language, memory } = context;
  const spans = withoutNames(quoted.spans, paragraph, language);
  const gaps = Array.from({ length: spans.length + 1 }, (_, at) =>
    readGap({ paragraph, language, previous: spans[at - 1], next: spans[at] }),
  );
  const drafts: Draft[] = [];
  const waiting: Waiting[] = [];
  for (const [at, span] of spans.entries()) {
    const [gap, next] = [gaps[at] as Gap, gaps[at + 1]];
    const observed = observe(gap, index, context);
    nameAll(gap.before, index, context);
    const before = readClause(gap.before, index, context);
    const answering = answerer(gap, drafts);
    const round = { span, gap, next, before, observed, previous: drafts.at(-1), answering };
    const draft = draftQuotation(round, index, context);
    drafts.push(draft);
    const { cue } = draft;
    // "그는 “…”며 “…”고 덧붙였다": the verb stands behind the last one.
    if (language.verbBehind && before?.strength === SUBJECT_ONLY && !cue)
      waiting.push({ draft, subject: before });
    else if (gap.hasEnd) waiting.length = 0;
    if (cue?.kind === "unsaid" || (cue && draft.isContinued))
      settleWaiting(waiting, draft, cue.verb, (subject) =>
        memory.resolve(subject, index, "quoted"),
      );
    nameAll(next?.after, index, context);
  }
  const rest = gaps.at(-1) as Gap;
  const last = drafts.at(-1)?.speaker;
  const isFollowed = INTRODUCES.test(paragraph) || AS_FOLLOWS.test(paragraph);
  if (last && isFollowed) context.introduced = { index, speaker: last };
  if (spans.length > 0 || isProse(paragraph, language) || isSaying(rest, index, context))
    observe(rest, index, context);
  return drafts;
}
