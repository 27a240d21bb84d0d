/** What is wrong with a row of a table: named, so that a reader is told in the reader's language. */
import { KINDS } from "./kinds.ts";
import type { Problem } from "./problem.ts";

export type RowRule =
  /** The cell must not be empty. */
  | { name: "missing" }
  /** It must be one of the kinds. */
  | { name: "kind"; given: string }
  /** @property most UTF-16 units */
  | { name: "length"; most: number }
  /** It must be a BCP 47 tag. */
  | { name: "tag"; given: string }
  | { name: "letters" }
  /** The form stands on an earlier line. */
  | { name: "taken"; form: string; line: number }
  /** Quotation marks don't close, or have something behind them: nobody knows what the cells are. */
  | { name: "quotes" }
  | { name: "no-names" };

export interface RowProblem {
  /** From 1. */
  line: number;
  /** None where it is the whole row. */
  column?: string;
  rule: RowRule;
}

/** In English, as in "must not be empty". */
function tellRule(rule: RowRule): string {
  switch (rule.name) {
    case "missing":
      return "must not be empty";
    case "kind":
      return `must be one of ${KINDS.join(", ")}, not "${rule.given}"`;
    case "length":
      return `must be no longer than ${rule.most}`;
    case "tag":
      return `must be a BCP 47 tag, not "${rule.given}"`;
    case "letters":
      return "must have a letter or a digit";
    case "taken":
      return `"${rule.form}" stands on line ${rule.line} already`;
    case "quotes":
      return "has quotation marks that don't enclose a whole cell";
    case "no-names":
      return "there are no names";
    default:
      return rule satisfies never;
  }
}

export function problemOfRow(row: RowProblem): Problem {
  const { line, column, rule } = row;
  const path = column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
  return { path, rule: tellRule(rule), row };
}
