import { KINDS } from "../../core/pack/kinds.ts";
import type { Kind } from "../../core/pack/schema.ts";
import { t } from "../../platform/i18n.ts";
import { kindKeys } from "../components/kinds.ts";

/** One of the kinds that a name can be. */
export function KindSelect(props: { name: string; value: Kind; onChange: (kind: Kind) => void }) {
  return (
    <select
      class="sb-field"
      name={props.name}
      value={props.value}
      onChange={({ currentTarget: { value } }) => props.onChange(value as Kind)}
    >
      {KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(kindKeys[kind])}
        </option>
      ))}
    </select>
  );
}
