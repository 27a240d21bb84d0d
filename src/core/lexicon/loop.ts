/** What goes through a text: what it reads by, where it is, and what it has queued. */
import { IGNORED_CLASS } from "./keys.ts";

/** Places filtered at a time; half as many queue slots suffice, and they stay in the cache. */
export const CHUNK = 4096;

export class Loop {
  readonly keys: Int32Array;
  readonly classes: Uint16Array;
  readonly filter: Uint32Array;
  readonly gate: Uint32Array;
  readonly gateShift: number;
  /** Places still to be looked at: offsets of the last unit read. */
  readonly queue = new Int32Array(CHUNK + 8);
  queued = 0;
  /** Keys of the last three units, the last first. */
  last = 0;
  second = 0;
  third = 0;

  constructor(
    { keys, classes }: { keys: Int32Array; classes: Uint16Array },
    { filter, gate }: { filter: Uint32Array; gate: Uint32Array },
    gateShift: number,
  ) {
    this.keys = keys;
    this.classes = classes;
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
    this.third = this.second;
    this.second = this.last;
    this.last = key;
  }

  /** Key of a unit that counts; 0 outside the text. */
  keyAt(text: string, place: number): number {
    if (place < 0 || place >= text.length) return 0;
    return Math.max(0, this.keys[text.charCodeAt(place)] as number);
  }

  /** Class of a unit that counts; 0 outside the text. */
  classAt(text: string, place: number): number {
    if (place < 0 || place >= text.length) return 0;
    return this.classes[text.charCodeAt(place)] as number;
  }

  /** The place before another whose unit counts. */
  before(text: string, place: number): number {
    let at = place - 1;
    while (at >= 0 && this.classes[text.charCodeAt(at)] === IGNORED_CLASS) at -= 1;
    return at;
  }

  behind(text: string, place: number): number {
    let at = place + 1;
    while (at < text.length && this.classes[text.charCodeAt(at)] === IGNORED_CLASS) at += 1;
    return at;
  }
}

/** Looks up what has the anchor of this hash at a place. */
export type LookUp = (at: number, hash: number) => void;

/** How windows are found in a text: a lexicon's tables are made for one way or another. */
export interface Windows {
  /**
   * The quick loop: goes from one offset to another at the most, up to the first ignored unit, and
   * queues every second place where something may be. Nothing is called in it, and what is queued
   * costs no branch.
   * @returns how far it came
   */
  queue(loop: Loop, text: string, from: number, stop: number): number;
  /** Has looked up what may be at the queued places, `text.length` meaning the boundary behind it. */
  verify(loop: Loop, text: string, lookUp: LookUp): void;
}
