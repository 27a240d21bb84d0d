/** A setting that is on or off, at the end of the line that says what it is. */
export function Switch(props: {
  label: string;
  /** What it says aloud, label included, where the label doesn't tell it from others. */
  spoken?: string;
  name: string;
  isOn: boolean;
  isDisabled?: boolean;
  /** What the label alone does not say. */
  hint?: string;
  onChange: (isOn: boolean) => void;
}) {
  const hintId = `sb-hint-${props.name}`;
  return (
    <label class="sb-switch">
      <span class="sb-switch-label">
        {props.label}
        {props.hint && (
          <span id={hintId} class="sb-hint">
            {props.hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        name={props.name}
        checked={props.isOn}
        aria-checked={props.isOn}
        aria-label={props.spoken ?? props.label}
        aria-describedby={props.hint && hintId}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
