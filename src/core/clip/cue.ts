/** What a clause says of who speaks, before anyone is looked for. */
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { PronounKind } from "./word-lists.ts";

/** Where the clause stands: beside a quotation, or on its own (indirect speech). */
export type Side = "before" | "after" | "alone";

/** A stretch of a paragraph, never longer than a few hundred units. */
export interface Clause {
  paragraph: string;
  /** UTF-16 offsets in the paragraph. */
  start: number;
  end: number;
  side: Side;
}

/** Strength of a subject without a verb: only heard where a verb stands on the quotation's other side. */
export const SUBJECT_ONLY = 0.3;

interface CueBase {
  /** The verb of saying or the phrase, as written; empty where only the place tells. */
  verb: string;
  /** From 0 to 1. */
  strength: number;
}

export type Cue =
  /** A name, or a description ("the governor"): a stretch of the clause. */
  | (CueBase & { kind: "name" | "description"; start: number; end: number })
  | (CueBase & { kind: "pronoun"; pronoun: PronounKind; start: number; end: number })
  /** Somebody says it who isn't named here: "afirmó". */
  | (CueBase & { kind: "unsaid" });

/** Reads one clause; `isKnown` tells whether a known name stands at an offset of the paragraph. */
export type ReadCue = (
  clause: Clause,
  language: ClipLanguage,
  isKnown: (start: number, end: number) => boolean,
) => Cue | undefined;
