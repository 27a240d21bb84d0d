/** Who speaks by the place alone, in Chinese: who opens a clause, whose words or whose eyes they are. */
import { ADDRESSED, nameAtStart, nameIn, type Range, SURNAMES } from "./chinese-names.ts";
import {
  actorAt,
  BREAK,
  type IsKnown,
  type Lists,
  MOST_SUBJECT,
  OWNER,
  TAIL,
} from "./chinese-subject.ts";
import { type Clause, type Cue, SUBJECT_ONLY } from "./cue.ts";

/** “…”一位老船员的话: whose words they are. */
const WHOSE_WORDS = /^([^，。、！？的]{2,14})的(?:话|这番话|一番话|这句话|感受|心声|说法)/u;
/** 刘洋是一名船长 */
const PRESENTED = new RegExp(
  `^(?:[^，。是]{0,12}的)?([${SURNAMES}]\\p{Script=Han}{1,2})，?(?:[就正便也]是[^，。]{2,24}(?:之一|[长员师家授者人])[，。]|是(?:一?[名位]|[^，。]{2,30}(?:长|员|师|家|授|者|人|之一)[，。]))`,
  "u",
);

/** 考生林小涵第一个: behind a title in the sentence's first part, which has no particle before. */
function titledName(
  text: string,
  { start, end }: Range,
  { titles }: Lists,
  isKnown: IsKnown,
): Range | undefined {
  const part = /^[^。！？；：“”]{2,40}/u.exec(text.slice(start, end))?.[0] ?? "";
  for (const title of titles) {
    const at = part.indexOf(title);
    if (at < 0 || /[对向被把让给与和][^，]*$/u.test(part.slice(0, at))) continue;
    const name = nameAtStart(text, { start: start + at + title.length, end }, isKnown);
    if (name) return name;
  }
  return undefined;
}

/** Whom a sentence begins with, where a name of a person shows it. */
export function openingCue(clause: Clause, lists: Lists, isKnown: IsKnown): Cue | undefined {
  const { paragraph, start, end } = clause;
  const known =
    nameAtStart(paragraph, { start, end }, isKnown) ??
    titledName(paragraph, { start, end }, lists, isKnown);
  if (known) return { kind: "name", ...known, verb: "", strength: SUBJECT_ONLY };
  let to = start;
  while (to < end && !BREAK.test(paragraph.charAt(to))) to += 1;
  const tail = TAIL.exec(paragraph.slice(start + 1, to));
  const subject = { start, end: tail ? start + 1 + tail.index : to };
  const last = [...paragraph.slice(start, end).matchAll(ADDRESSED)].at(-1);
  if (last)
    return {
      kind: "name",
      start: start + last.index,
      end: start + last.index + last[0].length,
      verb: "",
      strength: SUBJECT_ONLY,
    };
  const presented = PRESENTED.exec(paragraph.slice(start, end));
  if (presented) {
    const name = presented[1] ?? "";
    const at = start + presented[0].indexOf(name);
    return { kind: "name", start: at, end: at + name.length, verb: "", strength: SUBJECT_ONLY };
  }
  const words = paragraph.slice(subject.start, subject.end);
  // 他59岁的邻居刘洋也在等: who belongs to somebody else.
  const owner = OWNER.exec(words)?.[0].length ?? 0;
  const owned = owner > 0 && nameIn(paragraph, { ...subject, start: start + owner }, lists.titles);
  if (owned) return { kind: "name", ...owned, verb: "", strength: SUBJECT_ONLY };
  const pronoun = lists.pronouns.find(
    ([form]) => words.startsWith(form) && form.length > 0 && !/^其/u.test(words),
  );
  if (!pronoun) {
    const isPerson =
      words.length <= MOST_SUBJECT && lists.titles.some((title) => words.endsWith(title));
    return isPerson
      ? { kind: "description", ...subject, verb: "", strength: SUBJECT_ONLY }
      : undefined;
  }
  return {
    kind: "pronoun",
    pronoun: pronoun[1],
    start,
    end: start + pronoun[0].length,
    verb: "",
    strength: SUBJECT_ONLY,
  };
}

/** 在刘洋看来 */
const IN_WHOSE_EYES = /在([\p{Script=Han}A-Za-z·]{2,10})看来/u;

export function eyesCue({ paragraph, start, end }: Clause, lists: Lists): Cue | undefined {
  const found = IN_WHOSE_EYES.exec(paragraph.slice(start, end));
  if (!found) return undefined;
  const from = start + found.index + 1;
  const subject = { start: from, end: from + (found[1] ?? "").length };
  const name = nameIn(paragraph, subject, lists.titles);
  return {
    kind: name ? "name" : "description",
    ...(name ?? subject),
    verb: "看来",
    strength: 0.85,
  };
}

export function whoseCue({ paragraph, start, end, side }: Clause, lists: Lists): Cue | undefined {
  const found = side === "after" && WHOSE_WORDS.exec(paragraph.slice(start, end));
  if (!found) return undefined;
  const subject = { start, end: start + (found[1] ?? "").length };
  const name = nameIn(paragraph, subject, lists.titles);
  return { kind: name ? "name" : "description", ...(name ?? subject), verb: "话", strength: 0.7 };
}

const MOST_SEGMENTS = 4;

/** 徐寿其心里害怕，“…”: whoever acts in the sentence before a comma, whatever the verb. */
export function actorCue(
  { paragraph, start, end }: Clause,
  lists: Lists,
  isKnown: IsKnown,
): Cue | undefined {
  const text = paragraph.slice(start, end);
  const segments = [...text.matchAll(/[^，,；;：:]+(?=[，,；;：:])/gu)]
    .slice(-MOST_SEGMENTS)
    .reverse();
  let pronoun: Cue | undefined;
  for (const { index, 0: segment } of segments) {
    const from = start + index;
    const actor = actorAt(paragraph, { start: from, end: from + segment.length }, lists, isKnown);
    // 徐先生打了电话，他想到好友，“…”: the one whom the sentence names before.
    if (actor?.kind === "pronoun") pronoun ??= actor;
    else if (actor) return actor;
  }
  return pronoun;
}

/** “…”家住河边的李晓坐在船上: whoever acts right behind the words. */
export function actorBehind(
  { paragraph, start, end }: Clause,
  lists: Lists,
  isKnown: IsKnown,
): Cue | undefined {
  const told = /^[^，。“]{0,30}/u.exec(paragraph.slice(start, end))?.[0] ?? "";
  for (const { index } of told.matchAll(/^|(?<=的)/gu)) {
    const named = nameAtStart(paragraph, { start: start + index, end }, isKnown);
    if (named) return { kind: "name", ...named, verb: "", strength: 0.5 };
  }
  const titled = titledName(paragraph, { start, end: start + told.length }, lists, isKnown);
  if (titled) return { kind: "name", ...titled, verb: "", strength: 0.5 };
  // 社区书记老陈翻着报表
  const addressed = told.matchAll(ADDRESSED).next().value;
  const isBeside =
    addressed && lists.titles.some((title) => told.slice(0, addressed.index).endsWith(title));
  if (!addressed || !isBeside) return undefined;
  const at = start + addressed.index;
  return { kind: "name", start: at, end: at + addressed[0].length, verb: "", strength: 0.5 };
}
