import type { ComponentChildren } from "preact";
import { KINDS } from "../../core/pack/kinds.ts";
import type { Problem } from "../../core/pack/problem.ts";
import type { RowRule } from "../../core/pack/row-problem.ts";
import { t } from "../../platform/i18n.ts";
import { type FaultKind, PackFault } from "../../platform/pack-store/fault.ts";

const FAULTS = {
  newer: "faultNewer",
  full: "faultFull",
  conflict: "faultConflict",
  taken: "faultTaken",
  broken: "faultBroken",
  encoding: "faultEncoding",
  missing: "faultMissing",
  unreadable: "storageNone",
} as const satisfies Record<FaultKind, string>;

/** A rule of tables in the reader's language. */
function tellRule(rule: RowRule): string {
  switch (rule.name) {
    case "missing":
      return t("rowMissing");
    case "kind":
      return t("rowKind", KINDS.join(", "), rule.given);
    case "length":
      return t("rowLength", rule.most);
    case "tag":
      return t("rowTag", rule.given);
    case "letters":
      return t("rowLetters");
    case "taken":
      return t("rowTaken", rule.form, rule.line);
    case "quotes":
      return t("rowQuotes");
    case "no-names":
      return t("rowNoNames");
    default:
      return rule satisfies never;
  }
}

/** Where it is and which rule: in the reader's language for tables, as it is for packs. */
function tell({ path, rule, row }: Problem): { where: string; what: string } {
  if (!row) return { where: path, what: rule };
  const { line, column } = row;
  const where = column === undefined ? t("rowLine", line) : t("rowCell", line, column);
  return { where, what: tellRule(row.rule) };
}

/**
 * What went wrong with the packs, in one line; of broken records, where and which rule.
 * @param props.children where its reader can go from here
 */
export function FaultLine({ cause, children }: { cause: unknown; children?: ComponentChildren }) {
  const fault = cause instanceof PackFault ? cause : undefined;
  return (
    <div class="sb-alert" role="alert">
      <p>
        {fault ? t(FAULTS[fault.kind]) : t("couldNotSave")} {children}
      </p>
      {fault && fault.problems.length > 0 && (
        <ul class="sb-lib-problems">
          {fault.problems.slice(0, 10).map((problem) => {
            const { where, what } = tell(problem);
            return (
              <li key={`${where} ${what}`}>
                <code>{where}</code>: {what}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
