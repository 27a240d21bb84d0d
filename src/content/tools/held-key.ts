/**
 * Whether the Alt key is held. Keys tell where this frame has the focus; elsewhere the pointer does,
 * once it moves.
 */
export function followAlt(onChange: (isHeld: boolean) => void, signal: AbortSignal): void {
  let wasHeld = false;
  const hear = (event: Event): void => {
    // A window that loses the focus doesn't hear the key come up; its event knows of no key.
    const isHeld = (event as KeyboardEvent).altKey === true;
    if (!event.isTrusted || isHeld === wasHeld) return;
    wasHeld = isHeld;
    onChange(isHeld);
  };
  for (const type of ["keydown", "keyup", "pointermove", "blur"]) {
    // Only the window's own blur: those of its elements would be caught on their way down.
    window.addEventListener(type, hear, { capture: type !== "blur", passive: true, signal });
  }
}
