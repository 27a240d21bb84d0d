/** The keyboard within a card. */

const REACHED = "button, a[href], summary, [tabindex='0']";

/**
 * At either end of the card, Tab goes on at the other: the card stands behind all of the page, so
 * it would lead away from the passage. Escape leads back to it.
 */
export function keepTabInside(event: KeyboardEvent, box: HTMLElement): void {
  if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
  const reached = [...box.querySelectorAll<HTMLElement>(REACHED)].filter((element) =>
    element.checkVisibility(),
  );
  const [first, last] = [reached[0], reached.at(-1)];
  const end = event.shiftKey ? first : last;
  // On the card itself or its title, which Tab alone never reaches, backwards is the way out.
  const at = event.composedPath()[0];
  const isBeforeFirst =
    event.shiftKey && at instanceof HTMLElement && at.matches(".sb-card, .sb-title");
  if (at !== end && !isBeforeFirst) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** Whether an element is in a modal dialog or in full screen, beside which everything is inert. */
export function isInModal(element: Element): boolean {
  if (element.closest(":modal")) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInModal(root.host);
}
