/** Lines on a grid of 16, in the colour of the text. They decorate: labels are text. */
export function LineIcon({ path }: { path: string }) {
  return (
    <svg class="sb-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
