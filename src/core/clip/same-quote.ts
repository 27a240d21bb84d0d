/**
 * The same words met again on another site: marks, dots and small edits differ, one site shortens.
 *
 *     “We will not wait any longer,” he said.   ~   "we will not wait … any longer"      same
 *     “We will not wait.”                       ~   “We will not wait any longer.”       part of it
 *
 * Translations are other words and not compared.
 */

/** What counts as nothing: format characters, nukta, apostrophes. */
const NOTHING = /[\p{Cf}\u093c'’]/gu;
const MARKS = /[\p{P}\p{S}]/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** An editor's addition in square brackets is not the speaker's: "[President] Lima". */
const ADDED = /[[［【(（][^\])］】）]{0,60}[\])］】）]/gu;

/** Units of a quote that are compared: words, or pairs of characters where words aren't set apart. */
type Units = readonly string[];

/** Two quotes are the same from this share of common units on. */
const SAME = 0.8;
/** A shorter quote is a part of a longer from this share of its units on, in their order. */
const CONTAINED = 0.9;
/** Fewer units say too little to be known again. */
const LEAST_UNITS = 3;
/** A longer quote is compared by its beginning. */
const MOST_UNITS = 400;

/** The words without case, marks and spacing: equal keys are equal quotes. */
export function quoteKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(ADDED, " ")
    .replace(NOTHING, "")
    .replace(MARKS, " ")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

function unitsOf(key: string): Units {
  const units: string[] = [];
  for (const word of key.split(" ")) {
    if (!DENSE.test(word)) units.push(word);
    else
      for (let at = 0; at < Math.max(1, word.length - 1); at += 1)
        units.push(word.slice(at, at + 2));
    if (units.length >= MOST_UNITS) break;
  }
  return units.filter((unit) => unit !== "").slice(0, MOST_UNITS);
}

/** Length of the longest run of units that both have in this order, with gaps. */
function commonInOrder(one: Units, other: Units): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const unit of one) {
    const next = [0];
    for (const [at, against] of other.entries()) {
      const longest =
        unit === against
          ? (row[at] as number) + 1
          : Math.max(row[at + 1] as number, next[at] as number);
      next.push(longest);
    }
    row = next;
  }
  return row.at(-1) as number;
}

function shareInCommon(one: Units, other: Units): number {
  const known = new Set(one);
  return other.filter((unit) => known.has(unit)).length / other.length;
}

export type QuoteLikeness =
  /** The same words, but for marks and small edits. */
  | "same"
  /** The first holds the second, or the second the first. */
  | "holds"
  | "held"
  | "other";

/** How two quotes in the same language stand to each other. */
export function compareQuotes(one: string, other: string): QuoteLikeness {
  const [oneKey, otherKey] = [quoteKey(one), quoteKey(other)];
  if (oneKey === otherKey) return oneKey === "" ? "other" : "same";
  const [ones, others] = [unitsOf(oneKey), unitsOf(otherKey)];
  const [short, long] = ones.length <= others.length ? [ones, others] : [others, ones];
  if (short.length < LEAST_UNITS) return "other";
  // Counting is cheap and sorts out nearly all pairs.
  if (shareInCommon(long, short) < SAME) return "other";
  const common = commonInOrder(short, long);
  if (common / long.length >= SAME) return "same";
  if (common / short.length < CONTAINED) return "other";
  return ones.length > others.length ? "holds" : "held";
}

/** One quote out of several sources, the longest wording first. */
export interface QuoteGroup<Source> {
  text: string;
  sources: Source[];
}

/**
 * Puts together what is the same quote: same language, same words or a part of them.
 *
 * @param textOf words and BCP 47 language of a source
 */
export function groupQuotes<Source>(
  sources: readonly Source[],
  textOf: (source: Source) => { text: string; language: string },
): QuoteGroup<Source>[] {
  const groups: (QuoteGroup<Source> & { language: string })[] = [];
  const longestFirst = sources
    .map((source) => ({ source, ...textOf(source) }))
    .sort((a, b) => b.text.length - a.text.length);
  for (const { source, text, language } of longestFirst) {
    const group = groups.find(
      (each) => each.language === language && compareQuotes(each.text, text) !== "other",
    );
    if (group) group.sources.push(source);
    else groups.push({ text, language, sources: [source] });
  }
  return groups.map(({ text, sources: found }) => ({ text, sources: found }));
}
