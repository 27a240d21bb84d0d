/** The terms of a judgement and what each weighs. */

/** One term of a judgement. */
export interface Cue {
  term: Term;
  /** Log-odds. */
  weight: number;
  /** The words on the page, or the entity's id, that it comes from. */
  of?: string;
}

/** Log-odds. Certain forms keep a little doubt; only a longer name talks them out of it. */
export const WEIGHTS = {
  certain: 4,
  likely: 0.8,
  ambiguous: -1.2,
  shortAfterFull: 3,
  shortAlone: -6,
  cueNear: 1.4,
  cueInRun: 0.9,
  cueOnPage: 0.35,
  counterNear: -2.2,
  counterInRun: -1.4,
  counterOnPage: -0.5,
  sameOnPage: 2.6,
  meantBefore: 1.4,
  relatedInRun: 2,
  relatedOnPage: 1.2,
  beside: 2.6,
  besideElsewhere: 1.6,
  around: 1.4,
  counterAround: -2.2,
  counterBeside: -6,
  partOfLongerName: -4,
  wordGoesOn: -4,
  small: -2.6,
  joined: -8,
  perhapsPart: -2,
  partElsewhere: -1.2,
  nameAfter: -1.2,
  quoted: -2,
  located: -1.6,
  otherCapital: 1.4,
  abroad: 1.6,
  versioned: 1.6,
  foreign: 1.4,
  politicsThere: 2.6,
  code: -8,
  inList: 2,
  uncounted: 1.4,
  glossed: 1.4,
  wrong: -3,
} as const;

export type Term = keyof typeof WEIGHTS;

/** @param of the words on the page, or the entity's id, that it comes from */
export function cue(term: Term, of?: string): Cue {
  return { term, weight: WEIGHTS[term], ...(of !== undefined && { of }) };
}
