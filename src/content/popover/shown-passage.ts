/**
 * A mention's passage as the page shows it, for a link that leads there. A browser that follows one
 * looks at what is seen, and goes to the first place that fits: what is hidden within the block, or
 * stands small above a word, is no part of the text, and what stands elsewhere as well has to be told
 * apart.
 */
import {
  isTwiceIn,
  type Place,
  type Surroundings,
  squeeze,
} from "../../core/text/text-fragment.ts";
import type { PageMention } from "../page-mentions.ts";

/** The element in whose box a text stands: `display: contents` has none, and shows what it holds. */
function boxOf({ parentElement }: Text): Element | null {
  let box = parentElement;
  while (box && getComputedStyle(box).display === "contents") box = box.parentElement;
  return box;
}

function isShown(text: Text): boolean {
  const box = boxOf(text);
  if (!box) return true;
  return box.checkVisibility({ checkVisibilityCSS: true }) && !box.closest("rt, rp");
}

/** A mention's place in its block's text without what isn't seen. */
function placeOf({ run, start, end }: PageMention): Place {
  const place = { text: "", start, end };
  for (const [index, node] of run.nodes.entries()) {
    const from = run.starts[index] as number;
    const to = run.starts[index + 1] ?? run.text.length;
    if (isShown(node)) place.text += run.text.slice(from, to);
    else {
      // A mention goes across what is hidden; it is never hidden itself.
      if (to <= start) place.start -= to - from;
      if (to <= end) place.end -= to - from;
    }
  }
  return place;
}

/** The nearest text that is seen before a node, or behind it. */
function neighbour(node: Node | undefined, way: "previousNode" | "nextNode"): string {
  if (!node) return "";
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let next = walker[way](); next; next = walker[way]()) {
    const text = next as Text;
    if (text.data.trim() !== "" && isShown(text)) return text.data;
  }
  return "";
}

function surroundingsOf({ nodes }: PageMention["run"]): Surroundings {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
  const page = squeeze(document.body?.innerText ?? "");
  return {
    isRepeated: (words) => isTwiceIn(page, words),
    before: neighbour(nodes[0], "previousNode"),
    after: neighbour(nodes.at(-1), "nextNode"),
  };
}

export function shownPassage(mention: PageMention): { place: Place; around: Surroundings } {
  return { place: placeOf(mention), around: surroundingsOf(mention.run) };
}
