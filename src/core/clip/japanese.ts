/**
 * Who speaks, in Japanese: the one before は, が or によると, the name found by its honorific.
 *
 *     青葉電機の高橋誠社長は「…」と語った         before the quotation, the verb behind it
 *     「…」と、保護者の川上由美さんは話す         between the quotation and its verb
 *     「…」と話すのは常連の川上由美さん（34）     behind the verb, as what the sentence is about
 *     「…」。アナリストのモーガン氏はこう指摘する   in the next sentence
 */
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import { listOf, type PronounKind } from "./word-lists.ts";

interface Lists {
  says: RegExp;
  named: RegExp;
  /** Whoever a sentence ends with. */
  ending: RegExp;
  according: RegExp;
  /** A name with its title, and nothing else before a quotation: 森川市長「…」. */
  headline: RegExp;
  pronoun: RegExp;
}

/** What a name is written with. */
const NAME = "[\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-z.]{1,24}?";
/** Who acts, where no honorific tells. */
const TOPIC =
  /([\p{Script=Han}\p{Script=Katakana}ー・々A-Za-z0-9.]{2,20}(?:ら(?=[がは])|たち(?=[がは]))?)(?:[（(][^）)]{0,12}[）)])?(?:は|(?:によると|によれば)(?=、)|(?<=ら|たち)が|(?:が|も)(?![\p{Script=Han}]))/gu;
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
        `(?<![\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-z.])(${NAME})(${titles})(?:[（(][^）)]{0,30}[）)])?(?:は|が|も|によると|によれば|から|の話)`,
        "gu",
      ),
      ending: new RegExp(
        `のは、?(?:[^、。「」]{0,20}[のな、])??(${NAME})(${titles})(?:[（(][^）)]{0,30}[）)])?(?:だ|です|である)?[。」]?$`,
        "u",
      ),
      headline: new RegExp(`^(${NAME})(${titles})\\s?$`, "u"),
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

function subjectIn(
  { paragraph, start, end }: Clause,
  lists: Lists,
): Omit<Cue & { kind: "name" }, "verb"> | undefined {
  const text = paragraph.slice(start, end);
  const named = lists.ending.exec(text) ?? [...text.matchAll(lists.named)].at(-1);
  if (named) {
    const at = start + named.index + named[0].indexOf(named[1] ?? "");
    return { kind: "name", start: at, end: at + (named[1] ?? "").length, strength: 0.95 };
  }
  // "気象庁によると、震源地は": the source speaks, whatever is told of.
  const topics = [...text.matchAll(TOPIC)];
  const topic = topics.find(([whole]) => /によ/u.test(whole)) ?? topics.at(-1);
  if (!topic) return undefined;
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

export const readJapanese: ReadCue = (clause, language) => {
  const lists = listsOf(language);
  const text = clause.paragraph.slice(clause.start, clause.end);
  const headline = clause.side === "before" && clause.start === 0 && lists.headline.exec(text);
  if (headline) {
    const { length } = headline[1] ?? "";
    return { kind: "name", start: 0, end: length, verb: "", strength: 0.6 };
  }
  const ruled = clause.side === "after" ? QUOTATIVE.exec(text) : null;
  const said = (lists.says.exec(text) ?? lists.according.exec(text) ?? ruled)?.[0] ?? "";
  const pronoun = pronounIn(clause, lists);
  if (pronoun) {
    const strength = said === "" ? SUBJECT_ONLY : 0.9;
    return { kind: "pronoun", ...pronoun, verb: said, strength };
  }
  const subject = subjectIn(clause, lists);
  if (subject)
    return { ...subject, verb: said, strength: said === "" ? SUBJECT_ONLY : subject.strength };
  return said === "" ? undefined : { kind: "unsaid", verb: said, strength: 0.5 };
};

/** What a sentence ends with, or a part of it that has its verb: 「だ」「した」「ない」「ます」「か」. */
const ENDS_SENTENCE =
  /(?:[るたいだすくむぶぐぬつうか]|です|ます|ません|でしょう|だろう|ほしい|から|ため|よ|ね|な|て|[。！？!?…])$/u;
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

/** Words of a quotation that any verb behind と makes one: fewer may be a name. */
const LEAST_UTF16 = 7;
/** 「…」と呼ばれる, 「…」という名: what stands between the marks is a name. */
const NAMES =
  /^と(?:いう|いった|の(?!こと)|なる|名付|名づ|呼(?!び[か掛])|称|題|銘|ともに|並|書かれ|刻|し(?:て(?:知られ|有名|親し|登録|使|活|生ま|開)|た(?!上で)))/u;
/** 「…」との認識, 「…」という。 */
const NAMES_WORDS =
  /^と(?:いう(?:。|声|意見|指摘|見方|懸念|コメント|説明|回答)|の(?:認識|考え|見方|見通し|見解|意見|声|懸念|指摘|批判|立場|姿勢))/u;

/**
 * Whether what follows a quotation makes it words said: と with a verb of saying, or with any verb
 * where the words are a sentence; not と with a name for something.
 */
export function isSaidJapanese(text: string, after: string, language: ClipLanguage): boolean {
  const { says } = listsOf(language);
  if (new RegExp(`^、?(?:${says.source})`, "u").test(after)) return true;
  if (!/^[、\s]*(?:と|って|など)/u.test(after)) return false;
  const isSentence = text.length >= LEAST_UTF16 && ENDS_SENTENCE.test(text);
  if (NAMES_WORDS.test(after)) return true;
  if (NAMES.test(after) || (/^とする/u.test(after) && !isSentence)) return false;
  return isSentence || says.test(after.slice(0, 60));
}
