import type { SearchMatch } from "../../core/search/search.ts";
import type { MarkedRange } from "./Marked.tsx";

/** Parts to mark in a record's texts of one field, by language. */
export type Marks = Readonly<Record<string, readonly MarkedRange[]>>;

/** What a search found in one field of a record. */
export function marksIn(matches: readonly SearchMatch[], field: SearchMatch["field"]): Marks {
  return Object.fromEntries(
    matches.filter((match) => match.field === field).map(({ lang, ranges }) => [lang, ranges]),
  );
}
