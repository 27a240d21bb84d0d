/** Where the pointer is: told at most once a frame, because whoever hears it measures rectangles. */
import { hearFirst } from "./first.ts";

/** Viewport pixels; milliseconds of the page's clock; the innermost element there. */
export interface Sample {
  x: number;
  y: number;
  timeMs: number;
  target: EventTarget | undefined;
}

export interface PointerEvents {
  /** The pointer hovers: by itself, no button pressed, no finger. */
  onMove(sample: Sample): void;
  onLeave(): void;
  onPress(): void;
  /** A finger has tapped what does nothing of its own, and the page took no notice either. */
  onTap(sample: Sample): void;
}

/** What a tap is for where it has one of these in its path. */
const ACTIVE =
  "a[href],area,button,summary,label,input,[role=button],[role=link],[role=tab],[role^=menuitem]";

/** Follows the pointer until the signal aborts. */
export function followPointer(events: PointerEvents, signal: AbortSignal): void {
  let latest: Sample | undefined;
  let frame = 0;
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    // The path is gone once the event is over, and only it leads into shadow roots.
    const target = event.composedPath()[0];
    latest = { x: event.clientX, y: event.clientY, timeMs: event.timeStamp, target };
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (latest) events.onMove(latest);
    });
  };
  hearFirst((event) => {
    if (event.type === "pointermove") {
      onMove(event as PointerEvent);
      return;
    }
    // A movement that still waits for its frame is told before the press, and not after it: it may be
    // the one that comes on to the card, and must not open what the press closes.
    if (event.type === "pointerdown" && latest && frame) events.onMove(latest);
    if (event.type !== "keydown") latest = undefined;
    if (event.type === "pointerleave") events.onLeave();
    if (event.type === "pointerdown") events.onPress();
  }, signal);
  document.addEventListener(
    "click",
    (event) => {
      const { isTrusted, defaultPrevented, pointerType } = event as PointerEvent;
      if (!isTrusted || defaultPrevented || pointerType !== "touch") return;
      const path = event.composedPath();
      if (path.some((at) => at instanceof Element && at.matches(ACTIVE))) return;
      const { clientX: x, clientY: y, timeStamp: timeMs } = event;
      events.onTap({ x, y, timeMs, target: path[0] });
    },
    { passive: true, signal },
  );
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
}
