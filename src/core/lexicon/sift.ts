/**
 * What the quick loop of a wide lexicon has queued, held against all that the gate knows. A text of a
 * million units queues some thirty thousand places, and of ten anchors that might be there the gate
 * knows one at every fifth: so this goes without branches too, and what is known is noted with its
 * hash, to be looked up when all is noted.
 */
import {
  ANCHOR_BIT,
  besideHash,
  isOpen,
  NEXT,
  PREVIOUS,
  PREVIOUS_AND_NEXT,
  pairHash,
  trigramKey,
} from "./keys.ts";
import { CHUNK, type LookUp, type Loop } from "./loop.ts";
import {
  fiveHash,
  isAsked,
  NOTHING,
  SEVENTH_AND_NEXT,
  SEVENTH_AND_PREVIOUS,
  tripleHash,
} from "./wide-keys.ts";

const MOST_QUEUED = CHUNK / 2 + 8;
/** Places where the filter knows a trigram. */
const trigrams = new Int32Array(MOST_QUEUED);
/** Places where a pair may end: a queued one, or the one before it. */
const pairs = new Int32Array(2 * MOST_QUEUED);
/** What is noted: five units and what is beside them, three, and two pairs may be at a place. */
const places = new Int32Array(16 * MOST_QUEUED);
const hashes = new Int32Array(16 * MOST_QUEUED);

/**
 * Notes an anchor, if the gate knows it.
 * @param noted how many there are, which is handed from one to the next because memory would be slower
 * @returns how many there are then
 */
function note({ gate, gateShift }: Loop, noted: number, at: number, hash: number): number {
  const bit = hash >>> gateShift;
  const word = gate[bit >>> 5] as number;
  places[noted] = at;
  hashes[noted] = hash;
  return noted + ((word >>> bit) & (word >>> hash) & 1);
}

/** Has looked up what may be at the queued places. */
export function sift(loop: Loop, text: string, lookUp: LookUp): void {
  const noted = siftAll(loop, text);
  for (let index = 0; index < noted; index += 1) {
    lookUp(places[index] as number, hashes[index] as number);
  }
}

function siftAll(loop: Loop, text: string): number {
  const { keys, filter, queue, queued } = loop;
  let noted = 0;
  let asked = 0;
  let paired = 0;
  for (let index = 0; index < queued; index += 1) {
    const at = queue[index] as number;
    if (at < 5 || at + 2 >= text.length) {
      noted = siftSlowly(loop, text, noted, at);
      continue;
    }
    const seventh = keys[text.charCodeAt(at + 2)] as number;
    const next = keys[text.charCodeAt(at + 1)] as number;
    const last = keys[text.charCodeAt(at)] as number;
    const middle = keys[text.charCodeAt(at - 1)] as number;
    const first = keys[text.charCodeAt(at - 2)] as number;
    const previous = keys[text.charCodeAt(at - 3)] as number;
    const fifth = keys[text.charCodeAt(at - 4)] as number;
    const sixth = keys[text.charCodeAt(at - 5)] as number;
    if ((seventh | next | last | middle | first | previous | fifth | sixth) < 0) {
      noted = siftSlowly(loop, text, noted, at);
      continue;
    }
    const trigram = trigramKey(first, middle, last);
    const five = trigram ^ (previous >>> 15) ^ (fifth >>> 20);
    noted = noteFive(loop, noted, at, five, sixth, next, seventh);
    trigrams[asked] = at;
    asked += isAsked(filter, trigram, previous, next);
    pairs[paired] = at - 1;
    paired += middle & ANCHOR_BIT;
    pairs[paired] = at;
    paired += last & ANCHOR_BIT;
  }
  noted = siftTrigrams(loop, text, noted, asked);
  return siftPairs(loop, text, noted, paired);
}

