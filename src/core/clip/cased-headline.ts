/** Who speaks in a headline: before a colon or a dash that introduces the words, or behind them. */
import type { Candidate } from "./cased-candidate.ts";
import { cueOf, isRuled, opensClause, type Reading } from "./cased-score.ts";
import type { Cue } from "./cue.ts";

/** A headline has no more words. */
const MOST_WORDS = 16;
/** "The revenge of Lima". */
const OF = new Set("of de del du des von vom di do da van".split(" "));
/** Articles that only whoever acts has. */
const NOMINATIVE = new Set("ο η οι".split(" "));

function clauseText({ clause }: Pick<Reading, "clause">): string {
  return clause.paragraph.slice(clause.start, clause.end);
}

/** A paragraph that is no shorter is no headline. */
const LEAST_NO_HEADLINE_UTF16 = 140;
/** Words before a name in its own phrase: "but neighbour Lima". */
const MOST_BEFORE = 2;

/**
 * "Marie lives next door: “…”": a lone name or somebody described, who opens a part of the sentence and
 * has a verb behind.
 */
function actorBefore(reading: Reading): Candidate | undefined {
  const { words, candidates, lists, language, clause } = reading;
  if (language.capitalNouns) return undefined;
  return candidates.find((each) => {
    const { head, to, isPossessive, kind } = each;
    const next = words[to];
    if (isPossessive || !next || next.isCapital || isRuled(reading, each)) return false;
    // "Red alert for the harbour: “…”" is a headline.
    if (to === 1 && clause.paragraph.length < LEAST_NO_HEADLINE_UTF16) return false;
    if (!/^[\s\u00a0]$/.test(next.gap) || lists.prepositions.has(next.lower)) return false;
    let from = head;
    while (from > 0 && head - from <= MOST_BEFORE && !/[,;(–—]/.test(words[from]?.gap ?? ""))
      from -= 1;
    if (kind === "description") return from === head || opensClause(reading, head);
    return head - from <= MOST_BEFORE;
  });
}

/** A colon, or in a headline a dash: "Lima angry - “No more”". */
function isIntroduction({ clause, words }: Reading): boolean {
  const text = clauseText({ clause });
  if (/[:：]\s*$/.test(text)) return true;
  return clause.start === 0 && words.length <= MOST_WORDS && /\s[-–—]\s*$/.test(text);
}

/** "Lima on the harbour": a name alone, whatever it is about. */
function isRuledNext({ words, candidates, lists, clause }: Reading): boolean {
  const next = words[candidates[0]?.to ?? 0];
  return (
    clause.start === 0 && words.length <= MOST_WORDS && lists.prepositions.has(next?.lower ?? "")
  );
}

/** "Ana Lima: “…”" */
export function readColon(reading: Reading): Cue | undefined {
  const { words, candidates, language, isKnown } = reading;
  if (!isIntroduction(reading)) return undefined;
  const isSure = ({ from, to }: Candidate): boolean => {
    const [first, last] = [words[from], words[to - 1]];
    return (
      to - from > 1 || (first !== undefined && last !== undefined && isKnown(first.start, last.end))
    );
  };
  const names = candidates.filter(({ kind, isPossessive }) => kind === "name" && !isPossessive);
  const isShort = words.length <= 4;
  const free = names.filter((each) => !isRuled(reading, each));
  const beside = free.find(
    (each) => each.to === words.length && (isShort || !language.capitalNouns || isSure(each)),
  );
  const opening = free.find((each) => opensClause(reading, each.head) && isSure(each));
  const long = free.find((each) => each.to - each.from > 1);
  // "Alone stays the mayor, says ο Δημητρίου": an article in the nominative shows who acts.
  const acting = free.findLast(({ head }) => NOMINATIVE.has(words[head]?.lower ?? ""));
  const first = free.find(({ from }) => from === 0 && isRuledNext(reading));
  const candidate =
    acting ?? (isShort ? (beside ?? opening) : (opening ?? first ?? beside ?? long));
  if (candidate) return cueOf(reading, "", candidate, 0.75);
  const actor = /[:：]\s*$/.test(clauseText(reading)) ? actorBefore(reading) : undefined;
  if (actor) return cueOf(reading, "", actor, 0.55);
  // "The revenge of Lima: “…”"
  const isCapitals = ({ from }: Candidate): boolean => !/\p{Ll}/u.test(words[from]?.text ?? "");
  const headline = names.find(
    (each) => OF.has(words[each.head - 1]?.lower ?? "") && !isCapitals(each),
  );
  return headline && words.length <= MOST_WORDS ? cueOf(reading, "", headline, 0.4) : undefined;
}

/** "“…”: Lima backs the bridge": a headline. */
export function readHeadline({ clause, words, candidates, ...reading }: Reading): Cue | undefined {
  if (!/^\s*:/.test(clause.paragraph.slice(clause.start, clause.end))) return undefined;
  const first = candidates.find(({ kind, from }) => kind === "name" && from === 0);
  return first && cueOf({ clause, words, candidates, ...reading }, "", first, 0.75);
}
