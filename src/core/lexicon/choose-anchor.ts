/**
 * Every pattern gets a way in, called its anchor, chosen for being rare:
 *
 *   "_ibm_"    five units with no separator inside, a boundary at the ends allowed. The matcher
 *              looks at every second run of four in a text, so it meets one of the two that the
 *              five hold: "_ibm" or "ibm_".
 *   "_lu_"     shorter words have four units, and only three to be known by at one of two places.
 *   "_openai"  six units, known by their two runs of five: fewer texts lead there by accident. So it
 *              is in large lexicons, and `wide.ts` is about them.
 *   "华为"     a pattern without such units, or with few of them ("AI芯片"), is anchored on a pair; the
 *              matcher looks at every unit that is the second of one, and asks for the first before
 *              it believes it.
 */
import { SPACE } from "../text/fold.ts";
import { classOf } from "../text/scripts.ts";
import { FIVEGRAMS, FOURGRAMS, isKeyless, PAIR, TRIGRAMS } from "./keys.ts";
import type { Pattern } from "./pattern.ts";
import { gramShare, unitRarity } from "./rarity.ts";

/** Anchors lie within this many units of the pattern's start: their place has six bits. */
const ANCHOR_REACH = 60;
export interface Prepared {
  pattern: Pattern;
  /** As written, composed, without ignored units, white space single. */
  units: number[];
  folded: number[];
  padLeft: boolean;
  padRight: boolean;
}

/** Whether a folded unit is no part of a word. */
export function isSeparator(unit: number): boolean {
  return classOf(String.fromCharCode(unit)) === "none";
}

/** Where the windows of a text may lie: the text with "_" for what is no letter to the filter. */
export function paddedText({ folded, padLeft, padRight }: Prepared): string {
  return [...(padLeft ? [0] : []), ...folded, ...(padRight ? [0] : [])]
    .slice(0, ANCHOR_REACH)
    .map((unit) =>
      unit === 0 || isKeyless(unit) || isSeparator(unit) ? "_" : String.fromCharCode(unit),
    )
    .join("");
}

/** Second unit of the pair whose units are rarest, the second above all: it is looked at first. */
function choosePair({ folded }: Prepared): number {
  const rarity = (at: number): number =>
    folded[at] === SPACE
      ? Number.NEGATIVE_INFINITY
      : 2 * unitRarity(folded[at] as number) + unitRarity(folded[at - 1] as number);
  let rarest = Math.min(1, folded.length - 1);
  for (let at = rarest + 1; at < Math.min(folded.length, ANCHOR_REACH); at += 1) {
    if (rarity(at) > rarity(rarest)) rarest = at;
  }
  return PAIR | rarest;
}

/** What the window whose last four units begin at `at` can be; the more units the better. */
function windowKind(padded: string, at: number, mayBeWide: boolean): number {
  const inner = (from: number): boolean => from > 0 && !padded.slice(from, at + 3).includes("_");
  if (mayBeWide && inner(at - 1)) return FIVEGRAMS;
  return inner(at) ? FOURGRAMS : TRIGRAMS;
}

/** Units of a window's grams. */
const GRAM_UNITS = { [FIVEGRAMS]: 5, [FOURGRAMS]: 4, [TRIGRAMS]: 3 } as Record<number, number>;
/** Added to the cost of a window that says so little: taken only where there is no other. */
const LAST_RESORT = 1e6;

/** Comparing a pattern, against looking at a place. */
const COMPARING = 20;

/** How many patterns have a word: "Media" and "James" lead to hundreds, and stand in many texts. */
export type WordCounts = Map<string, number>;

export function countWords(texts: readonly string[]): WordCounts {
  const counts: WordCounts = new Map();
  for (const text of texts) {
    for (const word of new Set(text.split("_"))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The word that the unit at `at` is in, of a padded text. */
function wordAt(padded: string, at: number): string {
  const end = padded.indexOf("_", at);
  return padded.slice(padded.lastIndexOf("_", at) + 1, end < 0 ? undefined : end);
}

interface Choice {
  padded: string;
  counts: WordCounts;
  mayBeWide: boolean;
}

/** What it costs, in places of a text that are looked at in vain, to find a pattern by a window. */
function windowCost(at: number, kind: number, { padded, counts, mayBeWide }: Choice): number {
  const from = at + 3 - (GRAM_UNITS[kind] as number);
  const count = counts.get(wordAt(padded, at + 1)) ?? 1;
  const grams = gramShare(padded.slice(from, at + 3)) + gramShare(padded.slice(from + 1, at + 4));
  if (kind === TRIGRAMS) return LAST_RESORT + grams * count;
  if (!mayBeWide) return grams * count;
  // The whole window is known before a pattern is compared, and a seventh unit where there is one.
  const isSeven = kind === FIVEGRAMS && !/^_|_$|^.?$/.test(padded.slice(at + 3, at + 5));
  const whole = gramShare(padded.slice(from, at + (isSeven ? 5 : 4)));
  return (kind === FOURGRAMS ? 2 * whole : grams) + COMPARING * count * whole;
}

/** A pattern's byte of the section `anchors`. @param choice.mayBeWide whether six units are wanted */
export function chooseAnchor(prepared: Prepared, choice: Choice): number {
  const { padded, mayBeWide } = choice;
  const pad = prepared.padLeft ? 1 : 0;
  const hasPair = prepared.folded.slice(0, ANCHOR_REACH).some(isKeyless);
  let anchor = -1;
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 4 <= padded.length; at += 1) {
    if (padded[at + 1] === "_" || padded[at + 2] === "_") continue;
    const kind = windowKind(padded, at, mayBeWide);
    if (kind === TRIGRAMS && hasPair) continue;
    const cost = windowCost(at, kind, choice);
    if (cost < best) {
      anchor = (at + 2 - pad) | kind;
      best = cost;
    }
  }
  return anchor >= 0 ? anchor : choosePair(prepared);
}
