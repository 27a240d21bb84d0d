import type { BaseIssue } from "valibot";
import type { RowProblem } from "./row-problem.ts";

/** One broken rule: which record, which rule. */
export interface Problem {
  /** As "entities[3] (sora).aliases[0].text". */
  path: string;
  rule: string;
  /** Of a row of a table: the same, to be told in another language. */
  row?: RowProblem;
}

/** More aren't told: whoever has so many has another kind of file. */
export const MOST_PROBLEMS = 100;

/** A place in a list, with the id of what stands there if it has one: "[3] (sora)". */
export function indexed(index: number, value: unknown): string {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? `[${index}] (${id.slice(0, 80)})` : `[${index}]`;
}

/** @param at the path of what was checked, "" for the whole */
export function problemOf(issue: BaseIssue<unknown>, at = ""): Problem {
  let path = at;
  for (const { key, value } of issue.path ?? []) {
    if (typeof key === "number") path += indexed(key, value);
    else path += path ? `.${key}` : key;
  }
  // A rule may name what it was given, which may be of any length.
  return { path: path.slice(0, 400) || "pack", rule: issue.message.slice(0, 300) };
}
