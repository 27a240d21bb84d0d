/** The limit on a page, run in it: every text node met once, every unit of it looked at once. */

export interface BarePass {
  ms: number;
  nodes: number;
  /** UTF-16 units in them. */
  units: number;
  /** Keeps the work from being dropped. */
  sum: number;
}

function readBarely(): BarePass {
  const start = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  let units = 0;
  let sum = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    const { length } = data;
    for (let at = 0; at < length; at += 1) sum = (sum + data.charCodeAt(at)) | 0;
    nodes += 1;
    units += length;
  }
  return { ms: performance.now() - start, nodes, units, sum };
}

declare global {
  var sandarbhBare: typeof readBarely;
}
globalThis.sandarbhBare = readBarely;
