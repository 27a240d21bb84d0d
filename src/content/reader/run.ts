/** A run: the text of one block across its inline elements, with the way back to the nodes. */

export interface Run {
  text: string;
  /** Text nodes in order; `starts[i]` is the offset of `nodes[i]` in `text`, in UTF-16 units. */
  nodes: Text[];
  starts: number[];
}

/** A place in the page: an offset in a text node. */
export interface Point {
  node: Text;
  offset: number;
}

/**
 * The points of [start, end) in the run. Both lie in nodes that hold a part of the span, so a name
 * at a seam doesn't reach into an empty neighbour.
 */
export function pointsOf(run: Run, start: number, end: number): { from: Point; to: Point } {
  const first = indexAt(run, start);
  const last = indexAt(run, end - 1);
  return {
    from: { node: run.nodes[first] as Text, offset: start - (run.starts[first] as number) },
    to: { node: run.nodes[last] as Text, offset: end - (run.starts[last] as number) },
  };
}

/** Index of the node that holds the unit at `offset`. */
function indexAt(run: Run, offset: number): number {
  let low = 0;
  let high = run.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((run.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the run still says what its nodes say. */
export function isCurrent(run: Run): boolean {
  return run.nodes.every((node, index) => {
    const start = run.starts[index] as number;
    const end = run.starts[index + 1] ?? run.text.length;
    return (
      node.isConnected && node.data.length === end - start && run.text.startsWith(node.data, start)
    );
  });
}
