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
 *   4. What is left is looked up, and the patterns that may stand there are compared unit by unit,
 *      both ways from the anchor; ignored units are stepped over, white space counts once.
 *   5. What is equal is held against the boundary rules; leftmost and longest are chosen last.
 *
 * Ignored units (a soft hyphen, a nukta) leave the quick loop and come back to it: they are rare,
 * and the loop stays free of calls.
 */
import { endWithEnding, standsAsName } from "../text/boundaries.ts";
import { compose } from "../text/compose.ts";
import { SPACE } from "../text/fold.ts";
import {
  ANCHOR_BIT,
  besideHash,
  COMBINING_KEY,
  IGNORED_CLASS,
  IGNORED_KEY,
  NEXT,
  PREVIOUS,
  PREVIOUS_AND_NEXT,
  pairHash,
  sixgramHash,
  TWO_PREVIOUS,
  trigramKey,
} from "./keys.ts";
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
import { choose, type Found, type Matches } from "./pattern.ts";
import { PatternTexts } from "./pattern-texts.ts";
import { CHUNK, Loop, type QuickLoop, queueNarrow } from "./quick-loop.ts";
import { fingerprintShift, keyTable, OFFSET_BITS, searchTables, unitClasses } from "./tables.ts";

/** Units on either side of a combining mark where boundary rules may see it. */
const NEAR_MARK = 128;
/** Units round these that a name near the mark may reach into, and its boundary rules then. */
const ROUND_MARK = LONGEST_PATTERN + NEAR_MARK;

export class Matcher {
  readonly #sections: Sections;
  readonly #patternTexts: PatternTexts;
  readonly #isWide: boolean;
  readonly #bucketShift: number;
  readonly #fingerprintShift: number;
  readonly #classes: Uint16Array;
  readonly #loop: Loop;
  readonly #goOn: QuickLoop;

  /**
   * @param parts used in place: they must not change
   * @param goOn the loop that goes through the texts; a wide lexicon needs the wide one
   */
  constructor({ sizes, sections }: LexiconParts, goOn = queueNarrow) {
    const unitClass = unitClasses(sections.units);
    const made = isSeed(sizes) ? searchTables(sections, sizes.separators, unitClass) : undefined;
    const { bucketBits } = made ?? sizes;
    const all = { ...sections, ...made } as Sections;
    this.#sections = all;
    this.#isWide = sizes.isWide === 1;
    this.#bucketShift = 32 - bucketBits;
    this.#classes = unitClass.classes;
    this.#fingerprintShift = fingerprintShift(sizes.patterns);
    this.#patternTexts = new PatternTexts(sections, this.#classes);
    const keys = keyTable(all.unitKeys, unitClass);
    this.#loop = new Loop(keys, all.filter, all.gate, 32 - gateBitsOf(bucketBits));
    this.#goOn = goOn;
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
    const length = text.length;
    let at = 0;
    loop.earlier = 0;
    loop.last = 0;
    loop.sixgram = 0;
    while (at < length) {
      loop.queued = 0;
      const stop = Math.min(at + CHUNK, length - 1);
      at = this.#goOn(loop, text, at, stop);
      if (at < length && (at >= length - 1 || at < stop)) {
        // One unit by itself: the last of the text, or one at an ignored unit.
        const key = loop.keys[text.charCodeAt(at)] as number;
        if (key === COMBINING_KEY) marks.push(at);
        if (key !== IGNORED_KEY) {
          loop.push(at);
          loop.step(Math.max(0, key));
        }
        at += 1;
      }
      if (at >= length) loop.push(length);
      for (let index = 0; index < loop.queued; index += 1) {
        this.#verify(text, loop.queue[index] as number, found);
      }
    }
  }

  /** Looks up what may stand at a queued place, `text.length` meaning the boundary behind it. */
  #verify(text: string, at: number, found: Found[]): void {
    const { keys } = this.#loop;
    if (at < 6 || at + 1 >= text.length) {
      this.#verifySlowly(text, at, found);
      return;
    }
    const next = keys[text.charCodeAt(at + 1)] as number;
    const last = keys[text.charCodeAt(at)] as number;
    const middle = keys[text.charCodeAt(at - 1)] as number;
    const first = keys[text.charCodeAt(at - 2)] as number;
    const previous = keys[text.charCodeAt(at - 3)] as number;
    const fifth = keys[text.charCodeAt(at - 4)] as number;
    const sixth = keys[text.charCodeAt(at - 5)] as number;
    if ((next | last | middle | first | previous | fifth | sixth) < 0) {
      this.#verifySlowly(text, at, found);
      return;
    }
    const trigram = trigramKey(first, middle, last);
    const sixgram = trigram ^ (previous >>> 15) ^ (fifth >>> 20) ^ (sixth >>> 25);
    if (this.#isWide) this.#tryAnchor(text, at, sixgramHash(sixgram), found);
    this.#tryWindows(text, at, trigram, previous, fifth, next, found);
    if (last & ANCHOR_BIT) this.#tryPair(text, at, found);
    if (middle & ANCHOR_BIT) this.#tryPair(text, at - 1, found);
  }

