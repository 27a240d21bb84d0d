/**
 * What an element is to the reader, by its name alone: asking for its style would make the browser
 * compute it while the page is still settling.
 */

/**
 * - `inline`: its text goes on in the same run.
 * - `block`: a run ends before and after it.
 * - `skip`: nothing inside it is read, and a run ends at it.
 * - `hidden`: nothing inside it is read, but the run goes on across it.
 */
export type Role = "inline" | "block" | "skip" | "hidden";

const INLINE =
  "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike strong time tt u wbr";
const SKIP =
  "script style noscript template textarea input select option optgroup datalist button-group code samp kbd var pre svg math canvas video audio object embed iframe frame head title progress meter sandarbh-popover";
const HIDDEN = "rt rp";

const roles = new Map<string, Role>();
for (const name of INLINE.split(" ")) roles.set(name, "inline");
for (const name of SKIP.split(" ")) roles.set(name, "skip");
for (const name of HIDDEN.split(" ")) roles.set(name, "hidden");

/** Attributes whose presence takes an element's text out of reading. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  const role = element.getAttribute("role");
  return role === "textbox" || role === "searchbox" || role === "combobox";
}

/** Role of an element. Plain-text documents are one `pre`, which is then read. */
export function roleOf(element: Element): Role {
  const name = element.localName;
  const role = roles.get(name) ?? "block";
  if (name === "pre" && element.ownerDocument.contentType === "text/plain") return "block";
  if (role === "skip" || role === "hidden") return role;
  return element.hasAttributes() && isEditable(element) ? "skip" : role;
}

/** Whether reading may begin at this node: no ancestor, through shadow roots too, is left out. */
export function isReadable(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcrossShadow(at)) {
    if (at.nodeType !== 1) continue;
    const role = roleOf(at as Element);
    if (role === "skip" || role === "hidden") return false;
  }
  return true;
}

export function parentAcrossShadow(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}
