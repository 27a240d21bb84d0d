import type { EntityLabel } from "../../core/card/card.ts";
import { pick } from "../../platform/i18n.ts";
import { KindDot } from "./KindDot.tsx";
import { LocalText } from "./LocalText.tsx";
import { Marked, type MarkedRange } from "./Marked.tsx";
import { surfaceLanguage } from "./surface-language.ts";

/** Whether the page's form adds anything to the name shown: not where only case differs. */
function isOtherForm(surface: string | undefined, name: string): surface is string {
  return !!surface && surface.toLowerCase() !== name.toLowerCase();
}

/** An entity's name in the reader's language, and the page's own form where it is another. */
export function EntityName(props: {
  entity: Pick<EntityLabel, "name">;
  language: string;
  /** The form that the page uses. */
  surface?: string | undefined;
  surfaceMarks?: readonly MarkedRange[] | undefined;
  marks?: Readonly<Record<string, readonly MarkedRange[]>> | undefined;
}) {
  const { text } = pick(props.entity.name, props.language);
  return (
    <span class="sb-name">
      <LocalText
        class="sb-name-main"
        texts={props.entity.name}
        language={props.language}
        marks={props.marks}
      />
      {isOtherForm(props.surface, text) && (
        <>
          {" "}
          <span class="sb-name-surface" lang={surfaceLanguage(props.surface)}>
            <Marked text={props.surface} ranges={props.surfaceMarks} />
          </span>
        </>
      )}
    </span>
  );
}

/** A button that leads to another entity: dot and name. */
export function EntityChip(props: {
  entity: EntityLabel;
  language: string;
  onOpen?: ((entity: string) => void) | undefined;
}) {
  const inside = (
    <>
      <KindDot kind={props.entity.kind} />
      <LocalText texts={props.entity.name} language={props.language} />
    </>
  );
  if (!props.onOpen) return <span class="sb-chip">{inside}</span>;
  return (
    <button type="button" class="sb-chip" onClick={() => props.onOpen?.(props.entity.id)}>
      {inside}
    </button>
  );
}