  /** The same where units are ignored, or the text begins or ends. */
  #verifySlowly(text: string, at: number, found: Found[]): void {
    const second = this.#countedBefore(text, at);
    const third = this.#countedBefore(text, second);
    const fourth = this.#countedBefore(text, third);
    const trigram = trigramKey(
      this.#keyAt(text, third),
      this.#keyAt(text, second),
      this.#keyAt(text, at),
    );
    const previous = this.#keyAt(text, fourth);
    const beforeFourth = this.#countedBefore(text, fourth);
    const fifth = this.#keyAt(text, beforeFourth);
    const sixth = this.#keyAt(text, this.#countedBefore(text, beforeFourth));
    const sixgram = trigram ^ (previous >>> 15) ^ (fifth >>> 20) ^ (sixth >>> 25);
    const next = this.#keyAt(text, this.#countedAfter(text, at));
    if (this.#isWide) this.#tryAnchor(text, at, sixgramHash(sixgram), found);
    this.#tryWindows(text, at, trigram, previous, fifth, next, found);
    for (const place of [at, second]) {
      if (this.#keyAt(text, place) & ANCHOR_BIT) this.#tryPair(text, place, found);
    }
  }

  /** Key of a unit that counts; 0 outside the text. */
  #keyAt(text: string, place: number): number {
    if (place < 0 || place >= text.length) return 0;
    return Math.max(0, this.#loop.keys[text.charCodeAt(place)] as number);
  }

  #countedBefore(text: string, place: number): number {
    let at = place - 1;
    while (at >= 0 && this.#classes[text.charCodeAt(at)] === IGNORED_CLASS) at -= 1;
    return at;
  }

  #countedAfter(text: string, place: number): number {
    let at = place + 1;
    while (at < text.length && this.#classes[text.charCodeAt(at)] === IGNORED_CLASS) at += 1;
    return at;
  }

  /**
   * Looks up the windows that may end here: a trigram, the unit before it and, unless the filter knows
   * nothing of these, the one before that and the next. Its arguments stand one by one because it is
   * called at every tenth word of a text, and an object or a list would be made each time.
   */
  #tryWindows(
    text: string,
    at: number,
    trigram: number,
    previous: number,
    fifth: number,
    next: number,
    found: Found[],
  ): void {
    const { filter } = this.#loop;
    const word = filter[(trigram >>> 1) & (filter.length - 1)] as number;
    if (((word >>> (previous >>> 1)) & 1) === 0) return;
    this.#tryAnchor(text, at, besideHash(trigram, previous, next, PREVIOUS_AND_NEXT), found);
    this.#tryAnchor(text, at, besideHash(trigram, previous, fifth, TWO_PREVIOUS), found);
    this.#tryAnchor(text, at, besideHash(trigram, next, 0, NEXT), found);
    this.#tryAnchor(text, at, besideHash(trigram, previous, 0, PREVIOUS), found);
  }

  /** Looks up what has this anchor, if the gate knows it. */
  #tryAnchor(text: string, at: number, hash: number, found: Found[]): void {
    const { gate, gateShift } = this.#loop;
    const bit = hash >>> gateShift;
    const word = gate[bit >>> 5] as number;
    if ((word >>> bit) & 1) this.#tryBucket(text, at, hash, found);
  }

  /** Looks up the pair whose second unit is at `place`, and that unit alone. */
  #tryPair(text: string, place: number, found: Found[]): void {
    const before = this.#countedBefore(text, place);
    const first = before < 0 ? 0 : (this.#classes[text.charCodeAt(before)] as number);
    const second = this.#classes[text.charCodeAt(place)] as number;
    this.#tryAnchor(text, place, pairHash(first, second), found);
    if (first !== 0) this.#tryAnchor(text, place, pairHash(0, second), found);
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
