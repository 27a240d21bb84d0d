/**
 * Whether what stands between marks is somebody's words, or a title, a nickname, a word held at
 * arm's length. Length, the marks of a sentence and a verb of saying are the evidence.
 */
import { type Cue, SUBJECT_ONLY } from "./cue.ts";
import { judgeJapanese } from "./judge-japanese.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { MarkedSpan } from "./marks.ts";
import { wordLists } from "./word-lists.ts";

export interface Found {
  paragraph: string;
  span: MarkedSpan;
  language: ClipLanguage;
  /** What the clauses beside it say. */
  cue: Cue | undefined;
  /** Whether a colon introduces it. */
  isIntroduced: boolean;
  /** Whether it goes on from a quotation before it, in this paragraph or the one before. */
  isContinued: boolean;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const TERMINAL_INSIDE = /[.!?…。！？।؟۔]["”»’」)]*$/u;
const COMMA_OUTSIDE = /^\s?[,，،]/u;
const COMMA_INSIDE = /[,，،]$/u;
const LETTERS = /\p{L}/u;
const QUOTATIVE_KOREAN =
  /^\s?(?:이?라고|이?라며|이?라면서|고|며|면서|다고|라는|는\s(?:\S{1,8}\s){0,2}(?:게|것|의견|주장|지적|설명|말|얘기|이야기|반응|입장|비판|우려|목소리|취지|평가|뜻)|[.,…])/u;
const NOUN_BEHIND_CHINESE =
  /^(?:的|之|等|计划|計劃|行动|活动|口号|称号|理念|概念|主题|工程|项目|模式|政策|战略|原则|方针|标语)/u;
/** Two characters of a dense script say about as much as a word. */
const DENSE_PER_WORD = 2;

/** Length in words, whatever the script. */
export function countWords(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  const spaced = text
    .replace(DENSE, " ")
    .split(/\s+/)
    .filter((word) => LETTERS.test(word)).length;
  return spaced + dense / DENSE_PER_WORD;
}

function leastNamed({ grammar, verbBehind }: ClipLanguage): number {
  if (grammar === "korean") return 2;
  return verbBehind ? 3 : 4;
}

/** A verb of saying rules its quotation by a particle: “…”고 말했다. Single marks are for titles. */
function isTitleKorean({ paragraph, span, cue }: Found): boolean {
  const isRuled = QUOTATIVE_KOREAN.test(paragraph.slice(span.outerEnd, span.outerEnd + 24));
  // '내란 정당'이라며: a name for somebody.
  if (isRuled && "‘'".includes(span.opener))
    return countWords(paragraph.slice(span.start, span.end)) < 3;
  if (isRuled || TERMINAL_INSIDE.test(paragraph.slice(span.start, span.end))) return false;
  return "‘'".includes(span.opener) || (cue !== undefined && cue.verb !== "");
}

/** Words of an agglutinating language say more each. */
function leastUnsaid({ grammar }: ClipLanguage): number {
  return grammar === "korean" || grammar === "postposed" ? 3 : 5;
}

/** White space and marks round a quotation that is a whole paragraph. */
const MOST_AROUND_UTF16 = 20;

function isWhole({ paragraph, span }: Found): boolean {
  // Only so much: a paragraph of a thousand quotations isn't read a thousand times.
  if (span.outerStart > MOST_AROUND_UTF16 || paragraph.length - span.outerEnd > MOST_AROUND_UTF16)
    return false;
  return !LETTERS.test(paragraph.slice(0, span.outerStart) + paragraph.slice(span.outerEnd));
}

/** Words that name an event, and a short stretch in the middle of a sentence that goes on behind it. */
const EVENT = /(?:论坛|大会|峰会|项目|计划|活动|行动|工程|大赛|节|展|奖|会|会议|倡议|战略)$/u;
const MOST_TERM_UTF16 = 8;

/** 宣布，“体育经理人”项目启动; “海洋论坛”昨天开幕. */
export function isTermInside(paragraph: string, { start, end, outerEnd }: MarkedSpan): boolean {
  const text = paragraph.slice(start, end);
  const goesOn = /^[\p{Script=Han}\p{N}]/u.test(paragraph.slice(outerEnd));
  if (!goesOn || /[，。！？、,!?]/u.test(text)) return false;
  return text.length <= MOST_TERM_UTF16 || EVENT.test(text);
}

/** 提出了“共同发展”的理念: the words that a noun behind them is about, in the middle of a sentence. */
function isTermChinese({ paragraph, span, isIntroduced }: Found): boolean {
  const before = paragraph.charAt(span.outerStart - 1);
  if (isTermInside(paragraph, span)) return true;
  if (isIntroduced || /[，,。：:]/u.test(before)) return false;
  if (/[，。！？,!?]/u.test(paragraph.slice(span.start, span.end))) return false;
  return NOUN_BEHIND_CHINESE.test(paragraph.slice(span.outerEnd, span.outerEnd + 3));
}

/** 回应称，“设备需要检修”: the verb stands right before it. */
function isRuledChinese({ paragraph, span, cue }: Found): boolean {
  const before = paragraph.slice(Math.max(0, span.outerStart - 8), span.outerStart);
  return (
    cue !== undefined &&
    cue.verb !== "" &&
    /[，,]$/u.test(before) &&
    before.slice(0, -1).endsWith(cue.verb)
  );
}

/** 他算过，“三秒就能跑掉”。: a comma before and the sentence's end behind part it from the sentence. */
function isPartedChinese({ paragraph, span }: Found): boolean {
  const behind = paragraph.slice(span.outerEnd, span.outerEnd + 1);
  return /[，,：:]/u.test(paragraph.charAt(span.outerStart - 1)) && /^[。！？]?$/u.test(behind);
}

/** “我们只想要水”: the first person, in what stands behind a comma or a stop, is somebody's. */
const FIRST_PERSON = /[我咱俺]/u;

function isFirstPerson({ paragraph, span }: Found, words: number): boolean {
  const before = paragraph.charAt(span.outerStart - 1);
  const isParted = span.outerStart === 0 || /[，,。！？：:]/u.test(before);
  return isParted && words >= 4 && FIRST_PERSON.test(paragraph.slice(span.start, span.end));
}

/** …。“不过是没人说而已”。: a sentence between two others. */
function isApartChinese({ paragraph, span }: Found): boolean {
  const behind = paragraph.slice(span.outerEnd, span.outerEnd + 1);
  return /[。！？]/u.test(paragraph.charAt(span.outerStart - 1)) && /^[。！？]/u.test(behind);
}

/** "The Long Way Home": most words with capitals, no sentence. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 && capitals >= words.length * 0.7 && text !== text.toUpperCase();
}

/** No more words has a name between marks in the middle of a sentence: « La Gazette du port ». */
const MOST_NAME_WORDS = 5;

/**
 * A capital in the middle of a sentence, with nothing that introduces words before it. German nouns
 * have one too, and words that are said have one behind a verb of saying or "that".
 */
function isNameInside({ paragraph, span, language }: Found, text: string, words: number): boolean {
  if (language.capitalNouns || language.grammar !== "cased" || words > MOST_NAME_WORDS)
    return false;
  if (!/^\p{Lu}/u.test(text) || TERMINAL_INSIDE.test(text) || COMMA_INSIDE.test(text)) return false;
  const near = paragraph.slice(Math.max(0, span.outerStart - MOST_AROUND_UTF16), span.outerStart);
  const before = /(\p{Ll}+)\s$/u.exec(near)?.[1];
  if (before === undefined) return false;
  const { says, stops } = wordLists(language);
  return !says.has(before) && !stops.has(before);
}

/** A long stretch that goes on in lower case is no name of anything. */
const LEAST_FRAGMENT_WORDS = 6;
/** Vietnamese writes syllables apart. */
const LEAST_FRAGMENT_SYLLABLES = 14;

function isFragment(text: string, words: number, { code }: ClipLanguage): boolean {
  const least = code === "vi" ? LEAST_FRAGMENT_SYLLABLES : LEAST_FRAGMENT_WORDS;
  return words >= least && /^\p{Ll}/u.test(text);
}

/** A headline that ends with the quotation, or begins with it and goes on behind a colon or dash. */
function isHeadline({ paragraph, span }: Found, words: number): boolean {
  const text = paragraph.slice(span.start, span.end);
  if (!/^[¿¡]?\p{Lu}/u.test(text)) return false;
  const before = paragraph.slice(Math.max(0, span.outerStart - 3), span.outerStart);
  const behind = paragraph.slice(span.outerEnd, span.outerEnd + MOST_AROUND_UTF16);
  if (!LETTERS.test(behind)) return words >= 5 && /[.:!?…–—-]\s*$/.test(before);
  return span.outerStart === 0 && words >= 4 && /^\s*[:–—-]\s/.test(behind);
}

/**
 * From 0 to 1: how sure it is that these are words said or written by somebody; below 0.3 they are
 * taken for none.
 */
export function judge(found: Found): number {
  const { paragraph, span, language, cue, isIntroduced, isContinued } = found;
  const text = paragraph.slice(span.start, span.end);
  const words = countWords(text);
  if (words < 1) return 0;
  if (span.opener === "–") return cue === undefined ? 0.75 : 0.9;
  const isSpoken = cue !== undefined && cue.strength > SUBJECT_ONLY;
  const isSentence =
    TERMINAL_INSIDE.test(text) ||
    (words >= 4 &&
      /^[.!?…]/.test(paragraph.slice(span.outerEnd, span.outerEnd + 1)) &&
      /^["“«¿¡]?\p{Lu}/u.test(text));
  // American commas and stops stand inside of marks round a single word, too.
  const hasComma =
    COMMA_INSIDE.test(text) ||
    (cue !== undefined &&
      cue.verb !== "" &&
      language.grammar !== "chinese" &&
      COMMA_OUTSIDE.test(paragraph.slice(span.outerEnd, span.outerEnd + 2)));
  const isDense = language.grammar === "chinese";
  const isClause = (isSentence && words >= (isDense ? 2 : 3)) || (hasComma && words >= 2);
  if (language.grammar === "japanese")
    return judgeJapanese({ paragraph, span, language, words, isSpoken, isWhole: isWhole(found) });
  if (language.grammar === "chinese" && isTermChinese(found)) return 0;
  if (language.grammar === "korean" && isTitleKorean(found)) return 0;
  const isAlone = cue === undefined && !isIntroduced && !isContinued;
  if (isNameInside(found, text, words)) return 0.1;
  if (isTitleCase(text) && (!isClause || isAlone)) return isIntroduced && words >= 4 ? 0.5 : 0.1;
  if (isSpoken && cue.kind !== "unsaid") {
    if (words >= leastNamed(language)) return 0.95;
    const isRuled = isDense && words >= 2 && isRuledChinese(found);
    const isParted = isDense && words >= 3 && isPartedChinese(found);
    return isClause || isIntroduced || isRuled || isParted ? 0.8 : 0.2;
  }
  if (cue?.kind === "unsaid" && (words >= leastUnsaid(language) || isClause)) return 0.8;
  if (isContinued && (words >= 5 || isSentence)) return 0.75;
  if (isIntroduced && (words >= 3 || isSentence)) return 0.6;
  if (isWhole(found) && words >= 4) return isSentence ? 0.6 : 0.4;
  if (isClause && words >= 5) return 0.5;
  if (isDense && words >= 4 && isApartChinese(found)) return 0.5;
  if (isDense && isFirstPerson(found, words)) return 0.4;
  // “…”，村民刘洋心有余悸: a sentence that begins with words and goes on behind a comma.
  const opens = isDense && span.outerStart === 0 && words >= 5;
  if (opens && /^[，,]/u.test(paragraph.slice(span.outerEnd, span.outerEnd + 1))) return 0.4;
  return isFragment(text, words, language) || isHeadline(found, words) ? 0.4 : 0;
}
