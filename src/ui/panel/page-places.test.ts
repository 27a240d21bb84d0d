import { describe, expect, it } from "vitest";
import type { FramePlaces, Places } from "../../core/messages.ts";
import { mergePlaces, NO_PLACES } from "./page-places.ts";

const places = (entity: string, at: number[], together: Record<string, number> = {}): Places => ({
  entity,
  at,
  together: Object.entries(together).map(([other, runs]) => ({ entity: other, runs })),
});

/** @param frames by index: where they begin and end */
function frame(
  path: number[],
  names: Places[],
  frames: Record<number, [from: number, to: number]> = {},
): FramePlaces {
  const held = Object.entries(frames).map(([index, [from, to]]) => ({ index: +index, from, to }));
  return { path, frames: held, names };
}

/** Each frame names the same, at half of its height. */
const half = [places("sora", [0.5])];

describe("places of a page", () => {
  it("come in the order of mentions; who stands together counts over all frames, each pair once", () => {
    const merged = mergePlaces([
      frame(
        [],
        [
          places("sora", [0.8, 0.1], { openai: 2, baidu: 1 }),
          places("openai", [0.1], { sora: 2 }),
          places("baidu", [], { sora: 1 }),
        ],
        { 0: [0.4, 0.6] },
      ),
      frame([0], [places("openai", [0.5], { sora: 1 }), places("sora", [0.5], { openai: 1 })]),
    ]);
    expect([...merged.at]).toEqual([
      ["sora", [0.8, 0.1, 0.5]],
      ["openai", [0.1, 0.5]],
      ["baidu", []],
    ]);
    expect(merged.together).toEqual([
      { from: "openai", to: "sora", weight: 3 },
      { from: "baidu", to: "sora", weight: 1 },
    ]);
  });

  it.each([
    ["in a frame", [frame([], [], { 1: [0.2, 0.6] }), frame([1], half)], [0.4]],
    [
      "in a frame in a frame",
      [frame([], [], { 1: [0.2, 0.6] }), frame([1], [], { 0: [0.5, 1] }), frame([1, 0], half)],
      [0.5],
    ],
    [
      "in a frame in a frame that names nothing and isn't asked",
      [frame([], [], { 1: [0.2, 0.6] }), frame([1, 0], half)],
      [0.4],
    ],
    ["in a frame that isn't shown", [frame([], [], { 1: [0.2, 0.6] }), frame([0], half)], []],
    ["in a frame in a shadow tree", [frame([], [], { [-1]: [0.2, 0.6] }), frame([-1], half)], []],
  ])("%s are where the frame stands", (_, frames, wanted) => {
    expect(
      mergePlaces(frames)
        .at.get("sora")
        ?.map((at) => Math.round(at * 1e4) / 1e4),
    ).toEqual(wanted);
  });

  it("of no frame are none", () => {
    expect(mergePlaces([])).toEqual(NO_PLACES);
  });
});
