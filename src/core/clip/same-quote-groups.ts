/**
 * Puts together what is the same quote, without holding every quote against every other.
 *
 * Two quotes are alike only if four fifths of the shorter's units are in the longer: of ten, two may
 * be missing. So a quote is looked for by its rarest units, its probes: as many as may be missing, and
 * three more. Where the two are alike, at least three of the shorter's probes are in the longer.
 *
 *     "we know the price of it now, so do you"   ten units, two may be missing
 *     probes: price, know, now, do, so           three of them, or it is another quote
 *
 * Both look-ups are made, for either may be the shorter. What they find is compared in full, so the
 * outcome is that of comparing all. Where all quotes are made of the same few words they find them
 * all, and it is as slow as that.
 */
import { eachInSteps, type Steps } from "../steps.ts";
import {
  compareWordings,
  LEAST_UNITS,
  readWording,
  SAME,
  type Units,
  type Wording,
} from "./same-quote.ts";

/** One quote out of several sources. */
export interface QuoteGroup<Source> {
  /** The longest wording first. */
  sources: Source[];
  /** Those that have all of its words. */
  whole: ReadonlySet<Source>;
}

/** What is compared of a source. Speakers, and languages, are never compared with one another. */
export interface Said {
  text: string;
  /** BCP 47 */
  language: string;
  speaker: string;
}

/** What is done between two pauses, in look-ups: some milliseconds of them. */
const STEP_WORK = 50_000;
/** How many look-ups reading a character takes. */
const READING = 3;
/** Sources between two pauses while they are told apart by speaker. */
const STEP_SOURCES = 500;
/** With more of them fewer are compared in vain; no quote that is compared has fewer units. */
const COMMON_PROBES = LEAST_UNITS;

/** Counts work, and says when it has been enough for one step. */
class Pace {
  #work = 0;

  isPauseDue(work: number): boolean {
    this.#work += work;
    if (this.#work < STEP_WORK) return false;
    this.#work = 0;
    return true;
  }
}

interface Group<Source> extends QuoteGroup<Source> {
  wording: Wording;
  whole: Set<Source>;
}

/** Where a quote belongs, and whether it has all the words of the group. */
interface Place {
  group: number;
  isWhole: boolean;
}

type Index = Map<string, number[]>;

/** Adds to the list of each key. */
function enter(index: Index, keys: Iterable<string>, group: number): void {
  for (const key of keys) {
    const known = index.get(key);
    if (known) known.push(group);
    else index.set(key, [group]);
  }
}

/** The quotes of one speaker in one language. They come longest first. */
class Groups<Source> {
  readonly all: Group<Source>[] = [];
  /** In how many quotes a unit is. */
  readonly #frequency = new Map<string, number>();
  /** Places in `all`: by key, by each unit, by each probe (as often as the quote has it). */
  readonly #byKey = new Map<string, number>();
  readonly #byUnit: Index = new Map();
  readonly #byProbe: Index = new Map();
  #lookups = 0;

  /** All of them, before the first is put anywhere: what is rare is rare among all. */
  count({ known }: Wording): void {
    for (const unit of known) this.#frequency.set(unit, (this.#frequency.get(unit) ?? 0) + 1);
  }

  /** Puts it into the first group that it is alike to. @returns how many look-ups it took */
  put(source: Source, wording: Wording): number {
    const before = this.#lookups;
    const probes = this.#probesOf(wording);
    const place = this.#find(wording, probes);
    const group = place && this.all[place.group];
    if (group) {
      group.sources.push(source);
      if (place.isWhole) group.whole.add(source);
    } else this.#add({ wording, sources: [source], whole: new Set([source]) }, probes);
    return this.#lookups - before;
  }

  #add(group: Group<Source>, probes: Units): void {
    const { key, units, known } = group.wording;
    const place = this.all.push(group) - 1;
    if (key !== "") this.#byKey.set(key, place);
    if (units.length < LEAST_UNITS) return;
    enter(this.#byUnit, known, place);
    enter(this.#byProbe, probes, place);
  }

  #probesOf({ units }: Wording): Units {
    const frequency = (unit: string): number => this.#frequency.get(unit) ?? 0;
    // Rounding may give one probe too many, never one too few.
    const mayMiss = Math.floor(units.length * (1 - SAME) + 0.001);
    const rarestFirst = [...units].sort((a, b) => frequency(a) - frequency(b));
    return rarestFirst.slice(0, mayMiss + COMMON_PROBES);
  }

  /** Adds the groups that have enough of the keys in the index. */
  #collect(found: Set<number>, index: Index, keys: Iterable<string>): void {
    const counts = new Map<number, number>();
    for (const key of keys) {
      const groups = index.get(key) ?? [];
      this.#lookups += 1 + groups.length;
      for (const group of groups) {
        const count = (counts.get(group) ?? 0) + 1;
        counts.set(group, count);
        if (count === COMMON_PROBES) found.add(group);
      }
    }
  }

  #find(wording: Wording, probes: Units): Place | undefined {
    // The groups before one of the same key have been compared with these very words.
    const same = this.#byKey.get(wording.key);
    if (same !== undefined) return { group: same, isWhole: true };
    if (wording.units.length < LEAST_UNITS) return undefined;
    const found = new Set<number>();
    this.#collect(found, this.#byUnit, probes);
    this.#collect(found, this.#byProbe, wording.known);
    for (const group of [...found].sort((a, b) => a - b)) {
      const { wording: against } = this.all[group] as Group<Source>;
      this.#lookups += against.units.length * wording.units.length;
      const likeness = compareWordings(against, wording);
      if (likeness !== "other") return { group, isWhole: likeness === "same" };
    }
    return undefined;
  }
}

function* groupsOfOne<Source>(
  said: { source: Source; text: string }[],
  pace: Pace,
): Steps<readonly QuoteGroup<Source>[]> {
  const groups = new Groups<Source>();
  const read: { source: Source; wording: Wording }[] = [];
  for (const { source, text } of said.sort((a, b) => b.text.length - a.text.length)) {
    const wording = readWording(text);
    groups.count(wording);
    read.push({ source, wording });
    if (pace.isPauseDue(READING * text.length)) yield 0;
  }
  for (const [index, { source, wording }] of read.entries()) {
    if (pace.isPauseDue(groups.put(source, wording))) yield index / read.length;
  }
  return groups.all;
}

/**
 * Same speaker, same language, same words or a part of them. Whatever is alike to the longest of a
 * group belongs to it, and to the first such group where there are several.
 */
export function* groupQuoteSteps<Source>(
  sources: readonly Source[],
  saidIn: (source: Source) => Said,
): Steps<QuoteGroup<Source>[]> {
  const apart = new Map<string, { source: Source; text: string }[]>();
  yield* eachInSteps(sources, { size: STEP_SOURCES, part: [0, 0.1] }, (source) => {
    const { text, language, speaker } = saidIn(source);
    const key = JSON.stringify([language, speaker]);
    const known = apart.get(key);
    if (known) known.push({ source, text });
    else apart.set(key, [{ source, text }]);
  });
  const grouped: QuoteGroup<Source>[] = [];
  const pace = new Pace();
  for (const said of apart.values()) {
    const [only, another] = said;
    if (only && !another) grouped.push({ sources: [only.source], whole: new Set([only.source]) });
    else for (const group of yield* groupsOfOne(said, pace)) grouped.push(group);
  }
  return grouped;
}
