/**
 * Where the names of a graph stand: those that belong together near each other, all inside a box.
 *
 * The forces are d3's, run to their rest before anything is drawn. The same graph always gives the
 * same picture: the nodes come in order of their ids, and d3's chance is a fixed row of numbers. What
 * has a place keeps it while the graph grows, because a picture that rearranges itself can't be read.
 */
import {
  forceCollide,
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
  /** Width of its label, which stands centred below the dot. */
  labelWidth: number;
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

/** Height of a label with the gap above it. */
const LABEL_HEIGHT = 16;
const GAP = 6;
/** After these, d3's simulation is at rest. */
const TICKS = 300;

interface Body extends SimulationNodeDatum, GraphNode {}

/** How far a node reaches to its sides; its label may be wider than its dot. */
function reach({ radius, labelWidth }: GraphNode): number {
  return Math.max(radius, labelWidth / 2) + GAP / 2;
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** The place nearest to one that has dot and label inside the box. */
function inside({ x, y }: Place, node: GraphNode, box: Box): Place {
  return {
    x: within(x, reach(node), box.width - reach(node)),
    y: within(y, node.radius + GAP, box.height - node.radius - LABEL_HEIGHT - GAP),
  };
}

/** How much of the box a picture is let fill, and how far it is blown up for that. */
const FILL = 0.84;
const MOST_SCALE = 1.6;

/** Moves and scales what came to rest so that it fills the box; near stays near. */
function fill(bodies: readonly Body[], box: Box): Map<string, Place> {
  const extent = (axis: "x" | "y") => {
    const values = bodies.map((body) => body[axis] ?? 0);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, span: Math.max(high - low, 1) };
  };
  const [across, down] = [extent("x"), extent("y")];
  const scale = Math.min(
    (box.width * FILL) / across.span,
    (box.height * FILL) / down.span,
    MOST_SCALE,
  );
  return new Map(
    bodies.map((body) => {
      const x = box.width / 2 + ((body.x ?? 0) - across.middle) * scale;
      const y = box.height / 2 + ((body.y ?? 0) - down.middle) * scale;
      return [body.id, inside({ x, y }, body, box)];
    }),
  );
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
  const simulation = forceSimulation(bodies)
    .stop()
    .force(
      "links",
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(36),
    )
    .force("apart", forceManyBody().strength(-160))
    .force("x", forceX(centre.x).strength(0.03))
    .force("y", forceY(centre.y).strength(0.04))
    .tick(TICKS);
  // Only now may nobody stand in another's way: earlier, two that belong together would be held apart
  // by others that stand between them.
  simulation
    .force("overlap", forceCollide<Body>((body) => reach(body) * 0.8).iterations(3))
    .alpha(0.3)
    .tick(TICKS / 2);
  const isPinned = bodies.some(({ id }) => known.has(id));
  if (!isPinned) return fill(bodies, box);
  return new Map(
    bodies.map((body) => [
      body.id,
      inside({ x: body.x ?? centre.x, y: body.y ?? centre.y }, body, box),
    ]),
  );
}
