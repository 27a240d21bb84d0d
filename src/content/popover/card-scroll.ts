/** Scrolling in a card: its body between head and foot, or, where that would be too low, all of it. */

/** What isn't scrolled at the moment stays as it is. */
const SCROLLERS = ".sb-card, .sb-scroll";

export function scrollToTop(box: HTMLElement): void {
  for (const each of box.querySelectorAll(SCROLLERS))
    each.scrollTo({ top: 0, behavior: "instant" });
}

/** Brings a statement into sight and the focus to it; where it is folded away, unfolds it. */
export function showStatement(box: HTMLElement, id: string): void {
  const head = box.querySelector(".sb-head");
  const statement = box.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"]`);
  if (!head || !statement) return;
  const details = statement.closest("details");
  if (details) details.open = true;
  const top = statement.getBoundingClientRect().top - head.getBoundingClientRect().bottom;
  for (const each of box.querySelectorAll(SCROLLERS)) each.scrollBy({ top: top - 8 });
  statement.focus({ preventScroll: true });
}
