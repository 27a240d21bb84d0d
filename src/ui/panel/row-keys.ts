/** Arrow keys through the panel: from the search field down through the list of names, and back. */

const STOPS = '[role="combobox"], .sb-row-name';

/** Which stop a key leads to; `undefined` where it leads nowhere. */
function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    // In the search field these belong to its text. The first name comes behind the field.
    case "Home":
      return at > 0 ? 1 : undefined;
    case "End":
      return at > 0 ? count - 1 : undefined;
    default:
      return undefined;
  }
}

/** Moves the focus from one stop to another, if the key and the focus are such. */
export function walkRows(event: KeyboardEvent, panel: Element): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey)
    return;
  const stops = [...panel.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : nextIndex(event.key, at, stops.length);
  const stop = next === undefined ? undefined : stops[next];
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
