/**
 * The subject of a Chinese verb of saying: what stands before it in its clause, and the name in it.
 *
 *     海新科技董事长杨敬辉当面告诉笔者          up to 当面; behind the title: 杨敬辉
 */
import {
  describedName,
  nameAtStart,
  nameBehindTitle,
  nameIn,
  type Range,
  titledAt,
} from "./chinese-names.ts";
import { inBothScripts } from "./chinese-traditional.ts";
import { isTransliterated } from "./chinese-transliteration.ts";
import type { Clause, Cue } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { listOf, type PronounKind } from "./word-lists.ts";

export const BREAK = /[，,。！？；;：:、\s“”"「」『』（）()]/u;
/** What follows a subject and is no part of it. */
const TAILS =
  "对|向|冲着|朝着|在|边|把|将|会谈|会晤|会见|出席|依然|仍|当面|亲自|则|也|曾|还|就|又|并|再|已|均|都|却|便|近日|日前|今天|昨天|随后|同时|此前|最后|进一步|明确|公开|接着|继续|如此|这样|这么|直接|情绪|自己|表达|接受|笑着|骄傲|告诉|跟|和记者|用了|用|以(?![色军方内外来后前])|於|对此|激动|坦率|强烈|严正|发表|当庭|当天|当日|当场|受访|通过|透过|淡淡|坚定|当晚|被问|被记者|\\d{1,2}日|周[一二三四五六日]|得到|收到|作出|做出|给出|随即|审理|得知|获悉|听取|听说|看到|事后|赛后|会后|一边|一面";
export const TAIL = new RegExp(inBothScripts(TAILS.split("|")).join("|"), "u");
/** 罗伯特•莫恩（Robert Moen）表示 */
const IN_BRACKETS = /\s?[（(][^（）()]{0,40}[）)]\s*$/u;
const MOST_WITH_BRACKETS = 60;
/** "9日", "昨日": when it was said. */
const WHEN = /(?:\d{1,2}[月日号]|\d{4}年|昨日|今日|本周|上周|周[一二三四五六日])+$/u;
/** 无奈地, 兴致勃勃地: how it was said. */
const HOW = /(?:\p{Script=Han}{2}(\p{Script=Han})\1|(?<=\p{Script=Han}{2})\p{Script=Han}{2})地$/u;
/** A whole subject that is not longer may be a name of its own: an organisation. */
export const MOST_SUBJECT = 14;

/** 记者遇到了一位市民，他说 */
const SOMEBODY = /一[位名个對对][^，。的]{2,10}$/u;

export type IsKnown = (start: number, end: number) => boolean;

export interface Lists {
  says: RegExp;
  titles: readonly string[];
  pronouns: readonly [string, PronounKind][];
  /** Somebody without a name who opens a stretch: 江苏一位家长. */
  somebody: RegExp;
}

/** Verbs of saying in both scripts; of two that begin alike the longer one first is found. */
export function saysOf({ says }: ClipLanguage): string[] {
  return inBothScripts(listOf(says));
}

/** Titles and words for people in both scripts. */
export function rolesOf({ titles, persons }: ClipLanguage): string[] {
  return inBothScripts([...listOf(titles), ...listOf(persons)]);
}

const ready = new Map<ClipLanguage, Lists>();

export function listsOf(language: ClipLanguage): Lists {
  let lists = ready.get(language);
  if (!lists) {
    const { he, she, any } = language.pronouns;
    const kinds: [string | undefined, PronounKind][] = [
      [any, "any"],
      [she, "she"],
      [he, "he"],
    ];
    lists = {
      says: new RegExp(saysOf(language).join("|"), "gu"),
      titles: rolesOf(language),
      somebody: new RegExp(
        `^\\p{Script=Han}{0,8}?(?:${rolesOf(language).join("|")})们?(?!的|[\\p{Script=Han}]的)`,
        "u",
      ),
      pronouns: kinds.flatMap(([words, kind]) =>
        listOf(words).map((word): [string, PronounKind] => [word, kind]),
      ),
    };
    ready.set(language, lists);
  }
  return lists;
}

/** 受访时, 会后: when, and nobody. */
const TIME = /^(?:.{1,6}(?:之?后|之?前|期间|之际|当中)|.+[时時])$/u;
/** Possessives before a word for somebody, 其 before any. */
export const OWNER =
  /^(?:其(?![中他它实余次])(?=[\p{Script=Han}]{3})|[他她]们?的?(?=妻|丈夫|父|母|儿子|女儿|律师|邻居|同事|朋友|同学|老师|助手|秘书|发言人|经纪人)|[他她]们?\d{1,2}岁的)/u;
/** 指着窗外说: whoever is shown, seen or held on the way isn't the one who says it. */
const BESIDES = /(?:指着|望着|看着|抱着|拿着|拉着|握着|捧着|翻看着|面对着?)[^，。：；]*$/u;

/** From the break before `end` to the first word that ends a subject. */
function subjectBefore(text: string, from: number, end: number, titles: readonly string[]): Range {
  let start = end;
  while (start > from && !BREAK.test(text.charAt(start - 1))) start -= 1;
  const words = text.slice(start, end);
  const conjunction =
    /^(?:但|而|不过|然而|其中|对此|此外|同时|另外|因此|所以|当然|昨天|今天|近日|随后|这时|此时|当时|这次|接着是?|紧接着|随即|香港|据|即便|有(?=网友|媒体|专家|学者|业内|分析|评论|村民|市民|居民|人士))/u.exec(
      words,
    )?.[0] ?? "";
  const begin = start + (words.length > conjunction.length + 1 ? conjunction.length : 0);
  // Behind a title stands a name, which may itself begin like a word that ends a subject: 研究员向洋.
  const named = nameBehindTitle(text.slice(begin, end), titles);
  const besides = BESIDES.exec(text.slice(begin + named, end));
  const tail = TAIL.exec(text.slice(begin + named, end));
  const cut = Math.min(besides?.index ?? Infinity, tail?.index ?? Infinity);
  const whole = text.slice(begin, Math.min(end, begin + named + cut));
  return { start: begin, end: begin + whole.replace(HOW, "").replace(WHEN, "").length };
}

function cueOfSubject(clause: Clause, subject: Range, lists: Lists, verb: string): Cue | undefined {
  const { paragraph } = clause;
  const words = paragraph.slice(subject.start, subject.end);
  if (words === "" || TIME.test(words) || /^\p{Script=Han}{2,4}地$/u.test(words)) return undefined;
  // 其律师赵明, 他的妻子王芳: whose lawyer, whose wife.
  const owner = OWNER.exec(words)?.[0].length ?? 0;
  if (owner > 0 && owner < words.length)
    return cueOfSubject(clause, { ...subject, start: subject.start + owner }, lists, verb);
  const pronoun = lists.pronouns.find(
    ([form]) => words.startsWith(form) && !/^(?:其[中他它实余次]|该)/u.test(words),
  );
  if (pronoun) {
    // 记者见到了保安刘洋，他说: whom the segment before ends with.
    const near = Math.max(clause.start, subject.start - MOST_SUBJECT);
    const segment = /[^，。；！？]*(?=，$)/u.exec(paragraph.slice(near, subject.start));
    const named = segment && titledAt(paragraph, subject.start - 1, segment[0], lists.titles);
    if (named) return { kind: "name", ...named, verb, strength: 0.85 };
    const somebody = segment && SOMEBODY.exec(segment[0]);
    if (somebody) {
      const end = subject.start - 1;
      return { kind: "description", start: end - somebody[0].length, end, verb, strength: 0.75 };
    }
    return {
      kind: "pronoun",
      pronoun: pronoun[1],
      start: subject.start,
      end: subject.start + pronoun[0].length,
      verb,
      strength: 0.9,
    };
  }
  const name = nameIn(paragraph, subject, lists.titles);
  if (name) return { kind: "name", ...name, verb, strength: 0.95 };
  if (isTransliterated(words)) return { kind: "name", ...subject, verb, strength: 0.9 };
  // 参与征集工作的组委会工作人员: who it is stands behind what is told of them.
  const told = words.lastIndexOf("的") + 1;
  if (words.length > MOST_SUBJECT && told > 0 && words.length - told <= MOST_SUBJECT)
    return cueOfSubject(clause, { ...subject, start: subject.start + told }, lists, verb);
  if (
    words.length < 2 ||
    words.length > MOST_SUBJECT ||
    /^(?:那|这|有|是|如|在|从|对|就|并|也|只|不|被(?!告)|把)/u.test(words)
  )
    return undefined;
  return { kind: "description", ...subject, verb, strength: 0.75 };
}

/** Length of what stands in brackets right before the verb: a name in other letters. */
function bracketsBefore(text: string, from: number, at: number): number {
  const near = text.slice(Math.max(from, at - MOST_WITH_BRACKETS), at);
  return (IN_BRACKETS.exec(near) ?? /\s*$/u.exec(near))?.[0].length ?? 0;
}

/** The name that the segment before `end` closes with, whatever is told of it before. */
function describedCue(text: string, from: number, end: number, verb: string): Cue | undefined {
  const name = describedName(text.slice(Math.max(from, end - MOST_WITH_BRACKETS), end));
  return name === undefined
    ? undefined
    : { kind: "name", start: end - name.length, end, verb, strength: 0.85 };
}

/** Whether a title or what is told of somebody stands right before the name, or nothing does. */
function isMarked(text: string, { start }: Range, { titles }: Lists): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  return (
    BREAK.test(before.slice(-1)) ||
    /(?:^|的)$/u.test(before) ||
    titles.some((title) => before.endsWith(title))
  );
}

