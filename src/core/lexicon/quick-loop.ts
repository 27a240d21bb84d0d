/**
 * The quick loop: queues every second place of a text that the filter knows, or where a pair may end,
 * up to the first ignored unit. Nothing is called in it, and what is queued costs no branch.
 */
import { rollKey, sixgramHash } from "./keys.ts";

/** Places filtered at a time; half as many queue slots suffice, and they stay in the cache. */
export const CHUNK = 4096;

/** What the loop reads by, and where it is. */
export class Loop {
  readonly keys: Int32Array;
  readonly filter: Uint32Array;
  readonly gate: Uint32Array;
  readonly gateShift: number;
  /** Places still to be looked at: offsets of the last unit read. */
  readonly queue = new Int32Array(CHUNK + 8);
  queued = 0;
  /** Keys of the last two units, and of the last six. */
  earlier = 0;
  last = 0;
  sixgram = 0;

  constructor(keys: Int32Array, filter: Uint32Array, gate: Uint32Array, gateShift: number) {
    this.keys = keys;
    this.filter = filter;
    this.gate = gate;
    this.gateShift = gateShift;
  }

  /** Queues one place, whatever is there. */
  push(at: number): void {
    this.queue[this.queued] = at;
    this.queued += 1;
  }

  /** Takes in one unit by itself. @param key of one that counts */
  step(key: number): void {
    this.earlier = this.last;
    this.last = key;
    this.sixgram = rollKey(this.sixgram, key);
  }
}

/** Goes from one offset to another at the most; returns how far it came. */
export type QuickLoop = (loop: Loop, text: string, from: number, stop: number) => number;

export const queueNarrow: QuickLoop = (loop, text, from, stop) => {
  const { keys, filter, queue } = loop;
  const mask = filter.length - 1;
  let { queued, earlier, last } = loop;
  let at = from;
  while (at < stop) {
    const first = keys[text.charCodeAt(at)] as number;
    const second = keys[text.charCodeAt(at + 1)] as number;
    const either = first | second;
    if (either < 0) break;
    // The lowest bit of a key is no part of it, so a bit's number is above it.
    const trigram = (last >>> 10) ^ (first >>> 5) ^ second;
    queue[queued] = at + 1;
    queued += (((filter[(trigram >>> 1) & mask] as number) >>> (earlier >>> 1)) | either) & 1;
    earlier = first;
    last = second;
    at += 2;
  }
  loop.queued = queued;
  loop.earlier = earlier;
  loop.last = last;
  return at;
};

/**
 * The same where there are anchors of seven units: the gate is asked for the last six at once. Only
 * large lexicons have such, so it doesn't ship to every page.
 */
export const queueWide: QuickLoop = (loop, text, from, stop) => {
  const { keys, filter, gate, gateShift, queue } = loop;
  const mask = filter.length - 1;
  let { queued, earlier, last, sixgram } = loop;
  let at = from;
  while (at < stop) {
    const first = keys[text.charCodeAt(at)] as number;
    const second = keys[text.charCodeAt(at + 1)] as number;
    const either = first | second;
    if (either < 0) break;
    const pair = (first >>> 5) ^ second;
    const trigram = (last >>> 10) ^ pair;
    sixgram = (sixgram >>> 10) ^ pair;
    const wide = sixgramHash(sixgram) >>> gateShift;
    queue[queued] = at + 1;
    queued +=
      (((filter[(trigram >>> 1) & mask] as number) >>> (earlier >>> 1)) |
        ((gate[wide >>> 5] as number) >>> wide) |
        either) &
      1;
    earlier = first;
    last = second;
    at += 2;
  }
  loop.queued = queued;
  loop.earlier = earlier;
  loop.last = last;
  loop.sixgram = sixgram;
  return at;
};
