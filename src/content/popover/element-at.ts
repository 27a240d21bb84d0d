/** The innermost element at a point of the viewport, in open shadow roots too, as events have it. */
export function elementAt({ x, y }: { x: number; y: number }): Element | undefined {
  let found: Element | null = null;
  let inner = document.elementFromPoint(x, y);
  while (inner && inner !== found) {
    found = inner;
    inner = found.shadowRoot?.elementFromPoint(x, y) ?? null;
  }
  return found ?? undefined;
}
