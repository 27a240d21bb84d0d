/**
 * Whether Japanese words between marks are said: the same marks hold titles and names, so what stands
 * round them decides, and whether they are a sentence.
 *
 *     「港を開ける」と話した         と with a verb
 *     市長は「港を開ける」。         behind whoever acts, at the sentence's end
 *     …という。「港を開けたい」     between two sentences, one itself
 *     「港を開ける」（森川市長）と   before whoever says it, in brackets
 */
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { MarkedSpan } from "./marks.ts";
import { listOf } from "./word-lists.ts";

/** What a sentence ends with, or a part of it that has its verb: 「だ」「した」「ない」「ます」「か」. */
const ENDS_SENTENCE =
  /(?:[るたいだすくむぶぐぬつうか]|です|ます|ません|でしょう|だろう|ほしい|から|ため|よ|ね|な|[てで]|って|ば|とは|のに|けど|[。！？!?…―ー〜・])$/u;
/** Words of a quotation that any verb behind と makes one: fewer may be a name. */
const LEAST_UTF16 = 7;
/** 「…」と呼ばれる, 「…」という名: what stands between the marks is a name. */
const NAMES =
  /^と(?:いう|いった|の(?!こと)|なる|名付|名づ|呼(?!び[か掛])|称|題|銘|ともに|並|書かれ|刻|し(?:て(?:知られ|有名|親し|登録|使|活|生ま|開)|た(?![。、]|[上う][でえ])))/u;
/** 「…」との認識, 「…」という。 */
const NAMES_WORDS =
  /^と(?:いった(?:声|意見|感想|反応|要望|指摘|回答|コメント)|いう(?:。|声|意見|指摘|見方|懸念|コメント|説明|回答)|の(?:認識|考え|見方|見通し|見解|意見|声|懸念|指摘|批判|立場|姿勢))/u;
/** 「煙がひどい」状態だという: told by somebody, whatever noun stands between. */
const HEARSAY = /^[\p{Script=Han}]{1,6}(?:だ|である)?(?:という|と(?:話|述|語|言))/u;
/** 「…」（森川市長）; a year or a page is no speaker. */
const BRACKETED = /^[（(][^（()）\d０-９]{2,20}(?<![年月日号頁])[）)](?:[とな。、]|$)/u;
/** Whether the words have their verb: what names are made of seldom does. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

const BREAKS_BEFORE = /(?:^|[。！？!?」）)\n　]|^[■◆●▼▶・\s]+)\s*$/u;
const BREAKS_BEHIND = /^[―—–ー…\s]*(?:[。．]|$)/u;
/** 「…」「…」と話す: several in a row have one verb. */
const ROW = /^(?:[、\s]?「[^「」]*」)+/u;
/** Whoever acts, right before: 市長は「…」。 */
const TOPIC_BEFORE = /[はがも]、?$/u;
/** A name or a role alone on the line before the words: 近隣住民 「…」. */
const LABEL_BEFORE =
  /^\s*[（(]?[\p{Script=Han}\p{Script=Katakana}ー・々A-Za-z0-9のさん君氏]{2,16}[）)]?[\s　]$/u;
const COLON_BEFORE = /[：:]\s*$/u;
/** White space and marks before a quotation that opens its paragraph. */
const MOST_BEFORE_UTF16 = 20;
const MOST_BEHIND_UTF16 = 80;
const MOST_ROW_UTF16 = 400;
/** Apart from any verb only what is long enough is taken for said. */
const LEAST_APART_WORDS = 4;
const LEAST_BESIDE_WORDS = 8;

const quoted = new Map<ClipLanguage, { starts: RegExp; holds: RegExp }>();

function saysOf(language: ClipLanguage): { starts: RegExp; holds: RegExp } {
  let says = quoted.get(language);
  if (!says) {
    const verbs = listOf(language.says).join("|");
    says = { starts: new RegExp(`^、?(?:${verbs})`, "u"), holds: new RegExp(verbs, "u") };
    quoted.set(language, says);
  }
  return says;
}

/** と with a verb of saying, or with any verb where the words are a sentence; not と with a name. */
function isRuled(text: string, after: string, language: ClipLanguage): boolean {
  const says = saysOf(language);
  if (says.starts.test(after)) return true;
  if (!/^[、\s―—–…]*(?:と|って|など)/u.test(after)) return false;
  const isSentence = text.length >= LEAST_UTF16 && ENDS_SENTENCE.test(text);
  if (NAMES_WORDS.test(after)) return true;
  if (NAMES.test(after) || (/^とする/u.test(after) && !isSentence)) return false;
  return isSentence || says.holds.test(after.slice(0, 60));
}

export interface JapaneseWords {
  paragraph: string;
  span: MarkedSpan;
  language: ClipLanguage;
  /** Length of the quotation in words. */
  words: number;
  /** Whether a clause beside it names who speaks. */
  isSpoken: boolean;
  /** Whether it is a whole paragraph. */
  isWhole: boolean;
}

/** From 0 to 1, as `judge` has it. */
export function judgeJapanese(found: JapaneseWords): number {
  const { paragraph, span, language, words, isSpoken, isWhole } = found;
  const text = paragraph.slice(span.start, span.end);
  const before = paragraph.slice(Math.max(0, span.outerStart - MOST_BEFORE_UTF16), span.outerStart);
  const near = paragraph.slice(span.outerEnd, span.outerEnd + MOST_ROW_UTF16);
  const behind = near.replace(ROW, "").slice(0, MOST_BEHIND_UTF16);
  if (isRuled(text, behind, language)) return words >= 3 ? 0.9 : 0.4;
  if (isSpoken && /^[。．]/u.test(behind) && words >= 5) return 0.7;
  // 監督は「勝負するべきだった。私の責任」と唇をかんだ: somebody right before, whatever the verb.
  const isLong = words >= LEAST_BESIDE_WORDS || /[。、]/u.test(text);
  const isBeside = isSpoken && TOPIC_BEFORE.test(before) && words >= LEAST_APART_WORDS;
  if (isBeside && isLong && /^と/u.test(behind) && !NAMES.test(behind)) return 0.6;
  const isSentence = ENDS_SENTENCE.test(text);
  const isBare = !/^[\p{Script=Hiragana}ー]/u.test(behind);
  if (isSpoken && isBare && span.outerStart < MOST_BEFORE_UTF16 && words >= 3 && isSentence)
    return 0.6;
  if (words >= LEAST_APART_WORDS && isSentence) {
    if (HEARSAY.test(behind) || BRACKETED.test(behind)) return 0.7;
    if (BREAKS_BEHIND.test(behind) && (BREAKS_BEFORE.test(before) || TOPIC_BEFORE.test(before)))
      return 0.6;
    const isLabelled = span.outerStart < MOST_BEFORE_UTF16 && LABEL_BEFORE.test(before);
    if ((isLabelled || COLON_BEFORE.test(before)) && BREAKS_BEHIND.test(behind)) return 0.6;
  }
  return isWhole && words >= 5 && /[。！？]|[たるいすだ]$/u.test(text) ? 0.5 : 0;
}
