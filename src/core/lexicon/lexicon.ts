/**
 * The matcher.
 *
 * Worked example. The patterns are "Lu" and "百度"; the text is "Mr. Lu 谈百度".
 *
 *   1. A table gives every unit a key: 0 for all that is no letter of a pattern and for scripts
 *      without spaces, 30 random bits for a letter of a pattern.
 *   2. The text is read two units a step. The keys of the last three units make an index into a bit
 *      field; a set bit puts the place in a queue, without a branch. " Lu" or "Lu " is met,
 *      whichever falls on an even place. 度 carries a bit of its own and is queued wherever it is.
 *   3. Each queued place is looked up, and the patterns that may stand there are compared unit by
 *      unit, both ways from the anchor; ignored units are stepped over, white space counts once.
 *   4. What is equal is held against the boundary rules; leftmost and longest are chosen last.
 *
 * Ignored units (a soft hyphen, a nukta) leave the quick loop and come back to it: they are rare,
 * and the loop stays free of calls.
 */
import { standsAsName } from "../text/boundaries.ts";
import { compose } from "../text/compose.ts";
import { isUpperUnit, SPACE } from "../text/fold.ts";
import {
  ANCHOR_BIT,
  anchorBucket,
  besideHash,
  bucketOf,
  COMBINING_KEY,
  IGNORED_CLASS,
  TRIGRAM_BITS,
} from "./keys.ts";
import {
  FLAG_DIGITS,
  FLAG_EXACT,
  FLAG_LAYER,
  isSeed,
  LAYERS,
  LexiconError,
  readHead,
  type Sections,
  sectionsOf,
} from "./layout.ts";
import { choose, type Found, type Matches } from "./pattern.ts";
import { searchTables, unitTables } from "./tables.ts";

export { LexiconError };

/** Places filtered at a time; half as many queue slots suffice, and they stay in the cache. */
const CHUNK = 4096;
const TRIGRAM_MASK = 2 ** TRIGRAM_BITS - 1;
/** Units of text composed on either side of a combining mark: more than any pattern is long. */
const MARK_REACH = 256;
const MARK = /\p{M}/u;

export class Lexicon {
  readonly byteLength: number;
  readonly #sections: Sections;
  readonly #poolStarts: Uint32Array;
  readonly #filterMask: number;
  readonly #shift: number;
  readonly #besideShift: number;
  readonly #keys: Int32Array;
  readonly #classes: Uint16Array;
  readonly #spaceClass: number;
  readonly #queue = new Int32Array(CHUNK + 8);
  readonly #queueKeys = new Int32Array(CHUNK + 8);

  /**
   * Loads compiled bytes; they are used in place and must not change.
   * @throws LexiconError where they are foreign, of another version, or damaged.
   */
  constructor(bytes: Uint8Array) {
    const isWhole = bytes.byteLength === bytes.buffer.byteLength;
    const buffer = (isWhole ? bytes : bytes.slice()).buffer as ArrayBuffer;
    const sizes = readHead(buffer);
    const sections = sectionsOf(buffer, sizes);
    const tables = unitTables(sections, sizes.separators);
    const made = isSeed(sizes) ? searchTables(sections, tables) : undefined;
    this.byteLength = buffer.byteLength;
    this.#sections = made ? { ...sections, ...made } : sections;
    this.#poolStarts = startsOf(sections.lengths);
    const filterBits = made?.filterBits ?? sizes.filterBits;
    this.#filterMask = 2 ** filterBits - 1;
    this.#besideShift = 32 - filterBits;
    this.#shift = 32 - (made?.bucketBits ?? sizes.bucketBits);
    this.#keys = tables.keys;
    this.#classes = tables.classes;
    this.#spaceClass = this.#classes[SPACE] || IGNORED_CLASS - 1;
  }

  /** Finds names and cues in a text. Offsets are UTF-16 units of `text`. */
  match(text: string): Matches {
    const found: Found[] = [];
    const marks: number[] = [];
    this.#scan(text, found, marks);
    return choose(marks.length > 0 ? this.#aroundMarks(text, found, marks) : found);
  }

  /**
   * Combining marks change the letters they stand on, so what touches one is found anew in the
   * composed text round it, and replaces what was found without composing.
   */
  #aroundMarks(text: string, found: Found[], marks: readonly number[]): Found[] {
    const isMark = (at: number): boolean => this.#keys[text.charCodeAt(at)] === COMBINING_KEY;
    const touchesMark = ({ start, end }: Found): boolean => {
      for (let at = start; at < text.length && (at < end || isMark(at)); at += 1) {
        if (isMark(at)) return true;
      }
      return false;
    };
    const kept = found.filter((match) => !touchesMark(match));
    for (let index = 0; index < marks.length; ) {
      const from = Math.max(0, (marks[index] as number) - MARK_REACH);
      let to = (marks[index] as number) + MARK_REACH;
      for (index += 1; index < marks.length && (marks[index] as number) < to; index += 1) {
        to = (marks[index] as number) + MARK_REACH;
      }
      const composed = compose(text.slice(from, to));
      const fresh: Found[] = [];
      this.#scan(composed.text, fresh, []);
      for (const match of fresh) {
        const start = from + (composed.originOf[match.start] as number);
        const end = from + (composed.originOf[match.end] as number);
        const moved = { ...match, start, end };
        if (touchesMark(moved)) kept.push(moved);
      }
    }
    return kept;
  }

