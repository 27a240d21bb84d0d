/** Brings mentions into view and makes them stand out for a moment. */
import type { PageMention } from "../page-mentions.ts";
import { elementOf, lineRects } from "../painter/painter.ts";
import type { ToolsPage } from "./contract.ts";
import { scrollerFor } from "./places.ts";

const FLASH = "sandarbh-flash";
/** How long a mention that was jumped to stands out. */
const FLASH_MS = 1600;

let flashing: ReturnType<typeof setTimeout> | undefined;

/** Where the keyboard has been last. */
let last: PageMention | undefined;

function endFlash(): void {
  clearTimeout(flashing);
  CSS.highlights.delete(FLASH);
}

/** Scrolls a mention to the middle of the view and flashes it; `signal` ends the flash early. */
export function jumpTo(mention: PageMention, signal: AbortSignal): void {
  const element = elementOf(mention.range.startContainer);
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  centreLine(mention);
  endFlash();
  CSS.highlights.set(FLASH, new Highlight(mention.range));
  flashing = setTimeout(endFlash, FLASH_MS);
  signal.addEventListener("abort", endFlash, { once: true });
}

/** The middle of a long element may be far from the name. */
function centreLine(mention: PageMention): void {
  const [line] = lineRects(mention);
  if (!line) return;
  const { box, view } = scrollerFor([mention]);
  const bottom = view.top + view.height;
  if (line.bottom > view.top && line.top < bottom) return;
  const top = (line.top + line.bottom - view.top - bottom) / 2;
  (box ?? window).scrollBy({ top, behavior: "instant" });
}

/**
 * Goes to the next mark or to the one before, and opens its card with the focus in it. The way goes
 * on where it was, or from what is in view if that has been left; it wraps round.
 */
export async function step(page: ToolsPage, by: 1 | -1): Promise<void> {
  const marks = page.marks().filter((mention) => lineRects(mention).length > 0);
  const mention = from(marks, by);
  if (!mention) return;
  last = mention;
  jumpTo(mention, page.signal);
  const hover = await page.hover();
  hover?.openAt(mention, { focus: true });
}

function from(marks: readonly PageMention[], by: 1 | -1): PageMention | undefined {
  const at = last ? marks.indexOf(last) : -1;
  if (last && at >= 0 && lineRects(last).some(isInView)) return marks.at((at + by) % marks.length);
  const tops = marks.map((mention) => lineRects(mention)[0]?.top ?? 0);
  const next =
    by > 0 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < innerHeight);
  return marks[next] ?? marks.at(by > 0 ? 0 : -1);
}

function isInView({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}
