/**
 * Who speaks, in Japanese: the one before は, が or によると, the name found by its honorific.
 *
 *     青葉電機の高橋誠社長は「…」と語った         before the quotation, the verb behind it
 *     「…」と、保護者の川上由美さんは話す         between the quotation and its verb
 *     「…」と話すのは常連の川上由美さん（34）     behind the verb, as what the sentence is about
 *     「…」。アナリストのモーガン氏はこう指摘する   in the next sentence
 *     「…」（高橋社長）と                             in brackets
 *     近所の人　「…」                                as a label
 */
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import { isNameJapanese } from "./japanese-names.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { listOf, type PronounKind } from "./word-lists.ts";

interface Lists {
  says: RegExp;
  named: RegExp;
  /** Whoever a sentence ends with: 「…」と話すのは森川さん, 「…」と懐かしむ森川さん. */
  ending: RegExp;
  /** A sentence that ends with somebody and has no verb. */
  noun: RegExp;
  according: RegExp;
  /** Nothing but a name or a role, perhaps in brackets, behind the sentence before. */
  label: RegExp;
  bracketed: RegExp;
  /** What a word for somebody ends with. */
  person: RegExp;
  pronoun: RegExp;
}

/** What a name is written with. */
const NAME = "[\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-z.]{1,24}?";
/** 森川誠（もりかわまこと）市長: how the name is read. */
const READING = "(?:[（(][\\p{Script=Hiragana}・\\s]+[）)])?";
/** 「…」。そう語る夫婦 */
const SAID_SO =
  /(?:そう|こう)(?:語る|話す|言う|述べる|振り返る|明かす|訴える)([\p{Script=Han}\p{Script=Katakana}ー・々]{2,12})/u;
/** Of a topic right before the words that has no verb yet. */
const BESIDE = 0.5;
/** A space between a label and its words: 近所の人　「…」. */
const ENDS_LABEL = /[\s　：:]$/u;
/** Who acts, where no honorific tells. */
const TOPIC =
  /([\p{Script=Han}\p{Script=Katakana}ー・々A-Za-z0-9.]{2,20}(?:ら(?=[がは])|たち(?=[がは]))?)(?:[（(][^）)]{0,12}[）)])?(?:は|(?:によると|によれば)(?=、)|(?<=ら|たち)が|(?<=[）)])では(?=$)|から[はも]?(?=、?$)|だ(?:った)?が(?=、)|(?:が|も)(?![\p{Script=Han}]))/gu;
/** と rules a quotation, whatever verb of saying follows. */
const QUOTATIVE = /^[、\s]*と/u;
const ready = new Map<ClipLanguage, Lists>();

function listsOf(language: ClipLanguage): Lists {
  let lists = ready.get(language);
  if (!lists) {
    const titles = listOf(language.titles).join("|");
    lists = {
      says: new RegExp(listOf(language.says).join("|"), "u"),
      named: new RegExp(
        `(?<![\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-z.])(?!部会)(${NAME})${READING}(${titles})(?:ら|たち)?(?:[（(][^）)]{0,30}[）)])?\\s?(?:は|が|も|によると|によれば|から|の話)`,
        "gu",
      ),
      ending: new RegExp(
        `(?:[たるい](?=[\\p{Script=Han}\\p{Script=Katakana}])|のは、?(?:[^、。「」]{0,20}[のな、]){0,2}?|^[、\\s]*と[^、。「」はがも]{1,10}[るたうくむすぶぐつ](?:[^、。「」はが]{0,12}の)??)(${NAME})(${titles})(?:[（(][^）)]{0,30}[）)])?(?:だ|です|である)?[。」]?$`,
        "u",
      ),
      noun: new RegExp(
        `(?<![と\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-z.])(${NAME})(さん|氏|君)(?:[（(][^）)]{0,30}[）)])?。$`,
        "u",
      ),
      label: new RegExp(
        `(?:^|[。…]\\s*)[\\s　■]*[（(]?(?:[^、。「」はがを（(]{1,16}[の・\\s])??([おご]?${NAME})(${titles})?(?:[（(][^）)]{0,12}[）)])?[）)]?[\\s　：:]*$`,
        "u",
      ),
      bracketed: new RegExp(
        `^[（(](?:[^（()）、]{1,16}の)??(${NAME})(?<![年月日号頁])(${titles})?[）)]`,
        "u",
      ),
      person: new RegExp(`(?:${[titles, ...listOf(language.persons)].join("|")})$`, "u"),
      according: new RegExp(`(${listOf(language.according).join("|")})`, "u"),
      pronoun: new RegExp(
        `(?:^|[、。\\s])(?:(${listOf(language.pronouns.titled).join("|")})|(${listOf(language.pronouns.any).join("|")}))(?:は|が|も|に)`,
        "u",
      ),
    };
    ready.set(language, lists);
  }
  return lists;
}

/** …ことについても、: what is spoken of before it has a subject of its own. */
const SUBORDINATE =
  /^.*(?:こと|点|問題|疑い|発言|訴訟|事件|件|人事|結果|方針)(?:について|に関して|に対し|をめぐり|を巡り|を受け)(?:ても?|は|も)?、/u;

/** Who a topic is, as far as it tells: somebody with a title, a role, a name. */
function isSomebody(topic: string, lists: Lists): boolean {
  return lists.person.test(topic) || isNameJapanese(topic);
}

/** Companies and foreign names, too; what else there is may be anything: 五輪は. */
function mayAct(topic: string, lists: Lists): boolean {
  return isSomebody(topic, lists) || /[\p{Script=Katakana}ーA-Za-z]$/u.test(topic);
}

