import { expect, it } from "vitest";
import { takeReport } from "./frame-reports.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 4, 3, 12);

interface Told {
  isTop: boolean;
  startedAt: number;
}

/** Frames that are left, in the order of their ids; the top one's id is 0. */
function framesAfter(...told: [frameId: number, startedAt: number][]): number[] {
  let reports: ReadonlyMap<number, Told> = new Map();
  for (const [frameId, startedAt] of told) {
    reports = takeReport(reports, frameId, { isTop: frameId === 0, startedAt });
  }
  return [...reports.keys()].sort();
}

it.each([
  ["an hour back", -HOUR],
  ["a day back", -DAY],
  ["an hour forward", HOUR],
  ["a day forward", DAY],
])("a clock that is set %s while a page is open: its late frames count", (_, jump) => {
  const late = NOON + jump + 5;
  expect(framesAfter([0, NOON], [1, NOON + 1], [2, late])).toEqual([0, 1, 2]);
  expect(framesAfter([0, NOON], [1, NOON + 1], [2, late], [0, NOON])).toEqual([0, 1, 2]);
});

it.each([
  ["an hour back", -HOUR],
  ["a day back", -DAY],
  ["an hour forward", HOUR],
  ["a day forward", DAY],
])("a clock that is set %s between two pages: only frames of the new one are left", (_, jump) => {
  const start = NOON + jump;
  expect(framesAfter([0, NOON], [1, NOON + 1], [0, start], [2, start + 1])).toEqual([0, 2]);
  // A frame may be ahead of its page.
  expect(framesAfter([0, NOON], [1, NOON + 1], [2, start + 1], [0, start])).toEqual([0, 2]);
});

it("a page that is gone back to has its own frames, not those of the page that was left", () => {
  const left: [number, number][] = [
    [0, NOON + 100],
    [2, NOON + 101],
  ];
  expect(framesAfter(...left, [0, NOON], [1, NOON + 1])).toEqual([0, 1]);
  expect(framesAfter(...left, [1, NOON + 1], [0, NOON])).toEqual([0, 1]);
});
