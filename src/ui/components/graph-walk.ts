/** The way of the arrow keys through a graph. */
import type { Place } from "./graph-layout.ts";

export type Direction = "up" | "down" | "left" | "right";

const STEPS: Readonly<Record<Direction, Place>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** How much farther a node seems that stands askew. */
const ASKEW = 2;

/**
 * The node that an arrow leads to: the nearest within a quarter turn to either side of the arrow, and
 * of two equally near ones the one that stands straighter. `undefined` at the edge.
 */
export function nearestIn<Node extends { place: Place }>(
  direction: Direction,
  from: Node,
  nodes: readonly Node[],
): Node | undefined {
  const step = STEPS[direction];
  let nearest: Node | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const [dx, dy] = [node.place.x - from.place.x, node.place.y - from.place.y];
    const ahead = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y + dy * step.x);
    if (node === from || ahead <= 0) continue;
    const distance = ahead + ASKEW * aside;
    if (distance < least) [nearest, least] = [node, distance];
  }
  return nearest;
}
