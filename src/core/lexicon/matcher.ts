/**
 * The matcher.
 *
 * Worked example. The patterns are "Lu" and "百度"; the text is "Mr. Lu 谈百度".
 *
 *   1. A table gives every unit a key: 0 for all that is no letter of a pattern and for scripts
 *      without spaces, 30 random bits for a letter of a pattern.
 *   2. The text is read two units a step. The keys of the last four units make an index into a bit
 *      field, the *filter*; a set bit puts the place in a queue, without a branch. "_Lu" or "Lu_" is
 *      met, whichever falls on an even place. 度 is the second unit of a pair and is queued wherever
 *      it is.
 *   3. The queue is gone through with what costs a little more: the *gate*, a second bit field, is
 *      asked for the trigram with the unit beside it, or for the pair 百度.
 *   4. What it knows is looked up, and the patterns that may stand there are compared unit by unit,
 *      both ways from the anchor; ignored units are stepped over, white space counts once.
 *   5. What is equal is held against the boundary rules; leftmost and longest are chosen last.
 *
 * Ignored units (a soft hyphen, a nukta) leave the quick loop and come back to it: they are rare,
 * and the loop stays free of calls.
 *
 * So it is where names are few (`narrow.ts`); large lexicons have longer windows and more to ask
 * (`wide.ts`), and all else the same.
 */
import { endWithEnding, standsAsName } from "../text/boundaries.ts";
import { compose } from "../text/compose.ts";
import { SPACE } from "../text/fold.ts";
import { COMBINING_KEY, IGNORED_CLASS, IGNORED_KEY } from "./keys.ts";
import {
  FLAG_BITS,
  FLAG_DIGITS,
  FLAG_LAYER,
  gateBitsOf,
  isSeed,
  LAYERS,
  type LexiconParts,
  LONGEST_PATTERN,
  type Sections,
} from "./layout.ts";
import { CHUNK, Loop, type Windows } from "./loop.ts";
import { narrow } from "./narrow.ts";
import { choose, type Found, type Matches } from "./pattern.ts";
import { PatternTexts } from "./pattern-texts.ts";
import { fingerprintShift, keyTable, OFFSET_BITS, searchTables, unitClasses } from "./tables.ts";

/** Units on either side of a combining mark where boundary rules may see it. */
const NEAR_MARK = 128;
/** Units round these that a name near the mark may reach into, and its boundary rules then. */
const ROUND_MARK = LONGEST_PATTERN + NEAR_MARK;

export class Matcher {
  readonly #sections: Sections;
  readonly #patternTexts: PatternTexts;
  readonly #bucketShift: number;
  readonly #fingerprintShift: number;
  readonly #classes: Uint16Array;
  readonly #loop: Loop;
  readonly #windows: Windows;

  /**
   * @param parts used in place: they must not change
   * @param windows that the lexicon's tables are made for; a wide one needs the wide ones
   */
  constructor({ sizes, sections }: LexiconParts, windows = narrow) {
    const unitClass = unitClasses(sections.units);
    const made = isSeed(sizes) ? searchTables(sections, sizes.separators, unitClass) : undefined;
    const { bucketBits } = made ?? sizes;
    const all = { ...sections, ...made } as Sections;
    this.#sections = all;
    this.#bucketShift = 32 - bucketBits;
    this.#classes = unitClass.classes;
    this.#fingerprintShift = fingerprintShift(sizes.patterns);
    this.#patternTexts = new PatternTexts(sections, this.#classes);
    const keys = keyTable(all.unitKeys, unitClass);
    this.#loop = new Loop({ keys, ...unitClass }, all, 32 - gateBitsOf(bucketBits));
    this.#windows = windows;
  }

