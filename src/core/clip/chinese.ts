/**
 * Who speaks, in Chinese. No spaces and no capitals: the subject is what stands before the verb of
 * saying in its clause, and the name in it is found by titles, forms of address and surnames.
 *
 *     海新科技董事长杨敬辉当面告诉笔者          subject up to 当面; behind the title: 杨敬辉
 *     小温母亲李女士则表示                      李女士
 */

import { actorBehind, actorCue, eyesCue, openingCue, whoseCue } from "./chinese-place.ts";
import { type Lists, listsOf, subjectCue } from "./chinese-subject.ts";
import { type ReadCue, SUBJECT_ONLY } from "./cue.ts";

/** 称为, 称作: what follows is a name for something. */
const NAMES = /^(?:为|為|作|之)/u;
/** Words that hold a verb of saying and say nothing: novel, name, so-called. */
/** 宣布放假后，…: what only tells when. */
const LEADS = /^[^，。！？；：]{1,12}(?:之?后|之际|以来|的时候)，/u;
/** 分析师, 评论员: what somebody is, and nothing that is said. */
const IS_SOMEBODY = /^(?:人|师|员|家|者|人士|人员|官|片|稿|书|会|权)/u;
const SAYS_NOTHING = /(?:小|学|传|据|虽|再|被|自|简|名|职|号|俗|统|堪|昵|知|渠|轨|频)$/u;

interface VerbFound {
  index: number;
  verb: string;
}

let segmenter: Intl.Segmenter | undefined;

/** Where words begin and end. */
function boundariesIn(text: string): Set<number> {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
}

/** The verbs of saying in the text; 介绍说 is one, with one subject before it, and 问题 is none. */
function verbsIn(text: string, { says }: Lists): VerbFound[] {
  const found: VerbFound[] = [];
  let boundaries: Set<number> | undefined;
  for (const { index, 0: verb } of text.matchAll(says)) {
    if (verb.length === 1) {
      boundaries ??= boundariesIn(text);
      if (!boundaries.has(index + 1) || !boundaries.has(index)) continue;
    }
    const last = found.at(-1);
    if (last && last.index + last.verb.length === index) last.verb += verb;
    else found.push({ index, verb });
  }
  return found;
}

export const readChinese: ReadCue = (clause, language, isKnown) => {
  const lists = listsOf(language);
  const text = clause.paragraph.slice(clause.start, clause.end);
  const verbs = verbsIn(text, lists).filter(
    ({ index, verb }) =>
      !SAYS_NOTHING.test(text.slice(Math.max(0, index - 1), index)) &&
      !IS_SOMEBODY.test(text.slice(index + verb.length)) &&
      !(clause.side !== "after" && LEADS.test(text.slice(index + verb.length))) &&
      !(/[称稱]$/u.test(verb) && NAMES.test(text.slice(index + verb.length))),
  );
  const near = clause.side === "after" ? verbs.slice(0, 2) : verbs.reverse().slice(0, 2);
  for (const verb of near) {
    const cue = subjectCue(clause, clause.start + verb.index, lists, verb.verb, isKnown);
    if (cue) return cue;
  }
  const eyes = clause.side === "before" ? eyesCue(clause, lists) : whoseCue(clause, lists);
  if (eyes) return eyes;
  const said = near[0]?.verb;
  if (said !== undefined) return { kind: "unsaid", verb: said, strength: 0.4 };
  if (clause.side === "alone") return openingCue(clause, lists, isKnown);
  if (clause.side === "after") return actorBehind(clause, lists, isKnown);
  if (/[，,]\s*$/u.test(text)) return actorCue(clause, lists, isKnown);
  const colon = /[：:]\s*$/u.exec(text);
  if (!colon) return undefined;
  // 小曹独爱老街：“…”
  const actor = actorCue(clause, lists, isKnown);
  if (actor && actor.kind !== "description") return actor;
  // "父亲：": a headline.
  const cue = subjectCue(clause, clause.start + colon.index, lists, "", isKnown);
  return cue && { ...cue, strength: Math.max(SUBJECT_ONLY, cue.strength - 0.2) };
};
