/**
 * Where the names of a graph stand: those that belong together near each other, all inside a box.
 *
 * The forces are d3's, run to their rest before anything is drawn. The same graph always gives the
 * same picture: the nodes come in order of their ids, and d3's chance is a fixed row of numbers. What
 * has a place keeps it while the graph grows, because a picture that rearranges itself can't be read.
 */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";

export interface GraphNode {
  id: string;
  /** Radius of its dot, in units of the box. */
  radius: number;
  /** Size of its label, which stands centred below the dot. */
  labelWidth: number;
  labelHeight: number;
}

export interface GraphEdge {
  from: string;
  to: string;
  /** In how many runs the two stand together. */
  weight: number;
}

export interface Place {
  x: number;
  y: number;
}

export interface Box {
  width: number;
  height: number;
}

const GAP = 6;
/** After these, d3's simulation is at rest. */
const TICKS = 300;
const MOST_ROUNDS = 120;

interface Body extends SimulationNodeDatum, GraphNode {}

/** What a node covers around its place: its dot, and the label below. */
function extentOf({ radius, labelWidth, labelHeight }: GraphNode) {
  return {
    side: Math.max(radius, labelWidth / 2) + GAP / 2,
    above: radius + GAP / 2,
    below: radius + labelHeight + GAP / 2,
  };
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** The place nearest to one that has dot and label inside the box. */
function inside({ x, y }: Place, node: GraphNode, box: Box): Place {
  const { side, above, below } = extentOf(node);
  return { x: within(x, side, box.width - side), y: within(y, above, box.height - below) };
}

/** How much of the box a picture is let fill; how far it is blown up for that, and how far stretched. */
const FILL = 0.84;
const MOST_SCALE = 3;
const MOST_STRETCH = 1.6;

/** Moves and scales what came to rest so that it fills the box. */
function fill(bodies: readonly Body[], box: Box): Placed[] {
  const middleAndSpan = (axis: "x" | "y") => {
    const values = bodies.map((body) => body[axis] ?? 0);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, span: Math.max(high - low, 1) };
  };
  const [across, down] = [middleAndSpan("x"), middleAndSpan("y")];
  const wide = Math.min((box.width * FILL) / across.span, MOST_SCALE);
  const high = Math.min((box.height * FILL) / down.span, MOST_SCALE);
  const [scaleX, scaleY] = [
    Math.min(wide, high * MOST_STRETCH),
    Math.min(high, wide * MOST_STRETCH),
  ];
  return bodies.map((node) => {
    const x = box.width / 2 + ((node.x ?? 0) - across.middle) * scaleX;
    const y = box.height / 2 + ((node.y ?? 0) - down.middle) * scaleY;
    return { node, isPinned: false, ...inside({ x, y }, node, box) };
  });
}

interface Placed extends Place {
  node: GraphNode;
  isPinned: boolean;
}

/** Moves two that overlap apart, on the axis where less is needed. @returns whether they did */
function part(a: Placed, b: Placed): boolean {
  const [extentA, extentB] = [extentOf(a.node), extentOf(b.node)];
  const isAbove = a.y < b.y || (a.y === b.y && a.node.id < b.node.id);
  const overlapX = extentA.side + extentB.side - Math.abs(a.x - b.x);
  const overlapY =
    (isAbove ? extentA.below + extentB.above : extentA.above + extentB.below) - Math.abs(a.y - b.y);
  if (overlapX <= 0 || overlapY <= 0) return false;
  const [axis, overlap] = overlapX < overlapY ? ["x" as const, overlapX] : ["y" as const, overlapY];
  const isFirst = axis === "x" ? a.x < b.x || (a.x === b.x && a.node.id < b.node.id) : isAbove;
  const shareA = a.isPinned ? 0 : b.isPinned ? 1 : 0.5;
  const shareB = b.isPinned ? 0 : 1 - shareA;
  a[axis] += (isFirst ? -1 : 1) * overlap * shareA;
  b[axis] += (isFirst ? 1 : -1) * overlap * shareB;
  return true;
}

/** Labels are broad and low, which d3's circles don't know: pairs that overlap step aside, by turns. */
function untangle(placed: readonly Placed[], box: Box): Map<string, Place> {
  let isTangled = true;
  for (let round = 0; isTangled && round < MOST_ROUNDS; round += 1) {
    isTangled = false;
    placed.forEach((a, index) => {
      for (const b of placed.slice(index + 1)) isTangled = part(a, b) || isTangled;
    });
    for (const each of placed) {
      if (!each.isPinned) Object.assign(each, inside(each, each.node, box));
    }
  }
  return new Map(placed.map(({ node, x, y }) => [node.id, { x, y }]));
}

/**
 * @param known places from an earlier layout in the same box; nodes that have one stay there
 * @returns a place for each node. Edges to unknown nodes count as none.
 */
export function layoutGraph(
  { nodes, edges }: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] },
  box: Box,
  known: ReadonlyMap<string, Place> = new Map(),
): Map<string, Place> {
  const bodies: Body[] = [...nodes]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((node) => {
      const place = known.get(node.id);
      return { ...node, ...(place && { x: place.x, y: place.y, fx: place.x, fy: place.y }) };
    });
  const ids = new Set(bodies.map(({ id }) => id));
  const links = [...edges]
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
    .map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  const centre = { x: box.width / 2, y: box.height / 2 };
  forceSimulation(bodies)
    .stop()
    .force(
      "links",
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(50),
    )
    .force("apart", forceManyBody().strength(-200))
    .force("x", forceX(centre.x).strength(0.06))
    .force("y", forceY(centre.y).strength(0.06))
    .tick(TICKS);
  if (known.size === 0) return untangle(fill(bodies, box), box);
  return untangle(
    bodies.map((node) => {
      const place = { x: node.x ?? centre.x, y: node.y ?? centre.y };
      const isPinned = known.has(node.id);
      return { node, isPinned, ...(isPinned ? place : inside(place, node, box)) };
    }),
    box,
  );
}
