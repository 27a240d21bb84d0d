/** Where a card stands: at the line of its mention, or where the reader has dragged it to. */
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  platform,
  shift,
  size,
} from "@floating-ui/dom";
import { logOnce } from "../../platform/log.ts";

/** Room between the text and the card, and between the card and the window's edge, in pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;
/** A card is no higher than this, and, where there is little room, no lower than that. */
const MOST_HEIGHT_PX = 480;
const LEAST_HEIGHT_PX = 200;
/** A lower card scrolls as a whole: between its head and its foot there would be no room to read. */
const LOW_HEIGHT_PX = 280;

export interface Anchor {
  /** Rectangle (viewport pixels) of the mention's line to stand at, now; undefined if it is gone. */
  rect(): DOMRect | undefined;
  /** An element near the mention, whose scrolling ancestors move it. */
  element: Element;
}

/** Below or above the line, from where it begins; beside it where lines run downwards. */
function placementFor(element: Element) {
  const { writingMode, direction } = getComputedStyle(element);
  if (writingMode.startsWith("vertical")) return "left-start" as const;
  return direction === "rtl" ? ("bottom-end" as const) : ("bottom-start" as const);
}

/**
 * In the top layer a fixed box stands in the viewport's own coordinates. Left to itself, the library
 * takes a root that begins at the right, as columns do, for a scrollbar on the left.
 */
const inViewport: typeof platform = {
  ...platform,
  getElementRects: async (elements) => {
    const { reference, floating } = await platform.getElementRects(elements);
    const { x, y } = elements.reference.getBoundingClientRect();
    return { reference: { ...reference, x, y }, floating };
  },
};

/**
 * Keeps a box at its line while the page scrolls, moves and changes.
 *
 * @param events.onMove called with where the box belongs in the viewport
 * @param events.onGone called when the line is no longer there or has been scrolled out of sight
 * @returns a function that ends it
 */
export function followLine(
  box: HTMLElement,
  anchor: Anchor,
  { onMove, onGone }: { onMove(at: { x: number; y: number }): void; onGone(): void },
): () => void {
  const placement = placementFor(anchor.element);
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => anchor.rect() ?? new DOMRect(),
  };
  const place = (): void => {
    if (!anchor.rect()) {
      onGone();
      return;
    }
    computePosition(reference, box, {
      strategy: "fixed",
      platform: inViewport,
      placement,
      middleware: [
        offset(GAP_PX),
        flip({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply: ({ availableHeight }) => {
            const height = Math.max(LEAST_HEIGHT_PX, Math.min(MOST_HEIGHT_PX, availableHeight));
            box.style.setProperty("--sb-most-height", `${Math.floor(height)}px`);
            box.classList.toggle("sb-low", height < LOW_HEIGHT_PX);
            // A window's width has its scrollbar in it, which 100vw doesn't know.
            const { clientWidth } = document.documentElement;
            box.style.setProperty("--sb-window-width", `${clientWidth}px`);
          },
        }),
        shift({ padding: EDGE_PX, crossAxis: true }),
        hide(),
      ],
    }).then(
      ({ x, y, middlewareData }) => {
        if (middlewareData.hide?.referenceHidden) onGone();
        else onMove({ x, y });
      },
      (cause: unknown) => logOnce("the popover could not be placed", cause),
    );
  };
  // Every frame one rectangle is compared: nothing else tells of an animation that moves the text.
  return autoUpdate(reference, box, place, { animationFrame: true });
}

/** Keeps a dragged box in the window: its head can always be taken hold of. */
export function clampToWindow(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  const within = (at: number, most: number): number => Math.max(EDGE_PX, Math.min(at, most));
  return {
    x: within(x, innerWidth - width - EDGE_PX),
    y: within(y, innerHeight - height - EDGE_PX),
  };
}

export interface DragEvents {
  /** The pointer has gone far enough to mean it. */
  onStart(): void;
  onMove(by: { x: number; y: number }): void;
  onEnd(by: { x: number; y: number }): void;
}

/** Less than this is a hand that isn't still. */
const DRAG_BEGINS_PX = 4;

/** Follows the pointer from its press on `handle` to its release. */
export function followDrag(pressed: PointerEvent, handle: Element, events: DragEvents): void {
  if (pressed.button !== 0 || !pressed.isTrusted) return;
  // At once: a quick hand is off the handle before it has moved far enough.
  handle.setPointerCapture(pressed.pointerId);
  const stop = new AbortController();
  const { signal } = stop;
  let isDragging = false;
  const offsetOf = (event: PointerEvent) => ({
    x: event.clientX - pressed.clientX,
    y: event.clientY - pressed.clientY,
  });
  const onMove = (event: Event): void => {
    const by = offsetOf(event as PointerEvent);
    if (!isDragging && Math.hypot(by.x, by.y) < DRAG_BEGINS_PX) return;
    if (!isDragging) {
      isDragging = true;
      events.onStart();
    }
    events.onMove(by);
  };
  const onEnd = (event: Event): void => {
    stop.abort();
    if (isDragging) events.onEnd(offsetOf(event as PointerEvent));
  };
  handle.addEventListener("pointermove", onMove, { signal });
  handle.addEventListener("pointerup", onEnd, { signal });
  handle.addEventListener("pointercancel", onEnd, { signal });
}
