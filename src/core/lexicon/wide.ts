/**
 * Windows in large lexicons, where nearly every run of four letters is some pattern's: how they are
 * entered in the tables, and how they are found. It doesn't ship to every page.
 *
 *   "_openai"  six units, known by their two runs of five. The quick loop asks the gate for the last
 *              five at every second place.
 *   "_ibm_"    five units: the gate knows all five, and is asked for them where they end at such a
 *              place. Where they end at the next, the filter is asked for the inner three, the unit
 *              before them and the one behind.
 *   "_lu_"     four units: the filter is asked for three of them and the unit before or behind.
 *
 * The filter has two words for a trigram: a bit of the first for the unit before it, a bit of the
 * second for the unit behind it, all bits where it may be any.
 *
 * What the loop queues is sifted, again without a branch: the gate knows all six units as well, or
 * seven where a pattern has them; and a pair with a third unit beside it.
 */
import {
  besideHash,
  FIVEGRAMS,
  FOURGRAMS,
  isOpen,
  keyAt,
  NEXT,
  open,
  PREVIOUS,
  PREVIOUS_AND_NEXT,
  pairHash,
  trigramKey,
} from "./keys.ts";
import type { Windows } from "./loop.ts";
import { sift } from "./sift.ts";
import type { Entering } from "./tables.ts";
import {
  bitBeside,
  fiveHash,
  isAsked,
  NOTHING,
  SEVENTH_AND_NEXT,
  SEVENTH_AND_PREVIOUS,
  tripleHash,
} from "./wide-keys.ts";

export const enteringWide: Entering = {
  enter(keys, step, kind, filters) {
    const trigram = trigramKey(keyAt(keys, step - 2), keyAt(keys, step - 1), keyAt(keys, step));
    const previous = keyAt(keys, step - 3);
    const next = keyAt(keys, step + 1);
    const five = trigram ^ (previous >>> 15) ^ (keyAt(keys, step - 4) >>> 20);
    if (kind === FIVEGRAMS) {
      open(filters, fiveHash(five));
      const sixth = step === 0 ? next : keyAt(keys, -4);
      // Behind a boundary there may be more of it.
      const seventh = keyAt(keys, 1) === 0 ? 0 : keyAt(keys, 2);
      return seventh === 0
        ? besideHash(five, sixth, 0, step === 0 ? NEXT : PREVIOUS)
        : besideHash(five, sixth, seventh, step === 0 ? SEVENTH_AND_NEXT : SEVENTH_AND_PREVIOUS);
    }
    if (kind === FOURGRAMS && step === 1) {
      open(filters, fiveHash(five));
      return besideHash(five, 0, 0, NOTHING);
    }
    const { filter } = filters;
    const isFour = kind === FOURGRAMS;
    const word = trigram & (filter.length - 2);
    const before = isFour || step === 1 ? 1 << bitBeside(trigram, previous) : -1;
    const behind = step === 0 ? 1 << bitBeside(trigram, next) : -1;
    filter[word] = (filter[word] as number) | before;
    filter[word + 1] = (filter[word + 1] as number) | behind;
    if (isFour) return besideHash(trigram, previous, next, PREVIOUS_AND_NEXT);
    return step === 0
      ? besideHash(trigram, next, 0, NEXT)
      : besideHash(trigram, previous, 0, PREVIOUS);
  },
  pair(before, first, second, behind) {
    const pair = pairHash(first, second);
    if (behind !== 0) return tripleHash(pair, behind, NEXT);
    return before === 0 ? pair : tripleHash(pair, before, PREVIOUS);
  },
  isStuck: (filters) => isOpen(filters, fiveHash(0)),
};

export const wide: Windows = {
  queue(loop, text, from, stop) {
    const { keys, filter, gate, gateShift, queue } = loop;
    let { queued, last, second, third } = loop;
    let at = from;
    let before = keys[text.charCodeAt(at)] as number;
    while (at < stop - 1) {
      const key = keys[text.charCodeAt(at + 1)] as number;
      const next = keys[text.charCodeAt(at + 2)] as number;
      const either = before | key;
      if ((either | next) < 0) break;
      const trigram = (last >>> 10) ^ (before >>> 5) ^ key;
      const hash = fiveHash((third >>> 20) ^ (second >>> 15) ^ trigram);
      const word = gate[(hash >>> gateShift) >>> 5] as number;
      queue[queued] = at + 1;
      queued +=
        (isAsked(filter, trigram, second, next) |
          ((word >>> (hash >>> gateShift)) & (word >>> hash)) |
          either) &
        1;
      third = last;
      second = before;
      last = key;
      before = next;
      at += 2;
    }
    loop.queued = queued;
    loop.last = last;
    loop.second = second;
    loop.third = third;
    return at;
  },

  verify: sift,
};
