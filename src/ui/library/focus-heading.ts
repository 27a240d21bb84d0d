/** Where the reader goes on from, once what had the focus is gone. */
export function focusHeading(): void {
  // Once the question is closed: nothing behind it takes the focus before.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true }),
  );
}
