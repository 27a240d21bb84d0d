import type { ComponentChildren } from "preact";

/** One plain line where there are no names to show, and what the reader can do about it. */
export function Notice({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="sb-notice" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
