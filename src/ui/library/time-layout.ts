/**
 * Places dated things on a line of time. What doesn't fit beside its neighbours stands above them,
 * so that every point can be told apart, and hit:
 *
 *        ●
 *     ●  ●● ●          ●
 *   ──┼───────────┼───────────┼──
 *     2023        2024        2025
 */
import { scaleUtc } from "d3-scale";

export interface Dated {
  /** ISO 8601 cut to its precision, as "2024-02"; `to` where it lasted. */
  date: string;
  to?: string | undefined;
}

/** All lengths in pixels. */
export interface Placed<T> {
  item: T;
  x: number;
  /** Where a period ends; `x` for a moment. */
  endX: number;
  /** From 0, upwards from the line. */
  row: number;
}

export interface TimeLayout<T> {
  points: Placed<T>[];
  ticks: { x: number; date: Date; isYear: boolean }[];
  rows: number;
  /** How many have a date and no place: the rows above their day are full. */
  left: number;
}

const DAY_MS = 86_400_000;

/** Midnight UTC in ms at which "2024", "2024-02" or "2024-02-16" begins; NaN for anything else. */
function startOf(date: string): number {
  const [year, month = "01", day = "01"] = date.slice(0, 10).split("-");
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`);
}

/** A vague date stands in the middle of what it may be: a year in its summer. */
function middleOf(date: string): number {
  const halfDays = date.length === 4 ? 182 : date.length === 7 ? 15 : 0;
  return startOf(date) + halfDays * DAY_MS;
}

/**
 * Lays out in order of time; what has no date that can be read is left out.
 *
 * @param options.width of the line; points stay `gap` / 2 within it
 * @param options.gap least distance of two points in a row
 * @param options.mostRows as many as may stand above one another; without bound where left out
 */
export function layOutTime<T extends Dated>(
  items: readonly T[],
  {
    width,
    gap,
    mostRows = Number.POSITIVE_INFINITY,
  }: { width: number; gap: number; mostRows?: number },
): TimeLayout<T> {
  const timed = items
    .map((item) => {
      const at = middleOf(item.date);
      const end = item.to === undefined ? at : middleOf(item.to);
      return { item, at, end: Math.max(at, end || at) };
    })
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const first = timed[0]?.at;
  if (first === undefined) return { points: [], ticks: [], rows: 0, left: 0 };
  const last = timed.reduce((latest, { end }) => Math.max(latest, end), first);
  // A single day gets its month around it, or it would have no length.
  const pad = last === first ? 15 * DAY_MS : 0;
  const scale = scaleUtc()
    .domain([first - pad, last + pad])
    .range([gap / 2, width - gap / 2]);
  const rowEnds: number[] = [];
  const points = timed.flatMap(({ item, at, end }): Placed<T>[] => {
    const [x, endX] = [scale(at), scale(end)];
    const free = rowEnds.findIndex((rowEnd) => rowEnd + gap <= x);
    const row = free < 0 ? rowEnds.length : free;
    if (row >= mostRows) return [];
    rowEnds[row] = endX;
    return [{ item, x, endX, row }];
  });
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 110))).map((date) => ({
    x: scale(date),
    date,
    isYear: date.getUTCMonth() === 0 && date.getUTCDate() === 1,
  }));
  return { points, ticks, rows: rowEnds.length, left: timed.length - points.length };
}
