import type { ComponentChildren } from "preact";
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
          {fault.problems.slice(0, 10).map(({ path, rule }) => (
            <li key={`${path} ${rule}`}>
              <code>{path}</code>: {rule}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
