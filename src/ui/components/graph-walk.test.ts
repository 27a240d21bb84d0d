import { describe, expect, it } from "vitest";
import { nearestIn } from "./graph-walk.ts";

const at = (id: string, x: number, y: number) => ({ id, place: { x, y } });
const middle = at("middle", 50, 50);
const nodes = [
  middle,
  at("above", 52, 10),
  at("askew", 90, 35),
  at("right", 95, 50),
  at("below", 50, 90),
];

describe("an arrow leads", () => {
  it.each([
    ["up", "above"],
    ["right", "right"],
    ["down", "below"],
  ] as const)("%s to what stands there: %s", (direction, id) => {
    expect(nearestIn(direction, middle, nodes)?.id).toBe(id);
  });

  it("nowhere at the edge", () => {
    expect(nearestIn("left", middle, nodes)).toBeUndefined();
    expect(nearestIn("up", middle, [middle])).toBeUndefined();
  });

  it("to every node from every other, step by step", () => {
    const reached = new Set([middle]);
    for (const node of reached) {
      for (const direction of ["up", "down", "left", "right"] as const) {
        const next = nearestIn(direction, node, nodes);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(nodes.length);
  });
});
