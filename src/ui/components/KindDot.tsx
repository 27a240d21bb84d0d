import type { Kind } from "../../core/pack/schema.ts";
import { t } from "../../platform/i18n.ts";
import { kindKeys } from "./kinds.ts";

/** The kind's colour as a dot. Colour alone says nothing, so the kind's name goes with it. */
export function KindDot({ kind }: { kind: Kind }) {
  return (
    <span
      class={`sb-kind-dot sb-kind-${kind}`}
      role="img"
      aria-label={t(kindKeys[kind])}
      title={t(kindKeys[kind])}
    />
  );
}

/** Dot and name of a kind: "● Organisation". */
export function KindLabel({ kind }: { kind: Kind }) {
  return (
    <span class={`sb-kind-label sb-kind-${kind}`}>
      <span class="sb-kind-dot" aria-hidden="true" />
      {t(kindKeys[kind])}
    </span>
  );
}
