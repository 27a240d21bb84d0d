/**
 * Who speaks, in Korean: the word with a topic or subject particle, without its title.
 *
 *     박서연 시장은 “…”고 말했다
 *     “…”라고 주민 이정호 씨는 말했다
 *     이준석 “…”                        headline: the name stands right before the quotation
 */
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { type WordLists, wordLists } from "./word-lists.ts";
import { type Word, wordsOf } from "./words.ts";

const PARTICLE = /(?:은|는|이|가|도|께서는|께서)$/u;
/** "그는": the pronoun with its particle. */
const NAME = /^[\p{Script=Hangul}A-Za-z]{2,12}$/u;
const PERSON = /^[\p{Script=Hangul}]{2,4}$/u;
/** 소장, 교장, 센터장: heads of something. */
const HEAD_OF = /^\p{Script=Hangul}{1,2}장$/u;
const MOST_IN_BRACKETS = 8;
const BREAKS = /[,.;:"“”'‘’()]/u;

function saysAt(words: readonly Word[], lists: WordLists): Word | undefined {
  return words.find(({ text }) => lists.says.has(text));
}

function isTitle(text: string, lists: WordLists): boolean {
  const bare = text.replace(PARTICLE, "");
  return lists.titles.has(text) || lists.titles.has(bare) || HEAD_OF.test(bare);
}

/** The name that the word with a particle at `at` ends: itself, or what stands before its title. */
function nameAt(
  words: readonly Word[],
  at: number,
  lists: WordLists,
): { start: number; end: number } | undefined {
  const word = words[at] as Word;
  if (!isTitle(word.text, lists)) {
    const bare = word.text.replace(PARTICLE, "");
    return NAME.test(bare) ? { start: word.start, end: word.start + bare.length } : undefined;
  }
  // "이재명 더불어민주당 대표가": a party may stand between the name and the title.
  let best: Word | undefined;
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const before = words[index] as Word;
    if (BREAKS.test((words[index + 1] as Word).gap)) break;
    if (isTitle(before.text, lists)) continue;
    best ??= before;
    if (PERSON.test(before.text) && before.text.length <= 3)
      return { start: before.start, end: before.end };
  }
  return best && { start: best.start, end: best.end };
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

function subjectIn(
  words: readonly Word[],
  clause: Clause,
  lists: WordLists,
): { start: number; end: number } | undefined {
  const indexes = [...words.keys()];
  const ordered = clause.side === "after" ? indexes : indexes.reverse();
  const withTitle = ordered.find(
    (at) => isTitle((words[at] as Word).text, lists) && PARTICLE.test((words[at] as Word).text),
  );
  const plain = ordered.find(
    (at) =>
      /(?:은|는|가)$/u.test((words[at] as Word).text) && !lists.says.has((words[at] as Word).text),
  );
  for (const at of [withTitle, plain]) {
    const name = at === undefined ? undefined : nameAt(words, behindBrackets(words, at), lists);
    if (name) return name;
  }
  return undefined;
}

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
    !/^\s*$/u.test(paragraph.slice((words.at(-1) as Word).end, end))
  )
    return undefined;
  if (at > 0 && !BREAKS.test(word.gap) && !/…/u.test(word.gap)) return undefined;
  return { kind: "name", start: word.start, end: word.end, verb: "", strength: 0.7 };
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
  const isAttached = clause.start > 0 && all[0]?.start === clause.start;
  const words = isAttached ? all.slice(1) : all;
  const lists = wordLists(language);
  const said =
    (
      saysAt(words, lists) ??
      words.find(({ text }) => lists.according.some(([phrase]) => phrase === text))
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
