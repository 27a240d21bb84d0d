/** How windows of four units, and of three, are found in a text. `tables.ts` enters them. */
import {
  ANCHOR_BIT,
  besideHash,
  isOpen,
  NEXT,
  PREVIOUS,
  PREVIOUS_AND_NEXT,
  pairHash,
  TWO_PREVIOUS,
  trigramKey,
} from "./keys.ts";
import type { LookUp, Loop, Windows } from "./loop.ts";

export const narrow: Windows = {
  queue(loop, text, from, stop) {
    const { keys, filter, queue } = loop;
    const mask = filter.length - 1;
    let { queued, second, last } = loop;
    let at = from;
    while (at < stop) {
      const before = keys[text.charCodeAt(at)] as number;
      const key = keys[text.charCodeAt(at + 1)] as number;
      const either = before | key;
      if (either < 0) break;
      // The lowest bit of a key is no part of it, so a bit's number is above it.
      const trigram = (last >>> 10) ^ (before >>> 5) ^ key;
      queue[queued] = at + 1;
      queued += (((filter[(trigram >>> 1) & mask] as number) >>> (second >>> 1)) | either) & 1;
      second = before;
      last = key;
      at += 2;
    }
    loop.queued = queued;
    loop.second = second;
    loop.last = last;
    return at;
  },

  verify(loop, text, lookUp) {
    const { keys, queue } = loop;
    for (let index = 0; index < loop.queued; index += 1) {
      const at = queue[index] as number;
      if (at > 3 && at + 1 < text.length) {
        const next = keys[text.charCodeAt(at + 1)] as number;
        const last = keys[text.charCodeAt(at)] as number;
        const middle = keys[text.charCodeAt(at - 1)] as number;
        const first = keys[text.charCodeAt(at - 2)] as number;
        const previous = keys[text.charCodeAt(at - 3)] as number;
        const fifth = keys[text.charCodeAt(at - 4)] as number;
        if ((next | last | middle | first | previous | fifth) >= 0) {
          tryWindows(loop, at, trigramKey(first, middle, last), previous, fifth, next, lookUp);
          if (last & ANCHOR_BIT) tryPair(loop, text, at, lookUp);
          if (middle & ANCHOR_BIT) tryPair(loop, text, at - 1, lookUp);
          continue;
        }
      }
      verifySlowly(loop, text, at, lookUp);
    }
  },
};

/** The same where units are ignored, or the text begins or ends. */
function verifySlowly(loop: Loop, text: string, at: number, lookUp: LookUp): void {
  const second = loop.before(text, at);
  const third = loop.before(text, second);
  const fourth = loop.before(text, third);
  const trigram = trigramKey(
    loop.keyAt(text, third),
    loop.keyAt(text, second),
    loop.keyAt(text, at),
  );
  const previous = loop.keyAt(text, fourth);
  const fifth = loop.keyAt(text, loop.before(text, fourth));
  const next = loop.keyAt(text, loop.behind(text, at));
  tryWindows(loop, at, trigram, previous, fifth, next, lookUp);
  for (const place of [at, second]) {
    if (loop.keyAt(text, place) & ANCHOR_BIT) tryPair(loop, text, place, lookUp);
  }
}

/**
 * Looks up the windows that may end here: a trigram, the unit before it and, unless the filter knows
 * nothing of these, the one before that and the next. Its arguments stand one by one because it is
 * called at every tenth word of a text, and an object or a list would be made each time.
 */
function tryWindows(
  loop: Loop,
  at: number,
  trigram: number,
  previous: number,
  fifth: number,
  next: number,
  lookUp: LookUp,
): void {
  const { filter } = loop;
  const word = filter[(trigram >>> 1) & (filter.length - 1)] as number;
  if (((word >>> (previous >>> 1)) & 1) === 0) return;
  tryAnchor(loop, at, besideHash(trigram, previous, next, PREVIOUS_AND_NEXT), lookUp);
  tryAnchor(loop, at, besideHash(trigram, previous, fifth, TWO_PREVIOUS), lookUp);
  tryAnchor(loop, at, besideHash(trigram, next, 0, NEXT), lookUp);
  tryAnchor(loop, at, besideHash(trigram, previous, 0, PREVIOUS), lookUp);
}

/** Looks up the pair whose second unit is at `place`, and that unit alone. */
function tryPair(loop: Loop, text: string, place: number, lookUp: LookUp): void {
  const first = loop.classAt(text, loop.before(text, place));
  const second = loop.classAt(text, place);
  tryAnchor(loop, place, pairHash(first, second), lookUp);
  if (first !== 0) tryAnchor(loop, place, pairHash(0, second), lookUp);
}

/** Looks up what has this anchor, if the gate knows it. */
function tryAnchor(loop: Loop, at: number, hash: number, lookUp: LookUp): void {
  if (isOpen(loop, hash)) lookUp(at, hash);
}
