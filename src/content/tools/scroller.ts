/**
 * What a reader scrolls to get through a page: the document, or, as in many apps, a box in it that
 * fills the window and scrolls by itself.
 *
 *   originPx ─▶ ┌───────────────┐
 *               │ scrolled away │
 *   view.top ─▶ ├───────────────┤
 *               │     seen      │  view.height    of wholePx
 *               ├───────────────┤
 *               │   yet to be   │
 *               └───────────────┘
 *
 * Measures and asks for styles, so only what is asked for by the reader may use it, never the scan.
 */

/** A box that the reader takes for the page has at least this share of the window's area. */
const LEAST_SHARE = 0.5;

/** All in pixels of the viewport. */
export interface Scroller {
  /** `undefined` where it is the document. */
  box: HTMLElement | undefined;
  /** Where it is seen: the scrollbar stands at the right, or at the left in some boxes. */
  view: { top: number; height: number; edge: number; isLeft: boolean };
  /** Where its content begins: above the view where it is scrolled. */
  originPx: number;
  /** Height of its content. */
  wholePx: number;
}

/** How far there is to scroll; what is rounded away is no way at all. */
export function wayPx({ wholePx, view }: Scroller): number {
  const way = wholePx - view.height;
  return way > 1 ? way : 0;
}

/** A place in the content's height: 0 at the top, 1 at the bottom. */
export function shareOf({ originPx, wholePx }: Scroller, yPx: number): number {
  // Browsers give rectangles as fractions that scrolling changes a little.
  const share = Math.round(((yPx - originPx) / wholePx) * 1e4) / 1e4;
  return Math.min(1, Math.max(0, share));
}

/** Whether an element moves with it. What stands beside a box doesn't. */
export function carries({ box }: Scroller, element: Element): boolean {
  let at: Element | null = element;
  while (box && at && at !== box) at = parentOf(at);
  return at !== null;
}

/** @param held what the reader is to be led through */
export function scrollerOf(held: Iterable<Element>): Scroller {
  const whole = documentScroller();
  const box = commonBox(held);
  if (!box) return whole;
  const inner = boxScroller(box);
  // A document that gives way a little, as under a bar at its foot, is not what is read.
  return wayPx(inner) > wayPx(whole) ? inner : whole;
}

export function documentScroller(): Scroller {
  const { clientHeight, clientWidth, scrollHeight } = document.documentElement;
  return {
    box: undefined,
    view: { top: 0, height: clientHeight, edge: clientWidth, isLeft: false },
    originPx: -scrollY,
    wholePx: scrollHeight,
  };
}

function boxScroller(box: HTMLElement): Scroller {
  const rect = box.getBoundingClientRect();
  // Boxes count in pixels of their own where the page is zoomed or transformed.
  const scale = rect.height / box.offsetHeight || 1;
  const isLeft = getComputedStyle(box).direction === "rtl";
  const top = rect.top + box.clientTop * scale;
  const width = isLeft ? 0 : box.clientWidth;
  return {
    box,
    view: {
      top,
      height: box.clientHeight * scale,
      // On the left, a scrollbar counts as a part of the border.
      edge: rect.left + (box.clientLeft + width) * scale,
      isLeft,
    },
    originPx: top - box.scrollTop * scale,
    wholePx: box.scrollHeight * scale,
  };
}

/** The box that fills the window and has most of what is held, and more than half of it. */
function commonBox(held: Iterable<Element>): HTMLElement | undefined {
  const known = new Map<Element, HTMLElement | undefined>();
  const counts = new Map<HTMLElement, number>();
  let all = 0;
  for (const element of held) {
    all += 1;
    const box = boxAround(element, known);
    if (box) counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count > all / 2)?.[0];
}

/** @param known by element, so that each is looked at once for all that is in it */
function boxAround(
  start: Element,
  known: Map<Element, HTMLElement | undefined>,
): HTMLElement | undefined {
  const way: Element[] = [];
  let box: HTMLElement | undefined;
  for (let at: Element | null = start; at; at = parentOf(at)) {
    if (known.has(at)) {
      box = known.get(at);
      break;
    }
    way.push(at);
    if (isBox(at)) {
      box = at;
      break;
    }
  }
  for (const element of way) known.set(element, box);
  return box;
}

/** The next element around one as it is shown: slots and hosts of open shadow roots, too. */
function parentOf(element: Element): Element | null {
  const { assignedSlot, parentNode } = element;
  if (assignedSlot) return assignedSlot;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return element.parentElement;
}

function isBox(element: Element): element is HTMLElement {
  const { clientWidth, clientHeight, scrollHeight } = element;
  return (
    element instanceof HTMLElement &&
    scrollHeight - clientHeight > 1 &&
    clientWidth * clientHeight >= LEAST_SHARE * innerWidth * innerHeight &&
    /auto|scroll/.test(getComputedStyle(element).overflowY)
  );
}
