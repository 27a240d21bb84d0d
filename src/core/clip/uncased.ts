/**
 * Who speaks, in scripts with spaces but without capitals: a name is what stands where the speaker
 * stands, up to the next small word.
 *
 *     नगर आयुक्त सुधा मेनन ने पत्रकारों से कहा      postposed: up to ने, behind the last title
 *     قالت وزيرة النقل سلمى حداد يوم الاثنين        verb-first: from the verb on, behind titles
 *     سخنگوی دولت علی کریمی گفت                     verb-last: before the verb
 */
import { type Clause, type Cue, type ReadCue, SUBJECT_ONLY } from "./cue.ts";
import { type WordLists, wordLists } from "./word-lists.ts";
import { isPhraseAt, type Word, wordsOf } from "./words.ts";

const MOST_NAME_WORDS = 6;
const BREAKS = /[.,;:()"“”«»‘’'—–،؛؟!?।]/u;

/** Index of the verb of saying and how many words it is; Arabic writes "and" on to it. */
function verbAt(words: readonly Word[], at: number, lists: WordLists): number {
  const { lower } = words[at] as Word;
  if (lists.says.has(lower)) return 1;
  if (/^[وف]/u.test(lower) && lists.says.has(lower.slice(1))) return 1;
  return lists.saysPhrases.find((phrase) => isPhraseAt(words, at, phrase))?.length ?? 0;
}

function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

function cueFrom(
  words: readonly Word[],
  range: { from: number; to: number },
  lists: WordLists,
  verb: string,
  strength: number,
): Cue | undefined {
  const { from, to } = range;
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || from >= to) return undefined;
  const pronoun = to - from === 1 ? lists.pronouns.get(first.lower) : undefined;
  const place = { start: first.start, end: last.end, verb };
  if (pronoun) return { kind: "pronoun", pronoun, ...place, strength: Math.min(strength, 0.9) };
  // "प्रधानमंत्री ने कहा": an office alone is no name.
  const isOffice = words.slice(from, to).every(({ lower }) => isRole(lower, lists));
  if (isOffice) return { kind: "description", ...place, strength };
  return { kind: "name", ...place, strength };
}

function isRole(lower: string, { titles, persons }: WordLists): boolean {
  return titles.has(lower) || persons.has(lower);
}