  /** Finds names and cues in a text. Offsets are UTF-16 units of `text`. */
  match(text: string): Matches {
    const found: Found[] = [];
    const marks: number[] = [];
    this.#scan(text, found, marks);
    return choose(marks.length > 0 ? this.#aroundMarks(text, found, marks) : found);
  }

  /**
   * Combining marks change the letters they stand on, and with them what those are to the boundary
   * rules, so what stands near one is found anew in the composed text round it, and replaces what was
   * found without composing.
   */
  #aroundMarks(text: string, found: readonly Found[], marks: readonly number[]): Found[] {
    const zones: [from: number, to: number][] = [];
    for (const mark of marks) {
      const from = this.#away(text, mark, -NEAR_MARK);
      const to = this.#away(text, mark, NEAR_MARK);
      const last = zones.at(-1);
      if (last && from <= last[1]) last[1] = to;
      else zones.push([from, to]);
    }
    let kept = found;
    for (const [from, to] of zones) {
      const isNear = ({ start, end }: Found): boolean => start < to && end > from;
      const begin = this.#away(text, from, -ROUND_MARK);
      const composed = compose(text.slice(begin, this.#away(text, to, ROUND_MARK)));
      const fresh: Found[] = [];
      this.#scan(composed.text, fresh, []);
      const moved = fresh.map(({ start, end, payload, layer }) => ({
        start: begin + (composed.originOf[start] as number),
        end: begin + (composed.originOf[end] as number),
        payload,
        layer,
      }));
      kept = [...kept.filter((match) => !isNear(match)), ...moved.filter(isNear)];
    }
    return [...kept];
  }

  /** The offset so many units away, not counting those that count as nothing, and white space. */
  #away(text: string, from: number, units: number): number {
    const step = Math.sign(units);
    // Where no pattern has a space, none reaches over one, and it may count.
    const spaceClass = this.#classes[SPACE] || IGNORED_CLASS;
    let at = from;
    for (let left = Math.abs(units); left > 0 && at > 0 && at < text.length; at += step) {
      const unitClass = this.#classes[text.charCodeAt(at)];
      if (unitClass !== IGNORED_CLASS && unitClass !== spaceClass) left -= 1;
    }
    return at;
  }

  /** Finds everything as the text stands; notes where combining marks are. */
  #scan(text: string, found: Found[], marks: number[]): void {
    const loop = this.#loop;
    const lookUp = (at: number, hash: number): void => this.#tryBucket(text, at, hash, found);
    const length = text.length;
    for (let unit = 0; unit < 3; unit += 1) loop.step(0);
    for (let at = 0; at < length; ) {
      loop.queued = 0;
      const stop = Math.min(at + CHUNK, length - 1);
      at = this.#windows.queue(loop, text, at, stop);
      if (at < stop || at === length - 1) at = this.#step(text, at, marks);
      this.#windows.verify(loop, text, lookUp);
    }
  }

  /** Goes on where the quick loop can't: at an ignored unit, or the end. Returns how far it came. */
  #step(text: string, at: number, marks: number[]): number {
    const loop = this.#loop;
    const end = text.length;
    const key = loop.keys[text.charCodeAt(at)] as number;
    if (at + 2 >= end && (key | (loop.keys[text.charCodeAt(end - 1)] as number)) >= 0) {
      // The next but one of the places that are looked at is none of the text's.
      loop.push(at + 1);
      return end;
    }
    if (key === COMBINING_KEY) marks.push(at);
    if (key !== IGNORED_KEY) {
      loop.push(at);
      loop.step(Math.max(0, key));
    }
    if (at + 1 === end) loop.push(end);
    return at + 1;
  }

  #tryBucket(text: string, at: number, hash: number, found: Found[]): void {
    const { bucketStarts, entries, payloads } = this.#sections;
    const bucket = hash >>> this.#bucketShift;
    const shift = this.#fingerprintShift;
    const to = bucketStarts[bucket + 1] as number;
    for (let index = bucketStarts[bucket] as number; index < to; index += 1) {
      const entry = entries[index] as number;
      if ((entry ^ (hash << shift)) >>> shift !== 0) continue;
      if (entry & (1 << (shift - 1)) && !this.#patternTexts.mayBeCapital(text, at - 1)) continue;
      const pattern = (entry & ((1 << (shift - 1)) - 1)) >>> OFFSET_BITS;
      const span = this.#patternTexts.compare(text, at, pattern, entry & ((1 << OFFSET_BITS) - 1));
      if (!span) continue;
      const word = payloads[pattern] as number;
      const layer = LAYERS[word & FLAG_LAYER] ?? "cue";
      const rules = { allowDigits: (word & FLAG_DIGITS) !== 0, isName: layer !== "cue" };
      if (!standsAsName(text, span, rules)) continue;
      // Spelt out: with a spread and a field set anew, what is found cost a fifth of the time in Chinese.
      const end = endWithEnding(text, span);
      found.push({ start: span.start, end, payload: word >>> FLAG_BITS, layer });
    }
  }
}
