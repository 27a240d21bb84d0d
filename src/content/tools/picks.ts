/** Which mentions the reader wants to be marked. */
import type { Settings } from "../../core/settings.ts";
import type { PageMention } from "../page-mentions.ts";

/** A section of a page begins with one of these. */
const SECTION_STARTS = "h1,h2,h3,h4,h5,h6,article,section";

/** Tells whether a mention is marked by its name and kind. @param host as `location.host` gives it */
export function wantedBy(
  { unmarked, unmarkedHere, unmarkedKinds }: Readonly<Settings>,
  host: string,
): (mention: PageMention) => boolean {
  const here = unmarkedHere.filter((name) => name.host === host).map(({ entity }) => entity);
  const names = new Set([...unmarked, ...here]);
  return ({ entity, kind }) => !names.has(entity) && !unmarkedKinds.includes(kind);
}

/** The first mention of each entity on the page or in each of its sections. @param all in page order */
export function thin(
  all: readonly PageMention[],
  density: Settings["density"],
): readonly PageMention[] {
  if (density === "all") return all;
  const starts = density === "section" ? [...document.querySelectorAll(SECTION_STARTS)] : [];
  const seen = new Set<string>();
  let next = 0;
  return all.filter(({ entity, range: { startContainer } }) => {
    for (let start = starts[next]; start && isBefore(start, startContainer); start = starts[next]) {
      seen.clear();
      next += 1;
    }
    const isFirst = !seen.has(entity);
    seen.add(entity);
    return isFirst;
  });
}

/** Whether a node comes after an element's beginning, in it or behind it. */
function isBefore(element: Element, node: Node): boolean {
  return (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
