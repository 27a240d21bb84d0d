import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { conflictSteps, findConflicts } from "./pack/conflicts.ts";
import { emptyPack } from "./pack/empty-pack.ts";
import { fillEntity } from "./pack/fill.ts";
import type { Pack } from "./pack/schema.ts";
import { Prepared } from "./prepared.ts";
import { createSearch, searchSteps } from "./search/search.ts";
import { runAtOnce, runInSlices, type Steps, sortInSteps } from "./steps.ts";

function watchedPause() {
  const shares: number[] = [];
  const watch = {
    pauses: 0,
    shares,
    pause: async () => {
      watch.pauses += 1;
    },
    onProgress: (share: number) => shares.push(share),
  };
  return watch;
}

function listOf(count: number, title: string, nameOf: (index: number) => string): Pack {
  const entities = Array.from({ length: count }, (_, index) => {
    const name = nameOf(index);
    const aliases = [{ text: name, lang: "en" }];
    return fillEntity({
      id: `${title}-${index}`,
      kind: "organisation",
      name: { en: name },
      aliases,
    });
  });
  return { ...emptyPack(title, { en: title }), entities };
}

const COUNT = 10_000;
const names = listOf(COUNT, "names", (index) => `Harbour Works ${index}`);
/** One in a hundred of its names is the other's too. */
const others = listOf(COUNT, "others", (index) =>
  index % 100 === 0 ? `Harbour Works ${index}` : `Ferry Line ${index}`,
);

function expectProgress(shares: readonly number[]): void {
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(0)).toBeGreaterThanOrEqual(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(shares.at(-1)).toBeGreaterThan(0.7);
}

describe("a long list in slices", () => {
  it("has the conflicts that it has at once, after many pauses", async () => {
    const watch = watchedPause();
    const packs = [names, others];
    const found = await runInSlices(conflictSteps(packs), watch);
    expect(found).toHaveLength(COUNT / 100);
    expect(found).toEqual(findConflicts(packs));
    // Each is a small part of the whole: of a hundred thousand names none holds a page up.
    expect(watch.pauses).toBeGreaterThan(30);
    expectProgress(watch.shares);
  });

  it("is searched as it is at once, after many pauses", async () => {
    const watch = watchedPause();
    const search = await runInSlices(searchSteps(names), watch);
    const atOnce = createSearch(names);
    for (const query of ["harbour works 77", "harbor works 7777", "works", "9999 harbour"]) {
      const found = search.search(query, { limit: 20 });
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(atOnce.search(query, { limit: 20 }));
    }
    expect(watch.pauses).toBeGreaterThan(25);
    expectProgress(watch.shares);
  });

  it("ends where a pause throws", async () => {
    const pause = vi.fn(async () => {
      if (pause.mock.calls.length > 2) throw new Error("enough");
    });
    await expect(runInSlices(searchSteps(names), { pause })).rejects.toThrow("enough");
    expect(pause).toHaveBeenCalledTimes(3);
  });
});

describe("sortInSteps", () => {
  it("sorts as Array.prototype.sort does, equals in their order", () => {
    const row = fc.record({ key: fc.integer({ min: 0, max: 9 }), at: fc.integer() });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (list, size) => {
          const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
          const sorted = runAtOnce(sortInSteps(list, { size, part: [0, 1] }, byKey));
          expect(sorted).toEqual([...list].sort(byKey));
        },
      ),
    );
  });
});

describe("Prepared", () => {
  function* countTo(most: number, begun: () => void): Steps<number> {
    begun();
    for (let at = 1; at <= most; at += 1) yield at / most;
    return most;
  }

  it("is made once, however often it is asked for", async () => {
    const begun = vi.fn();
    const prepared = new Prepared(() => countTo(5, begun));
    const watch = watchedPause();
    const [first, second] = [prepared.prepare(watch), prepared.prepare(watch)];
    expect(prepared.isReady).toBe(false);
    await Promise.all([first, second]);
    expect(prepared.isReady).toBe(true);
    expect(prepared.value).toBe(5);
    expect(begun).toHaveBeenCalledTimes(1);
    expect(watch.pauses).toBe(5);
  });

  it("is made at once where its value is asked for first", () => {
    const prepared = new Prepared(() => countTo(3, () => undefined));
    expect(prepared.value).toBe(3);
    expect(prepared.isReady).toBe(true);
  });
});
