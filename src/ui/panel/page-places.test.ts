import { describe, expect, it } from "vitest";
import type { Places } from "../../core/messages.ts";
import { mergePlaces, NO_PLACES } from "./page-places.ts";

const places = (entity: string, at: number[], together: Record<string, number>): Places => ({
  entity,
  at,
  together: Object.entries(together).map(([other, runs]) => ({ entity: other, runs })),
});

describe("places of a page", () => {
  it("are the top document's; who stands together counts over all frames, each pair once", () => {
    const merged = mergePlaces([
      {
        isTop: true,
        answer: [
          places("sora", [0.8, 0.1], { openai: 2, baidu: 1 }),
          places("openai", [0.1], { sora: 2 }),
          places("baidu", [], { sora: 1 }),
        ],
      },
      {
        isTop: false,
        answer: [places("openai", [0.5], { sora: 1 }), places("sora", [0.5], { openai: 1 })],
      },
    ]);
    expect([...merged.at]).toEqual([
      ["sora", [0.1, 0.8]],
      ["openai", [0.1]],
      ["baidu", []],
    ]);
    expect(merged.together).toEqual([
      { from: "openai", to: "sora", weight: 3 },
      { from: "baidu", to: "sora", weight: 1 },
    ]);
  });

  it("of no frame are none", () => {
    expect(mergePlaces([])).toEqual(NO_PLACES);
  });
});
