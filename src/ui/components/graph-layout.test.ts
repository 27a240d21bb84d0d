import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GraphEdge, type GraphNode, layoutGraph } from "./graph-layout.ts";

const BOX = { width: 340, height: 320 };

const node = (id: string): GraphNode => ({ id, radius: 8, labelWidth: 60, labelHeight: 16 });
const edge = (from: string, to: string, weight = 1): GraphEdge => ({ from, to, weight });

const star = {
  nodes: ["sora", "openai", "baidu", "tencent", "nvidia"].map(node),
  edges: ["openai", "baidu", "tencent"].map((id) => edge("sora", id)),
};

describe("the layout of a graph", () => {
  it("is the same for the same graph, in whatever order it is given", () => {
    const turned = { nodes: [...star.nodes].reverse(), edges: [...star.edges].reverse() };
    const [first, second] = [layoutGraph(star, BOX), layoutGraph(turned, BOX)];
    expect([...second].sort()).toEqual([...first].sort());
  });

  it("keeps what has a place, and finds one for what is new", () => {
    const before = layoutGraph(star, BOX);
    const grown = {
      nodes: [...star.nodes, node("huawei")],
      edges: [...star.edges, edge("huawei", "nvidia")],
    };
    const after = layoutGraph(grown, BOX, before);
    for (const [id, place] of before) expect(after.get(id), id).toEqual(place);
    expect(after.get("huawei")).toBeDefined();
  });

  it("has all of it inside the box", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(ids, fc.array(fc.tuple(fc.nat(15), fc.nat(15))), (names, pairs) => {
        const edges = pairs.flatMap(([a, b]) => {
          const [from, to] = [names[a], names[b]];
          return from && to && from !== to ? [edge(from, to)] : [];
        });
        for (const { x, y } of layoutGraph({ nodes: names.map(node), edges }, BOX).values()) {
          expect(x).toBeGreaterThanOrEqual(30);
          expect(x).toBeLessThanOrEqual(BOX.width - 30);
          expect(y).toBeGreaterThanOrEqual(8);
          expect(y).toBeLessThanOrEqual(BOX.height - 24);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lets no name cover another, as long as there is room", () => {
    const names = "abcdefghijklmn".split("");
    const edges = names.flatMap((from, at) =>
      names.slice(at + 1, at + 4).map((to) => edge(from, to)),
    );
    const places = [...layoutGraph({ nodes: names.map(node), edges }, BOX).values()];
    places.forEach((a, index) => {
      for (const b of places.slice(index + 1)) {
        const isApart = Math.abs(a.x - b.x) > 59.9 || Math.abs(a.y - b.y) > 31.9;
        expect(isApart, JSON.stringify([a, b])).toBe(true);
      }
    });
  });

  it("sets what stands together nearer than what doesn't", () => {
    const places = layoutGraph(
      {
        nodes: ["a", "b", "c", "d"].map(node),
        edges: [edge("a", "b", 5), edge("c", "d", 5)],
      },
      BOX,
    );
    const distance = (one: string, other: string): number => {
      const [p, q] = [places.get(one), places.get(other)];
      return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
    };
    expect(distance("a", "b")).toBeLessThan(distance("a", "c"));
    expect(distance("c", "d")).toBeLessThan(distance("b", "d"));
  });

  it("has one name in the middle, and nothing where there is nothing", () => {
    const [place] = layoutGraph({ nodes: [node("sora")], edges: [] }, BOX).values();
    expect(place?.x).toBeCloseTo(BOX.width / 2);
    expect(layoutGraph({ nodes: [], edges: [] }, BOX).size).toBe(0);
  });
});
