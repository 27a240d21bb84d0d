/** A stretch of a clause that may be who speaks, in scripts with capitals. */
export interface Candidate {
  kind: "name" | "description";
  /** Indexes of words, `to` excluded. */
  from: number;
  to: number;
  /** First word of the whole phrase, with article and titles. */
  head: number;
  /** "Haley's daughter": the name is not the one who speaks. */
  isPossessive: boolean;
}