/** 河边一位杂货店的老板: who has no name, whatever stands before. */
const ANYBODY = /一[位名][^，。：；“”]{2,14}$/u;

function somebodyCue(text: string, from: number, end: number, verb: string): Cue | undefined {
  const words = ANYBODY.exec(text.slice(Math.max(from, end - MOST_WITH_BRACKETS), end))?.[0];
  if (words === undefined || TAIL.test(words)) return undefined;
  return { kind: "description", start: end - words.length, end, verb, strength: 0.75 };
}

function segmentBefore(text: string, from: number, end: number): Range {
  let start = end;
  while (start > from && !BREAK.test(text.charAt(start - 1))) start -= 1;
  return { start, end };
}

/** What leads into a stretch before whoever acts in it. */
const LEAD = /^[\s　]*(?:但|而|不过|然而|此外|同时|同样|另外|因此|所以|随后|看着|对此)?/u;

/** Who opens a stretch without breaks: a name that is known, a pronoun, somebody described. */
export function actorAt(
  text: string,
  { start, end }: Range,
  lists: Lists,
  isKnown: IsKnown,
): Cue | undefined {
  const words = text.slice(start, end);
  const from = start + (LEAD.exec(words)?.[0].length ?? 0);
  for (const at of [from, start]) {
    const named = nameAtStart(text, { start: at, end }, isKnown);
    if (named) return { kind: "name", ...named, verb: "", strength: 0.55 };
  }
  const pronoun = lists.pronouns.find(([form]) => text.startsWith(form, from) && form !== "其");
  if (pronoun) {
    const place = { start: from, end: from + pronoun[0].length };
    return { kind: "pronoun", pronoun: pronoun[1], ...place, verb: "", strength: 0.5 };
  }
  const somebody = lists.somebody.exec(text.slice(from, end))?.[0];
  return somebody === undefined
    ? undefined
    : { kind: "description", start: from, end: from + somebody.length, verb: "", strength: 0.5 };
}

