import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dated, layOutTime } from "./time-layout.ts";

const options = { width: 600, gap: 12 };

describe("a line of time", () => {
  it("stands in order, with what collides above", () => {
    const items: Dated[] = [{ date: "2024-02-16" }, { date: "2023" }, { date: "2024-02-17" }];
    const { points, rows } = layOutTime(items, options);
    expect(points.map(({ item, row }) => [item.date, row])).toEqual([
      ["2023", 0],
      ["2024-02-16", 0],
      ["2024-02-17", 1],
    ]);
    expect(rows).toBe(2);
  });

  it("keeps a period's length free", () => {
    const { points } = layOutTime(
      [{ date: "2023-01", to: "2023-12" }, { date: "2023-06" }, { date: "2024-06" }],
      options,
    );
    expect(points.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(points[0]?.endX).toBeGreaterThan(points[1]?.x ?? Number.POSITIVE_INFINITY);
  });

  it("gives a single day a place", () => {
    const { points, ticks } = layOutTime([{ date: "2024-02-16" }], options);
    expect(points[0]?.x).toBeCloseTo(300);
    expect(ticks.length).toBeGreaterThan(0);
  });

  it("takes more dates than a call takes arguments", () => {
    const items = Array.from({ length: 130_000 }, (_, index) => ({
      date: `${1800 + (index % 200)}`,
    }));
    expect(layOutTime(items, { ...options, mostRows: 24 }).points.length).toBeGreaterThan(0);
  });

  it("of one day is as high as its rows may be, and says how many are left out", () => {
    const day = Array.from({ length: 3000 }, () => ({ date: "2024-02-16" }));
    const { points, rows, left } = layOutTime([...day, { date: "2024-03" }], {
      ...options,
      mostRows: 24,
    });
    expect([points.length, rows, left]).toEqual([25, 24, 2976]);
    expect(points.at(-1)?.item.date).toBe("2024-03");
  });

  it("leaves out what is no date", () => {
    expect(layOutTime([{ date: "soon" }], options).points).toEqual([]);
  });

  it("has all points on the line, and none too near in a row", () => {
    const date = fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => ({ date: `${year}-${String(month).padStart(2, "0")}` }));
    fc.assert(
      fc.property(fc.array(date, { minLength: 1 }), (items) => {
        const { points } = layOutTime(items, options);
        expect(points).toHaveLength(items.length);
        const byRow = new Map<number, typeof points>();
        for (const point of points) {
          byRow.set(point.row, [...(byRow.get(point.row) ?? []), point]);
        }
        for (const row of byRow.values()) {
          row.forEach(({ x, endX }, index) => {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(endX).toBeLessThanOrEqual(options.width);
            const before = row[index - 1];
            if (before) expect(x - before.endX).toBeGreaterThanOrEqual(options.gap - 1e-6);
          });
        }
      }),
    );
  });
});
