/** A setting that is on or off, at the end of the line that says what it is. */
export function Switch(props: {
  label: string;
  name: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label class="sb-switch">
      <span class="sb-switch-label">{props.label}</span>
      <input
        type="checkbox"
        role="switch"
        name={props.name}
        checked={props.isOn}
        aria-checked={props.isOn}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
