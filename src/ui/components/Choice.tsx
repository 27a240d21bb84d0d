import type { ComponentChildren } from "preact";

export interface Option<Value extends string> {
  value: Value;
  label: ComponentChildren;
  /** Language of the label, where it isn't the interface's. */
  lang?: string;
  hint?: string;
}

/** One of a few, all in sight: as segments of a bar, or, where the labels are long, as a list. */
export function Choice<Value extends string>(props: {
  label: string;
  name: string;
  options: readonly Option<Value>[];
  value: Value;
  isList?: boolean;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset class={props.isList ? "sb-choice sb-choice-list" : "sb-choice"}>
      <legend class="sb-choice-legend">{props.label}</legend>
      <div class="sb-choice-options">
        {props.options.map(({ value, label, lang, hint }) => (
          <label key={value} class="sb-choice-option" title={hint}>
            <input
              type="radio"
              class={props.isList ? "sb-list-radio" : "sb-segment-radio"}
              name={props.name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
