/** What a page says as a whole: the ground on which single matches are judged. */
import type { Match, Matches } from "../lexicon/pattern.ts";
import { FirstOf } from "./first-of.ts";
import { readNamePayload } from "./table.ts";

/** One run of text as the matcher read it. `order` grows along the page. */
export interface Reading extends Matches {
  text: string;
  order: number;
}

/**
 * Certain mentions and cue words of all runs read so far, by count, so that a run can be taken out
 * again when its text changes.
 */
export class PageEvidence {
  readonly #isBefore: (a: Reading, b: Reading) => boolean;
  readonly #certain = new Map<number, number>();
  readonly #cues = new Map<number, number>();
  /** By entity: where full names stand, to tell what comes after them. */
  readonly #fullNames = new Map<number, FirstOf<Reading>>();
  /** The same for full names that were ambiguous and have been accepted, as far as last judged. */
  readonly #accepted = new Map<number, FirstOf<Reading>>();

  /** @param isBefore whether one run stands before another; by `order` if nothing else is said */
  constructor(isBefore: (a: Reading, b: Reading) => boolean = (a, b) => a.order < b.order) {
    this.#isBefore = isBefore;
  }

  add(reading: Reading): void {
    this.#count(reading, 1);
    for (const { payload } of reading.names) {
      const { entity, use } = readNamePayload(payload);
      if (use !== "certain") continue;
      this.#note(this.#fullNames, entity, reading);
    }
  }

  remove(reading: Reading): void {
    this.#count(reading, -1);
    for (const readings of this.#fullNames.values()) readings.delete(reading);
    this.forgetAccepted(reading);
  }

  /** Notes a full name that was ambiguous and has been accepted. */
  addAccepted(entity: number, reading: Reading): void {
    this.#note(this.#accepted, entity, reading);
  }

  /** Takes back what a reading's last judgement accepted: it is to be judged anew. */
  forgetAccepted(reading: Reading): void {
    for (const readings of this.#accepted.values()) readings.delete(reading);
  }

  /** Whether an earlier run has an ambiguous name of the entity that has been accepted. */
  isMeantBefore(entity: number, reading: Reading): boolean {
    return this.#accepted.get(entity)?.isAnyBefore(reading) ?? false;
  }

  #count(reading: Reading, step: 1 | -1): void {
    for (const { payload } of reading.names) {
      const { entity, use } = readNamePayload(payload);
      if (use === "certain") this.#certain.set(entity, this.certain(entity) + step);
    }
    for (const { payload } of reading.cues) this.#cues.set(payload, this.cue(payload) + step);
  }

  /** Number of certain mentions of an entity. */
  certain(entity: number): number {
    return this.#certain.get(entity) ?? 0;
  }

  /** Number of occurrences of cues with this payload. */
  cue(payload: number): number {
    return this.#cues.get(payload) ?? 0;
  }

  /** Cue payloads that occur at all. */
  cuesPresent(): number[] {
    return [...this.#cues].filter(([, count]) => count > 0).map(([payload]) => payload);
  }

  /** Whether a full name of the entity stands before a match: in an earlier run, or in its own. */
  hasFullNameBefore(entity: number, reading: Reading, match: Match): boolean {
    for (const readings of [this.#fullNames.get(entity), this.#accepted.get(entity)]) {
      if (readings?.isAnyBefore(reading)) return true;
      if (!readings?.has(reading)) continue;
      const isBefore = reading.names.some((name) => {
        const read = readNamePayload(name.payload);
        return read.entity === entity && read.use !== "short" && name.end <= match.start;
      });
      if (isBefore) return true;
    }
    return false;
  }

  #note(map: Map<number, FirstOf<Reading>>, entity: number, reading: Reading): void {
    const readings = map.get(entity) ?? new FirstOf(this.#isBefore);
    readings.add(reading);
    map.set(entity, readings);
  }
}
