/**
 * Who speaks, in Korean: the word with a topic or subject particle, without its title.
 *
 *     박서연 시장은 “…”고 말했다
 *     “…”라고 주민 이정호 씨는 말했다
 *     이준석 “…”                        headline: the name stands right before the quotation
 */
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import { isTitle, nameAt } from "./korean-names.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { type WordLists, wordLists } from "./word-lists.ts";
import { type Word, wordsOf } from "./words.ts";

const PARTICLE = /(?:은|는|이|가|도|께서는|께서)$/u;
/** “…”고, “…”라며: only verbs of saying rule a quotation so, whatever verb it is. */
const QUOTATIVE = /^(?:이?라고|고|다고|이?라며|며|이?라면서|면서)(?=$|[도는요])/u;
/** "이끄는", "열린": a verb before its noun, not somebody with a particle. */
const ENDS_VERB = /(?:하|되|있|없|시키|끄|나|리|치|지|오|보|주|르|드|기)는$/u;
/** What is between a subject and the quotation, if it is another verb's subject: "…이 찬성한 데 대해". */
const SUBORDINATE = /(?:한|된|인|던|자|며|데|면서|지만|으나|하고)$/u;
/** What a sentence goes on with: nobody's name. */
const GOES_ON = new Set(
  "이어 이어서 그러면서 또 또한 아울러 특히 다만 그러나 하지만 반면 한편 이에 결국 실제로 당시 최근 그리고 이를".split(
    " ",
  ),
);
const PERSON = /^[\p{Script=Hangul}]{2,4}$/u;
const MOST_IN_BRACKETS = 8;
const BREAKS = /[,.;:"“”'‘’()]/u;

function saysAt(words: readonly Word[], lists: WordLists): Word | undefined {
  return words.find(({ text }) => lists.says.has(text));
}

/** "김서윤 교수(해양학)는": what stands in brackets is stepped over. */
function behindBrackets(words: readonly Word[], at: number): number {
  const { text, gap } = words[at] as Word;
  if (gap !== ")" || text.replace(PARTICLE, "") !== "") return at;
  for (let index = at - 1; index > 0 && index > at - MOST_IN_BRACKETS; index -= 1) {
    if ((words[index] as Word).gap === "(") return index - 1;
  }
  return at;
}

/** Whether the word with a particle is whoever speaks, not a verb and not another verb's subject. */
function isOwnSubject(
  words: readonly Word[],
  at: number,
  { side }: Clause,
  lists: WordLists,
): boolean {
  const { text } = words[at] as Word;
  if (lists.says.has(text) || (ENDS_VERB.test(text) && !isTitle(text, lists))) return false;
  if (side !== "before" || !/[이가]$/u.test(text)) return true;
  return !words.slice(at + 1).some((word) => SUBORDINATE.test(word.text));
}

function subjectIn(
  words: readonly Word[],
  clause: Clause,
  lists: WordLists,
): { start: number; end: number } | undefined {
  const indexes = [...words.keys()];
  const ordered = clause.side === "after" ? indexes : indexes.reverse();
  const isOwn = (at: number): boolean => isOwnSubject(words, at, clause, lists);
  const withTitle = ordered.find(
    (at) =>
      isTitle((words[at] as Word).text, lists) &&
      PARTICLE.test((words[at] as Word).text) &&
      isOwn(at),
  );
  const plain = ordered.find((at) => /(?:은|는|가)$/u.test((words[at] as Word).text) && isOwn(at));
  for (const at of [withTitle, plain]) {
    const name = at === undefined ? undefined : nameAt(words, behindBrackets(words, at), lists);
    if (name) return name;
  }
  return undefined;
}

/** A phrase so short before a quotation is a headline's speaker whole: "영국 언론 “…”". */
const MOST_HEADLINE_WORDS = 3;

/** The last word before the quotation, where nothing stands between: a headline. */
function besideQuotation(
  words: readonly Word[],
  { paragraph, end }: Clause,
  lists: WordLists,
): Cue | undefined {
  let at = words.length - 1;
  if (at > 0 && isTitle((words[at] as Word).text, lists)) at -= 1;
  const word = words[at];
  if (
    !word ||
    !PERSON.test(word.text) ||
    GOES_ON.has(word.text) ||
    !/^\s*$/u.test(paragraph.slice((words.at(-1) as Word).end, end))
  )
    return undefined;
  const place = { start: word.start, end: word.end, verb: "", strength: 0.7 };
  if (at === 0 || BREAKS.test(word.gap) || /…/u.test(word.gap)) return { kind: "name", ...place };
  const [first] = words;
  // Single marks are for names: "구글 자회사인 '모토로라'는".
  const isHeadline =
    !/['‘]/.test(paragraph.charAt(end)) &&
    words.length <= MOST_HEADLINE_WORDS &&
    words.every(({ gap }) => !BREAKS.test(gap));
  return isHeadline && first ? { kind: "description", ...place, start: first.start } : undefined;
}

/** "“…”는 게 시장의 설명이다" */
const WHOSE_WORDS =
  /(?:([\p{Script=Hangul}]{2,4})\s)?([\p{Script=Hangul}A-Za-z]{2,12})의\s(설명|주장|말|전언|지적|입장|분석|생각|판단|평가|의견|얘기|이야기)(?:이다|이었다|였다|입니다)/u;

function ownedWords(
  { paragraph, start, end, side }: Clause,
  { titles }: WordLists,
): Cue | undefined {
  const found = side === "after" && WHOSE_WORDS.exec(paragraph.slice(start, end));
  if (!found) return undefined;
  const [, before = "", last = "", verb = ""] = found;
  const name = titles.has(last) && before !== "" ? before : last;
  const at = start + found.index + found[0].indexOf(name);
  return { kind: "name", start: at, end: at + name.length, verb, strength: 0.85 };
}

export const readKorean: ReadCue = (clause, language: ClipLanguage) => {
  const all = wordsOf(clause);
  // What is written on to a closing mark is its particle: “…”이라며.
  const isAttached =
    /["”’'」』]/.test(clause.paragraph.charAt(clause.start - 1)) && all[0]?.start === clause.start;
  const words = isAttached ? all.slice(1) : all;
  const lists = wordLists(language);
  const ruled = isAttached && clause.side === "after" && QUOTATIVE.test(all[0]?.text ?? "");
  const said =
    (
      saysAt(words, lists) ??
      words.find(({ text }) => lists.according.some(([phrase]) => phrase === text)) ??
      (ruled ? all.at(-1) : undefined)
    )?.text ?? "";
  const pronoun = words.find(({ text }) => lists.pronouns.has(text));
  if (pronoun) {
    const strength = said === "" ? SUBJECT_ONLY : 0.9;
    return {
      kind: "pronoun",
      pronoun: "any",
      start: pronoun.start,
      end: pronoun.end,
      verb: said,
      strength,
    };
  }
  const owned = ownedWords(clause, lists);
  if (owned) return owned;
  const subject = subjectIn(words, clause, lists);
  if (subject)
    return { kind: "name", ...subject, verb: said, strength: said === "" ? SUBJECT_ONLY : 0.9 };
  if (said !== "") return { kind: "unsaid", verb: said, strength: 0.5 };
  return clause.side === "before" ? besideQuotation(words, clause, lists) : undefined;
};
