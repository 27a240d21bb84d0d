/** A button that asks for a file. The browser's own control lies in it, and keeps its keyboard. */
export function FileButton(props: {
  label: string;
  accept: string;
  name?: string;
  isDisabled?: boolean;
  onFile: (file: File) => void;
}) {
  return (
    <label class="sb-button-quiet sb-lib-file">
      {props.label}
      <input
        type="file"
        class="sb-unseen"
        name={props.name}
        accept={props.accept}
        disabled={props.isDisabled}
        onChange={(event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          // The same file again is another choice.
          if (file) props.onFile(file);
          field.value = "";
        }}
      />
    </label>
  );
}