function siftTrigrams(loop: Loop, text: string, from: number, asked: number): number {
  let noted = from;
  const { keys } = loop;
  for (let index = 0; index < asked; index += 1) {
    const at = trigrams[index] as number;
    const next = keys[text.charCodeAt(at + 1)] as number;
    const last = keys[text.charCodeAt(at)] as number;
    const middle = keys[text.charCodeAt(at - 1)] as number;
    const first = keys[text.charCodeAt(at - 2)] as number;
    const previous = keys[text.charCodeAt(at - 3)] as number;
    noted = noteTrigram(loop, noted, at, trigramKey(first, middle, last), previous, next);
  }
  return noted;
}

function siftPairs(loop: Loop, text: string, from: number, paired: number): number {
  let noted = from;
  const { classes } = loop;
  for (let index = 0; index < paired; index += 1) {
    const at = pairs[index] as number;
    const before = classes[text.charCodeAt(at - 2)] as number;
    const first = classes[text.charCodeAt(at - 1)] as number;
    const second = classes[text.charCodeAt(at)] as number;
    const behind = classes[text.charCodeAt(at + 1)] as number;
    noted = notePair(loop, noted, at, before, first, second, behind);
  }
  return noted;
}

/** The same at a place where units are ignored, or the text begins or ends. */
function siftSlowly(loop: Loop, text: string, from: number, at: number): number {
  let noted = from;
  const behind = loop.behind(text, at);
  const next = loop.keyAt(text, behind);
  const second = loop.before(text, at);
  const third = loop.before(text, second);
  const fourth = loop.before(text, third);
  const fifth = loop.before(text, fourth);
  const trigram = trigramKey(
    loop.keyAt(text, third),
    loop.keyAt(text, second),
    loop.keyAt(text, at),
  );
  const previous = loop.keyAt(text, fourth);
  const five = trigram ^ (previous >>> 15) ^ (loop.keyAt(text, fifth) >>> 20);
  if (isOpen(loop, fiveHash(five))) {
    const sixth = loop.keyAt(text, loop.before(text, fifth));
    noted = noteFive(
      loop,
      noted,
      at,
      five,
      sixth,
      next,
      loop.keyAt(text, loop.behind(text, behind)),
    );
  }
  noted = noteTrigram(loop, noted, at, trigram, previous, next);
  for (const place of [at, second]) {
    if ((loop.keyAt(text, place) & ANCHOR_BIT) === 0) continue;
    const first = loop.before(text, place);
    noted = notePair(
      loop,
      noted,
      place,
      loop.classAt(text, loop.before(text, first)),
      loop.classAt(text, first),
      loop.classAt(text, place),
      loop.classAt(text, loop.behind(text, place)),
    );
  }
  return noted;
}

/*
 * Their arguments stand one by one because they are called at every queued place, and an object or a
 * list would be made each time.
 */

function noteFive(
  loop: Loop,
  from: number,
  at: number,
  five: number,
  sixth: number,
  next: number,
  seventh: number,
): number {
  let noted = note(loop, from, at, besideHash(five, next, 0, NEXT));
  noted = note(loop, noted, at, besideHash(five, sixth, 0, PREVIOUS));
  noted = note(loop, noted, at, besideHash(five, next, seventh, SEVENTH_AND_NEXT));
  noted = note(loop, noted, at, besideHash(five, sixth, next, SEVENTH_AND_PREVIOUS));
  return note(loop, noted, at, besideHash(five, 0, 0, NOTHING));
}

function noteTrigram(
  loop: Loop,
  from: number,
  at: number,
  trigram: number,
  previous: number,
  next: number,
): number {
  let noted = note(loop, from, at, besideHash(trigram, previous, next, PREVIOUS_AND_NEXT));
  noted = note(loop, noted, at, besideHash(trigram, next, 0, NEXT));
  return note(loop, noted, at, besideHash(trigram, previous, 0, PREVIOUS));
}

function notePair(
  loop: Loop,
  from: number,
  at: number,
  before: number,
  first: number,
  second: number,
  behind: number,
): number {
  const pair = pairHash(first, second);
  let noted = note(loop, from, at, pair);
  noted = note(loop, noted, at, tripleHash(pair, behind, NEXT));
  noted = note(loop, noted, at, tripleHash(pair, before, PREVIOUS));
  return first === 0 ? noted : note(loop, noted, at, pairHash(0, second));
}
