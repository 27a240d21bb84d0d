import type { Localized } from "../../core/pack/schema.ts";
import { pick } from "../../platform/i18n.ts";
import { Marked, type MarkedRange } from "./Marked.tsx";

/**
 * A text of the dataset in the reader's language, else in one that there is, and always with its
 * `lang`, which decides the voice that reads it and the face that draws it.
 */
export function LocalText(props: {
  texts: Localized;
  language: string;
  /** Parts to mark, by the language of the text they belong to. */
  marks?: Readonly<Record<string, readonly MarkedRange[]>> | undefined;
  class?: string;
}) {
  const { text, lang } = pick(props.texts, props.language);
  return (
    <span class={props.class} lang={lang}>
      <Marked text={text} ranges={props.marks?.[lang]} />
    </span>
  );
}
