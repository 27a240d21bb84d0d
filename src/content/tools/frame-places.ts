/** Which frame this is, and where the frames stand that it holds: the panel puts them together. */
import type { FramePlaces } from "../../core/messages.ts";
import type { PageMention } from "../page-mentions.ts";
import { placesOf, scrollerFor } from "./places.ts";
import { carries, documentScroller, type Scroller, scrollerOf, shareOf } from "./scroller.ts";

export function framePlacesOf(mentions: readonly PageMention[]): FramePlaces {
  const holders = [...document.querySelectorAll("iframe, frame, object")];
  // Where there are names, what leads through them; advertisements would outvote it.
  const scroller = mentions.length > 0 ? scrollerFor(mentions) : scrollerOf(holders);
  return {
    path: pathOf(window),
    frames: holders.flatMap((holder) => placeOfFrame(holder, scroller)),
    names: placesOf(mentions, scroller),
  };
}

function placeOfFrame(holder: Element, scroller: Scroller): FramePlaces["frames"] {
  const { contentWindow } = holder as HTMLIFrameElement;
  const { top, bottom, height } = holder.getBoundingClientRect();
  if (!contentWindow || height === 0) return [];
  const within = carries(scroller, holder) ? scroller : documentScroller();
  const [from, to] = [shareOf(within, top), shareOf(within, bottom)];
  return [{ index: indexIn(window, contentWindow), from, to }];
}

/** Windows of other sites can be counted and compared, and nothing else, which is enough. */
function pathOf(frame: Window): number[] {
  const path: number[] = [];
  for (let at = frame; at !== at.parent; at = at.parent) path.unshift(indexIn(at.parent, at));
  return path;
}

/** -1 for frames in shadow trees, which a window doesn't count. */
function indexIn(parent: Window, child: Window): number {
  for (let index = 0; index < parent.length; index += 1) if (parent[index] === child) return index;
  return -1;
}
