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
  pronoun: RegExp;
}

/** What a name is written with. */
const NAME = "[\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-z.]{1,24}?";
/** Who acts, where no honorific tells. */
const TOPIC =
  /([\p{Script=Han}\p{Script=Katakana}ー・々A-Za-z0-9.]{2,20})(?:は|(?:が|も)(?![\p{Script=Han}]))/gu;
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
  const topic = [...text.matchAll(TOPIC)].at(-1);
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
  const said = (lists.says.exec(text) ?? lists.according.exec(text))?.[0] ?? "";
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

/** Whether what follows a quotation makes it words said: と with a verb of saying, not a name for something. */
export function isSaidJapanese(after: string, language: ClipLanguage): boolean {
  if (new RegExp(`^、?(?:${listsOf(language).says.source})`, "u").test(after)) return true;
  if (!/^[、\s]*(?:と|って|など)/u.test(after)) return false;
  if (/^と(?:いう(?!こと)|いった|の(?!こと)|する|なる|名付|呼ば|称|題|ともに|並)/u.test(after)) {
    return /^と(?:いう。|の(?:認識|考え|見方|見通し|見解|意見|声|懸念|指摘|批判|立場|姿勢))/u.test(
      after,
    );
  }
  return listsOf(language).says.test(after.slice(0, 60));
}
