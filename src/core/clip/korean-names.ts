/**
 * The one whom a Korean subject names. The name comes first, then where the person belongs, then the
 * office with its particle; what describes a person stands before the name and ends like a verb.
 *
 *     법안을 발의했던 마리 올센 노르웨이 하원의원은       마리 올센
 *     김서윤 바다당 시장 후보는                         김서윤
 *     시청 한 관계자는                                 the whole: nobody is named
 */
import type { WordLists } from "./word-lists.ts";
import type { Word } from "./words.ts";

interface Range {
  start: number;
  end: number;
}

const PARTICLE = /(?:은|는|이|가|도|께서는|께서)$/u;
const NAME = /^[\p{Script=Hangul}A-Za-z]{1,12}$/u;
/** 소장, 교장, 센터장: heads of something; 공동창업자, 최고경영자; 하원의원, 시의원. */
const HEAD_OF =
  /^\p{Script=Hangul}{1,4}(?:장|자|의원|위원|담당|후보|장관|차관|총리|대표|교수|감독)$/u;
/** What a verb, a place or an object ends with: no part of a name stands before its noun. */
const ENDS_MODIFIER =
  /(?:던|한|된|할|될|은|는|열린|만든|이끈|맡은|받은|있는|없는|하는|되는|에서|에게|으로|에|를|을|의|와|고|며|는데|이라는|라는|다는)$/u;
/** Of whom there are many. */
const GENERIC = /(?:관계자|당국자|주민|시민|전문가|의원|교수|직원|기자|학생)$/u;
/** Whom no name tells apart. */
const ANY = /^(?:한|다른|또|어느|몇몇|일부|여러)$/u;
const BREAKS = /[,.;:"“”'‘’()…]/u;
const SURNAMES =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";
const KOREAN = new RegExp(`^[${SURNAMES}][\\p{Script=Hangul}]{2}$`, "u");
/** Words of a subject; a longer one is no name with its office. */
const MOST_WORDS = 7;
const INITIAL = /^[A-Z]\.?$/u;

export function isTitle(text: string, lists: WordLists): boolean {
  const bare = text.replace(PARTICLE, "");
  return lists.titles.has(text) || lists.titles.has(bare) || HEAD_OF.test(bare);
}

/** "의식한 듯", "특히": nobody. */
const ADVERBS = new Set("듯 특히 이날 당시 최근 지난해 올해 현재 앞서 이어 또 다만".split(" "));

function isModifier(text: string): boolean {
  if (ADVERBS.has(text)) return true;
  return text.length > 1 && ENDS_MODIFIER.test(text) && !KOREAN.test(text);
}

/** The first word of the phrase that ends at `at`: behind a break or what ends like a verb. */
function phraseStart(words: readonly Word[], at: number, lists: WordLists): number {
  let from = at;
  while (from > 0 && at - from < MOST_WORDS) {
    const before = words[from - 1] as Word;
    if (BREAKS.test((words[from] as Word).gap)) break;
    if (!ANY.test(before.text) && !isTitle(before.text, lists) && isModifier(before.text)) break;
    from -= 1;
  }
  return from;
}

function rangeOf(words: readonly Word[], from: number, to: number): Range {
  return { start: (words[from] as Word).start, end: (words[to - 1] as Word).end };
}

/** Where the name that begins the phrase ends: three syllables are one of Korea, others have two words. */
function nameEnd(words: readonly Word[], from: number, at: number, lists: WordLists): number {
  let to = from;
  while (to < at && INITIAL.test((words[to] as Word).text)) to += 1;
  const first = words[to] as Word;
  if (KOREAN.test(first.text)) return to + 1;
  const second = words[to + 1];
  const isSecondName =
    second !== undefined && to + 2 < at && second.gap === " " && !isTitle(second.text, lists);
  return isSecondName && to === from ? to + 2 : to + 1;
}

/** The name that the word with a particle at `at` ends: itself, or what stands before its title. */
export function nameAt(words: readonly Word[], at: number, lists: WordLists): Range | undefined {
  const word = words[at] as Word;
  const bare = word.text.replace(PARTICLE, "");
  if (!NAME.test(bare)) return undefined;
  const own = { start: word.start, end: word.start + bare.length };
  const before = words[at - 1];
  // "한 관계자" is one of them, "한 대표" is Han.
  const isAnyone = before?.text === "한" && (GENERIC.test(bare) || at > 1);
  const isSurname = before?.text.length === 1 && SURNAMES.includes(before.text) && !isAnyone;
  if (isSurname && isTitle(word.text, lists) && word.gap === " ")
    return { start: before.start, end: own.end };
  const from = phraseStart(words, at, lists);
  if (!isTitle(word.text, lists)) {
    // "에릭 베르크는": a foreign name of two words, and nothing else in the phrase.
    const isTwo = at - from === 1 && words[at]?.gap === " " && !KOREAN.test(bare);
    if (bare.length < 2) return undefined;
    return isTwo ? { start: (words[from] as Word).start, end: own.end } : own;
  }
  if (from === at) return own;
  const isAnybody = words.slice(from, at).some(({ text }) => ANY.test(text));
  if (isAnybody) return { start: (words[from] as Word).start, end: own.end };
  // 위원장 has a surname's syllable and the length of a name, and is an office.
  const name = words
    .slice(from, at)
    .findIndex(({ text }) => KOREAN.test(text) && !isTitle(text, lists));
  if (name >= 0) return rangeOf(words, from + name, from + name + 1);
  return rangeOf(words, from, nameEnd(words, from, at, lists));
}