/** The subject of the verb at `at`; where its own clause has none, the clause before is asked. */
export function subjectCue(
  clause: Clause,
  at: number,
  lists: Lists,
  verb: string,
  isKnown: IsKnown,
): Cue | undefined {
  const { paragraph, start } = clause;
  let end = at - bracketsBefore(paragraph, start, at);
  for (let steps = 0; steps < 3 && end > start; steps += 1) {
    const cue =
      describedCue(paragraph, start, end, verb) ??
      somebodyCue(paragraph, start, end, verb) ??
      cueOfSubject(clause, subjectBefore(paragraph, start, end, lists.titles), lists, verb);
    if (steps === 0 && cue) return cue;
    const isSure =
      cue?.kind === "pronoun" || (cue?.kind === "name" && isMarked(paragraph, cue, lists));
    if (cue && isSure) return { ...cue, strength: cue.strength - 0.1 * steps };
    // Where the verb's own clause has no subject, the clause before opens with it.
    const actor =
      steps > 0
        ? actorAt(paragraph, segmentBefore(paragraph, start, end), lists, isKnown)
        : undefined;
    if (actor) return { ...actor, verb, strength: 0.85 - 0.1 * steps };
    while (end > start && !BREAK.test(paragraph.charAt(end - 1))) end -= 1;
    end -= bracketsBefore(paragraph, start, end);
    while (end > start && BREAK.test(paragraph.charAt(end - 1))) end -= 1;
  }
  return undefined;
}
