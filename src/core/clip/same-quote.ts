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
export type Units = readonly string[];

/** Two quotes are the same from this share of common units on; with less of it they are others. */
export const SAME = 0.8;
/** A shorter quote is a part of a longer from this share of its units on, in their order. */
const CONTAINED = 0.9;
/** Fewer units say too little to be known again. */
export const LEAST_UNITS = 3;
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

/** A quote as it is compared: made once, for a quote is held against many. */
export interface Wording {
  key: string;
  units: Units;
  /** Each of the units once. */
  known: ReadonlySet<string>;
}

export function readWording(text: string): Wording {
  const key = quoteKey(text);
  const units = unitsOf(key);
  return { key, units, known: new Set(units) };
}

/** Length of the longest run of units that both have in this order, with gaps. */
function commonInOrder(one: Units, other: Units): number {
  let row = new Uint16Array(other.length + 1);
  let next = new Uint16Array(other.length + 1);
  for (const unit of one) {
    for (let at = 0; at < other.length; at += 1) {
      next[at + 1] =
        unit === other[at]
          ? (row[at] as number) + 1
          : Math.max(row[at + 1] as number, next[at] as number);
    }
    [row, next] = [next, row];
  }
  return row.at(-1) as number;
}

function shareInCommon({ known }: Wording, { units }: Wording): number {
  return units.filter((unit) => known.has(unit)).length / units.length;
}

export type QuoteLikeness =
  /** The same words, but for marks and small edits. */
  | "same"
  /** The first holds the second, or the second the first. */
  | "holds"
  | "held"
  | "other";

/** How two quotes in the same language stand to each other. */
export function compareWordings(one: Wording, other: Wording): QuoteLikeness {
  if (one.key === other.key) return one.key === "" ? "other" : "same";
  const isLonger = one.units.length > other.units.length;
  const [short, long] = isLonger ? [other, one] : [one, other];
  if (short.units.length < LEAST_UNITS) return "other";
  // Counting is cheap and sorts out nearly all pairs.
  if (shareInCommon(long, short) < SAME) return "other";
  const common = commonInOrder(short.units, long.units);
  if (common / long.units.length >= SAME) return "same";
  if (common / short.units.length < CONTAINED) return "other";
  return isLonger ? "holds" : "held";
}

/** The same of two texts that are compared with no others. */
export function compareQuotes(one: string, other: string): QuoteLikeness {
  return compareWordings(readWording(one), readWording(other));
}
