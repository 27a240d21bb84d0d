import type { ComponentChildren } from "preact";

/** A word of the interface in front of its control. */
export function Labelled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class="sb-lib-filter">
      <span class="sb-lib-filter-label">{label}</span>
      {children}
    </label>
  );
}
