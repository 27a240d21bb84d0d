/** What the lexicon is compiled from, and what it finds. */
import { foldUnit, IGNORED } from "../text/fold.ts";

/**
 * - `name`: an alias of an entity. Names are found leftmost, then longest, without overlap.
 * - `decoy`: a longer name that is something else ("Washington Post"). It competes with the names
 *   for its place in the text, and is reported to nobody.
 * - `cue`: a word that is evidence for or against a reading. Every occurrence is found.
 */
export type Layer = "name" | "decoy" | "cue";

export interface Pattern {
  text: string;
  layer: Layer;
  /** Case must agree to the letter. */
  exact: boolean;
  /** Digits may follow as part of the name. */
  digits: boolean;
  /** What the pattern stands for, to whoever compiled it: 0 to 2^24 - 1. */
  payload: number;
}

/** A pattern's text as it is matched: composed, without ignored units, trimmed. */
export function patternText(text: string): string {
  const kept = [...text.normalize("NFC")].filter(
    (character) => character.length > 1 || foldUnit(character.charCodeAt(0)) !== IGNORED,
  );
  return kept.join("").trim();
}

/** A pattern found at [start, end), UTF-16 offsets into the text. */
export interface Match {
  start: number;
  end: number;
  payload: number;
}

export interface Matches {
  /** By position; they don't overlap. */
  names: Match[];
  /** By position; they may overlap names and one another. */
  cues: Match[];
}

/** A candidate before the choice of leftmost and longest. */
export interface Found extends Match {
  layer: Layer;
}

/**
 * Leftmost, then longest, no overlap; cues pass. Of two patterns on the very same span a name wins
 * over a decoy, and the lower payload over the higher: the choice must not hang on table order.
 */
export function choose(found: Found[]): Matches {
  const order = { name: 0, decoy: 1, cue: 2 } as const;
  found.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      order[a.layer] - order[b.layer] ||
      a.payload - b.payload,
  );
  const names: Match[] = [];
  const cues: Match[] = [];
  let free = 0;
  let lastCue: Match | undefined;
  for (const { start, end, payload, layer } of found) {
    if (layer === "cue") {
      if (lastCue?.start === start && lastCue.end === end && lastCue.payload === payload) continue;
      lastCue = { start, end, payload };
      cues.push(lastCue);
    } else if (start >= free) {
      free = end;
      if (layer === "name") names.push({ start, end, payload });
    }
  }
  return { names, cues };
}