function subjectIn(
  { paragraph, start: from, end, side }: Clause,
  lists: Lists,
): Omit<Cue & { kind: "name" }, "verb"> | undefined {
  const whole = paragraph.slice(from, end);
  const lead = SUBORDINATE.exec(whole)?.[0].length ?? 0;
  const [text, start] = [whole.slice(lead), from + lead];
  const topics = [...text.matchAll(TOPIC)];
  const last = topics.at(-1);
  const isBeside = last !== undefined && last.index + last[0].length >= text.trimEnd().length - 1;
  const named = lists.ending.exec(text) ?? [...text.matchAll(lists.named)].at(-1);
  // 漁師の森川健太さん。「…」: a sentence that is nothing but somebody.
  const alone = !named && side === "alone" ? lists.noun.exec(text) : null;
  if (alone) {
    const at = start + alone.index + alone[0].indexOf(alone[1] ?? "");
    return { kind: "name", start: at, end: at + (alone[1] ?? "").length, strength: 0.75 };
  }
  // "代表が会見し、高橋翔太は「…」": the one right before the words.
  const isNearer =
    named &&
    isBeside &&
    last.index >= named.index + named[0].length &&
    isSomebody(last[1] ?? "", lists);
  if (named && !isNearer) {
    const at = start + named.index + named[0].indexOf(named[1] ?? "");
    return { kind: "name", start: at, end: at + (named[1] ?? "").length, strength: 0.95 };
  }
  // "気象庁によると、震源地は": the source speaks, whatever is told of.
  const topic =
    topics.find(([each]) => /によ/u.test(each)) ??
    (isBeside ? last : topics.findLast(([, each = ""]) => mayAct(each, lists)));
  // A sentence of its own tells of many things: only somebody is remembered from it.
  if (!topic || (side === "alone" && !isSomebody(topic[1] ?? "", lists))) return undefined;
  const at = start + topic.index;
  return { kind: "name", start: at, end: at + (topic[1] ?? "").length, strength: 0.75 };
}

function pronounIn(
  { paragraph, start, end }: Clause,
  lists: Lists,
): (Range & { pronoun: PronounKind }) | undefined {
  const found = lists.pronoun.exec(paragraph.slice(start, end));
  if (!found) return undefined;
  const [whole, titled, other = ""] = found;
  const word = titled ?? other;
  const at = start + found.index + whole.indexOf(word);
  return { start: at, end: at + word.length, pronoun: titled === undefined ? "any" : "titled" };
}

interface Range {
  start: number;
  end: number;
}

/** The name in a match whose first group it is, as a cue by the place alone. */
function placed(found: RegExpExecArray, start: number, strength: number): Cue {
  const [whole, all = ""] = found;
  // 水泳男子・森川健太: a dot also parts what somebody does from the name.
  const last = all.slice(all.lastIndexOf("・") + 1);
  const name = isNameJapanese(last) ? last : all;
  const at = start + found.index + whole.indexOf(all) + all.length - name.length;
  return { kind: "name", start: at, end: at + name.length, verb: "", strength };
}

/** A line that holds nothing but who speaks in the next one: （高橋さん）, 近所の人. */
export function japaneseLabel(line: string, language: ClipLanguage): Range | undefined {
  const lists = listsOf(language);
  const found = lists.label.exec(line);
  if (!found) return undefined;
  const isPerson = found[2] !== undefined || lists.person.test(found[1] ?? "");
  const cue = placed(found, 0, 1);
  return cue.kind === "name" && (isPerson || /^[（(]/.test(line.trim())) ? cue : undefined;
}

export const readJapanese: ReadCue = (clause, language) => {
  const lists = listsOf(language);
  const text = clause.paragraph.slice(clause.start, clause.end);
  const bracketed = clause.side === "after" && lists.bracketed.exec(text);
  if (bracketed && (bracketed[2] !== undefined || isNameJapanese(bracketed[1] ?? "")))
    return placed(bracketed, clause.start, 0.85);
  const label = clause.side === "before" && lists.label.exec(text);
  // 記者「…」: a role alone before the words.
  const isRole = label && clause.start === 0 && lists.person.test(label[1] ?? "");
  if (label && (ENDS_LABEL.test(text) || label[2] !== undefined || isRole))
    return placed(label, clause.start, 0.6);
  const ruled = clause.side === "after" ? QUOTATIVE.exec(text) : null;
  const said = (lists.says.exec(text) ?? lists.according.exec(text) ?? ruled)?.[0] ?? "";
  const saidSo = clause.side === "after" && SAID_SO.exec(text);
  if (saidSo) return { ...placed(saidSo, clause.start, 0.75), verb: said };
  const pronoun = pronounIn(clause, lists);
  if (pronoun) {
    const strength = said === "" ? SUBJECT_ONLY : 0.9;
    return { kind: "pronoun", ...pronoun, verb: said, strength };
  }
  const subject = subjectIn(clause, lists);
  // 尋ねられた高橋は「…」: a verb before whoever speaks isn't the quotation's.
  const isOver =
    subject !== undefined &&
    clause.side === "before" &&
    !lists.says.test(clause.paragraph.slice(subject.end, clause.end));
  if (subject && isOver && !lists.according.test(text)) {
    const isBeside = /^[^、。]{0,16}[はがも]、?$/u.test(
      clause.paragraph.slice(subject.end, clause.end),
    );
    return { ...subject, verb: "", strength: isBeside ? BESIDE : SUBJECT_ONLY };
  }
  if (subject)
    return { ...subject, verb: said, strength: said === "" ? SUBJECT_ONLY : subject.strength };
  return said === "" ? undefined : { kind: "unsaid", verb: said, strength: 0.5 };
};
