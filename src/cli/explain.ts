/** The terms of a judgement in words, for `annotate --explain`. */
import type { Cue, Term } from "../core/linking/weights.ts";

const WORDS: Record<Term, (of?: string) => string> = {
  certain: () => "the form is certain",
  likely: () => "the form is likely",
  ambiguous: () => "the form is ambiguous",
  shortAfterFull: () => "the full name stands before it",
  shortAlone: () => "no full name before it",
  cueNear: (word) => `"${word}" near it`,
  cueInRun: (word) => `"${word}" in the passage`,
  cueOnPage: () => "cues on the page",
  counterNear: (word) => `"${word}" near it`,
  counterInRun: (word) => `"${word}" in the passage`,
  counterOnPage: () => "cues against it on the page",
  sameOnPage: () => "named for certain on the page",
  meantBefore: () => "accepted before on the page",
  relatedInRun: (entity) => `${entity} in the passage`,
  relatedOnPage: (entity) => `${entity} on the page`,
  beside: (words) => `"${words}" right beside it`,
  around: (words) => `"${words}" round it`,
  counterAround: (words) => `"${words}" round it`,
  besideElsewhere: () => "words beside it elsewhere in the passage",
  counterBeside: (words) => `"${words}" right beside it`,
  partOfLongerName: () => "part of a longer name",
  small: () => "in small letters",
  wordGoesOn: () => "the word goes on",
  joined: () => "an interpunct joins it to a longer name",
  perhapsPart: () => "perhaps part of a longer name",
  partElsewhere: () => "part of a longer name elsewhere",
  nameAfter: () => "a capitalised word after it",
  quoted: () => "alone in quotation marks",
  located: () => "named as a place",
  otherCapital: () => "another capital",
  abroad: () => "not in English",
  versioned: () => "a version number after it",
  foreign: () => "among letters of another script",
  politicsThere: () => "politics that go on there",
  code: () => "a word of a program",
  wrong: () => "said to be wrong on this site",
  uncounted: () => "a number that counts nothing",
  glossed: (name) => `"${name ?? ""}" in other letters beside it`,
  inList: (name) => (name === undefined ? "in a list of names" : `in a list with "${name}"`),
};

/** A term as people read it, with its weight in log-odds. */
export function explainCue({ term, weight, of }: Cue): { what: string; weight: number } {
  return { what: WORDS[term](of), weight };
}
