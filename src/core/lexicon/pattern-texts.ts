/** Patterns' texts, held against what stands in a text. */
import { isUpperUnit, SPACE } from "../text/fold.ts";
import { IGNORED_CLASS } from "./keys.ts";
import { FLAG_EXACT, type Sections } from "./layout.ts";

type Texts = Pick<Sections, "pool" | "lengths" | "payloads">;

/** The uppermost bit of a record that stays a small number. */
const EXACT = 0x40000000;

const MARK = /\p{M}/u;

export class PatternTexts {
  readonly #pool: Uint16Array;
  readonly #records: Uint32Array;
  readonly #classes: Uint16Array;
  readonly #spaceClass: number;

  /** @param classes by unit, as `unitClasses` makes them */
  constructor(sections: Texts, classes: Uint16Array) {
    this.#pool = sections.pool;
    this.#records = recordsOf(sections);
    this.#classes = classes;
    this.#spaceClass = classes[SPACE] || IGNORED_CLASS - 1;
  }

  /** Whether a capital stands there, or what is ignored. */
  mayBeCapital(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    return isUpperUnit(unit) || this.#classes[unit] === IGNORED_CLASS;
  }

  /**
   * Compares a pattern with the text, its unit number `offset` lying at `at` (or its end, where
   * `offset` is its length), first backwards, then forwards.
   */
  compare(
    text: string,
    at: number,
    pattern: number,
    offset: number,
  ): { start: number; end: number } | undefined {
    const pool = this.#pool;
    const classes = this.#classes;
    const spaceClass = this.#spaceClass;
    const record = this.#records[pattern] as number;
    const from = record & ~EXACT;
    const isExact = record !== from;
    const length = ((this.#records[pattern + 1] as number) & ~EXACT) - from;

    let start = at;
    let place = offset === length ? at - 1 : at;
    for (let index = Math.min(offset, length - 1); index >= 0; index -= 1) {
      while (place >= 0 && classes[text.charCodeAt(place)] === IGNORED_CLASS) place -= 1;
      if (place < 0) return undefined;
      const wanted = pool[from + index] as number;
      const unit = text.charCodeAt(place);
      const unitClass = classes[unit] as number;
      if (unitClass !== classes[wanted]) return undefined;
      if (isExact && unit !== wanted && isUpperUnit(unit) !== isUpperUnit(wanted)) return undefined;
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
      const unit = text.charCodeAt(place);
      if (isExact && unit !== wanted && isUpperUnit(unit) !== isUpperUnit(wanted)) return undefined;
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

/**
 * What comparing needs of a pattern in one word: `exact`, and its start in the pool, which is where the
 * one before it ends.
 */
function recordsOf({ lengths, payloads }: Texts): Uint32Array {
  const records = new Uint32Array(lengths.length + 1);
  let start = 0;
  for (let pattern = 0; pattern < lengths.length; pattern += 1) {
    records[pattern] = (payloads[pattern] as number) & FLAG_EXACT ? start | EXACT : start;
    start += lengths[pattern] as number;
  }
  records[lengths.length] = start;
  return records;
}