  /** Finds everything as the text stands; notes where combining marks are. */
  #scan(text: string, found: Found[], marks: number[]): void {
    const keys = this.#keys;
    const { filter } = this.#sections;
    const mask = this.#filterMask;
    const queue = this.#queue;
    const queueKeys = this.#queueKeys;
    const length = text.length;
    let at = 0;
    // Keys of the two units before `at`, the nearer last.
    let first = 0;
    let second = 0;
    while (at < length) {
      let queued = 0;
      const stop = Math.min(at + CHUNK, length - 1);
      while (at < stop) {
        const third = keys[text.charCodeAt(at)] as number;
        const fourth = keys[text.charCodeAt(at + 1)] as number;
        if ((third | fourth) < 0) break;
        const key = (second >>> 10) ^ (third >>> 5) ^ fourth;
        const bit = key & mask;
        queue[queued] = at + 1;
        queueKeys[queued] = key;
        queued += (((filter[bit >>> 5] as number) >>> (bit & 31)) | ((third | fourth) >>> 30)) & 1;
        first = third;
        second = fourth;
        at += 2;
      }
      if (at < length && (at >= length - 1 || at < stop)) {
        // One unit by itself: the last of the text, or one at an ignored unit.
        const third = keys[text.charCodeAt(at)] as number;
        if (third === COMBINING_KEY) marks.push(at);
        if (third >= 0 || third === COMBINING_KEY) {
          const unitKey = third === COMBINING_KEY ? 0 : third;
          const key = (first >>> 10) ^ (second >>> 5) ^ unitKey;
          queue[queued] = at;
          queueKeys[queued] = key;
          queued += 1;
          first = second;
          second = unitKey;
        }
        at += 1;
      }
      if (at >= length) {
        queue[queued] = length;
        queueKeys[queued] = (first >>> 10) ^ (second >>> 5);
        queued += 1;
      }
      for (let index = 0; index < queued; index += 1) {
        this.#verify(text, queue[index] as number, queueKeys[index] as number, found);
      }
    }
  }

  /** Looks up what may stand at a queued place: the trigram ending there, and its anchor units. */
  #verify(text: string, at: number, key: number, found: Found[]): void {
    const keys = this.#keys;
    if (at < 3 || at + 1 >= text.length) {
      this.#tryBucket(text, at, bucketOf(key & TRIGRAM_MASK, this.#shift), found);
      if (at < text.length) this.#verifyAnchor(text, at, found);
      if (at > 0) this.#verifyAnchor(text, at - 1, found);
      return;
    }
    const last = keys[text.charCodeAt(at)] as number;
    const middle = keys[text.charCodeAt(at - 1)] as number;
    if (this.#isPromising(text, at, key & TRIGRAM_MASK, last | middle)) {
      this.#tryBucket(text, at, bucketOf(key & TRIGRAM_MASK, this.#shift), found);
    }
    if (last >= ANCHOR_BIT) this.#verifyAnchor(text, at, found);
    if (middle >= ANCHOR_BIT) this.#verifyAnchor(text, at - 1, found);
  }

  /** Whether the unit before or behind the trigram fits too; where units are ignored, always. */
  #isPromising(text: string, at: number, trigram: number, inner: number): boolean {
    const keys = this.#keys;
    const { beside } = this.#sections;
    const next = keys[text.charCodeAt(at + 1)] as number;
    const first = keys[text.charCodeAt(at - 2)] as number;
    const previous = keys[text.charCodeAt(at - 3)] as number;
    if ((next | first | previous | inner) < 0) return true;
    const after = besideHash(trigram, next, 1) >>> this.#besideShift;
    const before = besideHash(trigram, previous, 2) >>> this.#besideShift;
    return (
      ((((beside[after >>> 5] as number) >>> (after & 31)) |
        ((beside[before >>> 5] as number) >>> (before & 31))) &
        1) ===
      1
    );
  }

  #verifyAnchor(text: string, place: number, found: Found[]): void {
    const unit = text.charCodeAt(place);
    const unitKey = this.#keys[unit] as number;
    if (unitKey < 0 || (unitKey & ANCHOR_BIT) === 0) return;
    const anchor = this.#classes[unit] as number;
    const shift = this.#shift;
    const next = this.#classAt(text, place, 1);
    const previous = this.#classAt(text, place, -1);
    this.#tryBucket(text, place, anchorBucket({ anchor, neighbour: next, side: 1 }, shift), found);
    this.#tryBucket(
      text,
      place,
      anchorBucket({ anchor, neighbour: previous, side: 2 }, shift),
      found,
    );
    this.#tryBucket(text, place, anchorBucket({ anchor, neighbour: 0, side: 0 }, shift), found);
  }

  /** Class of the nearest unit on one side that counts; 0 at the text's edge. */
  #classAt(text: string, place: number, step: 1 | -1): number {
    for (let at = place + step; at >= 0 && at < text.length; at += step) {
      const unitClass = this.#classes[text.charCodeAt(at)] as number;
      if (unitClass !== IGNORED_CLASS) return unitClass;
    }
    return 0;
  }

  #tryBucket(text: string, at: number, bucket: number, found: Found[]): void {
    const { bucketStarts, entries, flags, payloads } = this.#sections;
    const to = bucketStarts[bucket + 1] as number;
    for (let index = bucketStarts[bucket] as number; index < to; index += 1) {
      const entry = entries[index] as number;
      const pattern = entry >>> 8;
      const span = this.#compare(text, at, pattern, entry & 0xff);
      if (!span) continue;
      const flag = flags[pattern] as number;
      const layer = LAYERS[flag & FLAG_LAYER] ?? "cue";
      const rules = { allowDigits: (flag & FLAG_DIGITS) !== 0, isName: layer !== "cue" };
      if (!standsAsName(text, span, rules)) continue;
      found.push({ ...span, payload: payloads[pattern] as number, layer });
    }
  }

  /**
   * Compares a pattern with the text, its unit number `offset` lying at `at` (or its end, where
   * `offset` is its length), first backwards, then forwards.
   */
  #compare(
    text: string,
    at: number,
    pattern: number,
    offset: number,
  ): { start: number; end: number } | undefined {
    const { pool, flags, lengths } = this.#sections;
    const classes = this.#classes;
    const spaceClass = this.#spaceClass;
    const from = this.#poolStarts[pattern] as number;
    const length = lengths[pattern] as number;
    const isExact = ((flags[pattern] as number) & FLAG_EXACT) !== 0;

    let start = at;
    let place = offset === length ? at - 1 : at;
    for (let index = Math.min(offset, length - 1); index >= 0; index -= 1) {
      while (place >= 0 && classes[text.charCodeAt(place)] === IGNORED_CLASS) place -= 1;
      if (place < 0) return undefined;
      const wanted = pool[from + index] as number;
      const unit = text.charCodeAt(place);
      const unitClass = classes[unit] as number;
      if (unitClass !== classes[wanted]) return undefined;
      if (isExact && isUpperUnit(unit) !== isUpperUnit(wanted)) return undefined;
      start = place;
      place -= 1;
      if (unitClass !== spaceClass) continue;
      while (place >= 0) {
        const before = classes[text.charCodeAt(place)];
        if (before !== spaceClass && before !== IGNORED_CLASS) break;
        place -= 1;
      }
    }
    let end = offset === length ? this.#endBefore(text, at) : at + 1;
    place = end;
    let wasSpace = offset < length && classes[text.charCodeAt(at)] === spaceClass;
    for (let index = offset + 1; index < length; index += 1) {
      const wanted = pool[from + index] as number;
      let unitClass: number;
      for (;;) {
        if (place >= text.length) return undefined;
        unitClass = classes[text.charCodeAt(place)] as number;
        if (unitClass !== IGNORED_CLASS && !(wasSpace && unitClass === spaceClass)) break;
        place += 1;
      }
      if (unitClass !== classes[wanted]) return undefined;
      if (isExact && isUpperUnit(text.charCodeAt(place)) !== isUpperUnit(wanted)) return undefined;
      wasSpace = unitClass === spaceClass;
      place += 1;
      end = place;
    }
    // A mark that counts as nothing still belongs to the letter before it.
    while (
      end < text.length &&
      classes[text.charCodeAt(end)] === IGNORED_CLASS &&
      MARK.test(text.charAt(end))
    ) {
      end += 1;
    }
    return { start, end };
  }

  /** End of the last unit before `at` that counts. */
  #endBefore(text: string, at: number): number {
    let end = at;
    while (end > 0 && this.#classes[text.charCodeAt(end - 1)] === IGNORED_CLASS) end -= 1;
    return end;
  }
}

function startsOf(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length);
  for (let index = 0, start = 0; index < lengths.length; index += 1) {
    starts[index] = start;
    start += lengths[index] as number;
  }
  return starts;
}
