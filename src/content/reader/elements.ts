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

/** Attributes that may take an element's text out of reading. */
const MAY_BE_EDITABLE = "[contenteditable],[role]";
const WRITTEN = /^(?:textbox|searchbox|combobox|code)$/;

function isEditable(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  const role = element.getAttribute("role");
  return role !== null && WRITTEN.test(role);
}

/** Elements under a node whose text somebody writes: one query is cheaper than asking each element. */
export function editablesUnder(node: Node): ReadonlySet<Node> {
  const candidates = (node as Partial<ParentNode>).querySelectorAll?.(MAY_BE_EDITABLE);
  return new Set([...(candidates ?? [])].filter(isEditable));
}

/** Role of an element by its local name. */
export function roleOfName(name: string, element: Element): Role {
  // Plain-text documents are one `pre`, which is then read.
  if (name === "pre" && element.ownerDocument.contentType === "text/plain") return "block";
  return roles.get(name) ?? "block";
}

export function roleOf(element: Element): Role {
  const role = roleOfName(element.localName, element);
  if (role === "skip" || role === "hidden") return role;
  return isEditable(element) ? "skip" : role;
}

/** Whether reading may begin at this node: no ancestor, through shadow roots too, is left out. */
export function isReadable(node: Node): boolean {
  if ((node.ownerDocument ?? (node as Document)).designMode === "on") return false;
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