/** The name that ends before `to`, behind its last title. */
function nameBefore(
  words: readonly Word[],
  to: number,
  lists: WordLists,
): { from: number; to: number } {
  let from = to;
  while (from > 0 && to - from < MOST_NAME_WORDS) {
    const word = words[from - 1] as Word;
    if (from < to && BREAKS.test((words[from] as Word).gap)) break;
    if (lists.stops.has(word.lower) && !lists.pronouns.has(word.lower)) break;
    if (lists.says.has(word.lower)) break;
    from -= 1;
    if (lists.pronouns.has(word.lower)) break;
  }
  // "आना लीमा (Ana Lima) ने": the same name in other letters.
  if (from > 0 && from < to && /\($/.test((words[from] as Word).gap))
    return nameBefore(words, from, lists);
  for (let index = to - 2; index >= from; index -= 1) {
    if (isRole((words[index] as Word).lower, lists)) return { from: index + 1, to };
  }
  return { from, to };
}

/** The name that begins at `from`, behind titles and what they rule. */
function nameBehind(
  words: readonly Word[],
  from: number,
  lists: WordLists,
): { from: number; to: number } {
  let to = from;
  while (to < words.length && to - from < MOST_NAME_WORDS) {
    const word = words[to] as Word;
    if (BREAKS.test(word.gap) || (lists.stops.has(word.lower) && word.lower !== "باسم")) break;
    to += 1;
  }
  let start = from;
  while (start < to - 1 && lists.titles.has((words[start] as Word).lower)) {
    start += 1;
    while (start < to - 1 && /^(?:ال|باسم)/u.test((words[start] as Word).lower)) start += 1;
  }
  return { from: start, to };
}

/** "के मुताबिक़" behind a name, "بحسب" before one. */
function readAccording(
  words: readonly Word[],
  lists: WordLists,
  isBehind: boolean,
): Cue | undefined {
  for (let at = 0; at < words.length; at += 1) {
    // "बकौल आना लीमा": Hindi has one that stands before the name.
    if (words[at]?.lower === "बकौल") {
      const range = nameBehind(words, at + 1, lists);
      const cue = cueFrom(words, range, lists, "बकौल", 0.85);
      if (cue) return cue;
    }
    const phrase = lists.according.find((each) => isPhraseAt(words, at, each));
    if (!phrase) continue;
    const to = at + phrase.length;
    const range = isBehind ? nameBefore(words, at, lists) : nameBehind(words, to, lists);
    const cue = cueFrom(words, range, lists, textOf(words, at, to), 0.85);
    if (cue) return cue;
  }
  return undefined;
}

/** Whether somebody else says it behind the source: two words or more and a verb. */
function isToldOf(words: readonly Word[], source: Cue, verb: number | undefined): boolean {
  if (verb === undefined || source.kind === "unsaid") return false;
  const behind = words.findIndex(({ start }) => start > source.end) + source.verb.split(" ").length;
  return verb - behind >= 2;
}

/** “…” ये बातें आना लीमा ने कहीं: the quotation is what is spoken of, whatever verb follows. */
const THESE_WORDS = /^\s*(?:ये|यह|यही|उक्त|ऐसा)\s+(?:बात|बातें|बयान|शब्द|जानकारी|आरोप|कहना)/u;

/** "लीना डिसूज़ा ने चिट्ठी लिखी, “…”": whatever is done right before a quotation, is said. */
function strengthUnsaid({ paragraph, start, end, side }: Clause): number {
  if (side === "after" && THESE_WORDS.test(paragraph.slice(start, end))) return 0.85;
  const text = paragraph.slice(start, end);
  // '…', आना लीमा ने सरकार को कोसा: a headline.
  if (side === "after" && /^\s*,/.test(text)) return 0.6;
  return side === "before" && /[,:]\s*$/.test(text) ? 0.6 : SUBJECT_ONLY;
}

/** Verbs whose subject has no particle: "कहते हैं", "बोले", "का कहना है". */
const BARE_SUBJECT = /(?:[तन][ाेी]ं?|ल[ाेी]ं?)$/u;
const MOST_OPENING = 10;

/** Whom a sentence without a verb of saying begins with: an office, and a name that nothing rules. */
function readTitled(words: readonly Word[], lists: WordLists): Cue | undefined {
  const at = words.findIndex(
    ({ lower }, index) => isRole(lower, lists) && !isRole(words[index + 1]?.lower ?? "", lists),
  );
  if (at < 0 || at > MOST_OPENING) return readComing(words, lists);
  const { to } = nameBehind(words, at + 1, lists);
  const isName = to - at > 2 && to - at <= MOST_TITLED;
  // "प्रधानमंत्री आना लीमा के घर": not she, but what is hers.
  if (!isName || RULED.test(words[to]?.lower ?? "")) return undefined;
  return cueFrom(words, { from: at + 1, to }, lists, "", SUBJECT_ONLY);
}

/** "दिल्ली से आए ओलाफ़ बर्ग", "हादसे में बची आना लीमा": whom a participle tells of. */
const PARTICIPLE = /^(?:आए|आई|आईं|बचे|बची|बचा|वाले|वाली|वाला)$/u;

function readComing(words: readonly Word[], lists: WordLists): Cue | undefined {
  const at = words.findIndex(({ lower }) => PARTICIPLE.test(lower));
  if (at < 0 || at > MOST_OPENING) return undefined;
  const { to } = nameBehind(words, at + 1, lists);
  const isName = to > at + 1 && to - at <= MOST_TITLED - 1 && RULED.test(words[to]?.lower ?? "को");
  return isName ? cueFrom(words, { from: at + 1, to }, lists, "", SUBJECT_ONLY) : undefined;
}

const MOST_TITLED = 4;
/** A particle behind a noun: "इस आरोप से" is no saying, and "आना लीमा के घर" is not she. */
const RULED = /^(?:का|के|की|को|से|पर|में|ने|तक)$/u;

/** "आना लीमा से पूछा गया तो उन्होंने": who is asked answers. */
function askedBefore(words: readonly Word[], verb: number): number {
  const asked = words.findIndex(({ lower }, at) => at < verb && lower === "पूछा");
  const isAnswer = words[asked + 1]?.lower === "गया";
  return isAnswer ? words.findIndex(({ lower }, at) => at < asked && lower === "से") : -1;
}

/** "आना लीमा को कहते सुना गया": whom others heard say it. */
function isHeard(words: readonly Word[], verb: number): boolean {
  return words.slice(verb + 1, verb + 3).some(({ lower }) => /^(?:सुना|सुनी|सुने)$/u.test(lower));
}

/** "आना लीमा रोते हुए कहती हैं": what is done besides saying. */
function beforeParticiple(words: readonly Word[], to: number): number {
  return words[to - 1]?.lower === "हुए" ? to - 2 : to;
}

export const readPostposed: ReadCue = (clause, language) => {
  const words = wordsOf(clause);
  const lists = wordLists(language);
  const according = readAccording(words, lists, true);
  const verbs = [...words.keys()].filter(
    (at) => verbAt(words, at, lists) > 0 && !RULED.test(words[at + 1]?.lower ?? ""),
  );
  const verb = clause.side === "after" ? verbs[0] : verbs.at(-1);
  // "अख़बार के अनुसार आना लीमा ने कहा": the paper tells what somebody else said.
  if (according && !isToldOf(words, according, verb)) return according;
  const said = verb === undefined ? "" : (words[verb] as Word).text;
  const limit = verb ?? words.length;
  let agent = -1;
  for (let at = 0; at < limit; at += 1) if (lists.agents.has((words[at] as Word).lower)) agent = at;
  if (agent < 0 && verb !== undefined && isHeard(words, verb))
    agent = words.findLastIndex(({ lower }, at) => at < verb && lower === "को");
  if (agent < 0 && verb !== undefined) agent = askedBefore(words, verb);
  if (agent > 0)
    return cueFrom(
      words,
      nameBefore(words, agent, lists),
      lists,
      said,
      verb === undefined ? strengthUnsaid(clause) : 0.95,
    );
  if (verb === undefined) return clause.side === "alone" ? readTitled(words, lists) : undefined;
  if (verb === 0) return { kind: "unsaid", verb: said, strength: 0.5 };
  // "उनका कहना है": the one who says it owns the saying.
  const isOwned = /^(?:का|की|के|کا|کی|کے)$/u.test((words[verb - 1] as Word).lower);
  // "बड़ा दावा किया": whoever did it has a particle, somewhere before.
  if (language.code === "hi" && !isOwned && !BARE_SUBJECT.test(said))
    return { kind: "unsaid", verb: said, strength: 0.5 };
  const cue = cueFrom(
    words,
    nameBefore(words, isOwned ? verb - 1 : beforeParticiple(words, verb), lists),
    lists,
    said,
    0.85,
  );
  return cue ?? { kind: "unsaid", verb: said, strength: 0.5 };
};

/** The first stretch of the clause up to a break: "أما الائتلاف الوطني، فقد دعا". */
function opening(
  words: readonly Word[],
  to: number,
  lists: WordLists,
): { from: number; to: number } {
  const skip = /^(?:أما|لكن|ولكن|כי|و)$/u;
  const from = words.findIndex(({ lower }) => !skip.test(lower));
  const range = nameBehind(words, Math.max(0, from), lists);
  return { from: range.from, to: Math.min(range.to, to) };
}

function readVerbFirst(clause: Clause, words: readonly Word[], lists: WordLists): Cue | undefined {
  const verbs = [...words.keys()].filter((at) => verbAt(words, at, lists) > 0);
  const verb = clause.side === "after" ? verbs[0] : verbs.at(-1);
  if (verb === undefined) return undefined;
  const said = (words[verb] as Word).text;
  const behind = cueFrom(words, nameBehind(words, verb + 1, lists), lists, said, 0.95);
  if (behind) return behind;
  const before =
    verb > 1 ? cueFrom(words, opening(words, verb, lists), lists, said, 0.8) : undefined;
  return before ?? { kind: "unsaid", verb: said, strength: 0.5 };
}

export const readVerbFirstClause: ReadCue = (clause, language) => {
  const words = wordsOf(clause);
  const lists = wordLists(language);
  return readAccording(words, lists, false) ?? readVerbFirst(clause, words, lists);
};

export const readVerbLast: ReadCue = (clause, language) => {
  const words = wordsOf(clause);
  const lists = wordLists(language);
  const according = readAccording(words, lists, false);
  if (according) return according;
  const verb = words.findIndex((_, at) => verbAt(words, at, lists) > 0);
  if (verb < 0) return undefined;
  const said = (words[verb] as Word).text;
  if (verb === 0) {
    const cue = cueFrom(words, nameBehind(words, 1, lists), lists, said, 0.7);
    return cue ?? { kind: "unsaid", verb: said, strength: 0.5 };
  }
  return (
    cueFrom(words, opening(words, verb, lists), lists, said, 0.85) ?? {
      kind: "unsaid",
      verb: said,
      strength: 0.5,
    }
  );
};
