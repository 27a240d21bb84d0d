/** Line icons on a grid of 16, drawn in the colour of the text. They decorate: labels are text. */
const PATHS = {
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 14 14",
  clear: "m4 4 8 8M12 4l-8 8",
  back: "M10 3 5 8l5 5",
  previous: "m4 10 4-4 4 4",
  next: "m4 6 4 4 4-4",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="sb-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
