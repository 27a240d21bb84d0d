import { LineIcon } from "../../ui/components/LineIcon.tsx";

/** Of the card; it ships to pages, and those of panel and library don't. */
const PATHS = {
  back: "M9.5 3.5 5 8l4.5 4.5",
  close: "m4 4 8 8M12 4l-8 8",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z",
  done: "m3 8.5 3.5 3.5L13 4.5",
  pin: "M6 2.5h4l-.5 4 2.5 2.5H4l2.5-2.5ZM8 9v5",
  speak: "M2.5 6v4H5l3.5 3V3L5 6ZM11 5.5a3.5 3.5 0 0 1 0 5M13 3.5a6.5 6.5 0 0 1 0 9",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return <LineIcon path={PATHS[name]} />;
}

/** A button that is an icon; its name is told by tooltip and to screen readers. */
export function IconButton(props: {
  icon: keyof typeof PATHS;
  label: string;
  /** Said after the label in the tooltip. */
  hint?: string;
  /** For buttons that stay pressed. */
  isPressed?: boolean;
  /** For buttons that unfold something. */
  isExpanded?: boolean;
  onClick(): void;
}) {
  return (
    <button
      type="button"
      class="sb-icon-button"
      aria-label={props.label}
      title={props.hint ? `${props.label} · ${props.hint}` : props.label}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
