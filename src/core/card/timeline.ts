/** When a card's statements happened: their order in time, and how old the newest is. */
import type { Card, CardFact, CardQuote } from "./card.ts";

/** A point on the card's line of time. */
export interface TimelinePoint {
  /** In order of time. One, but where all don't fit: then those of about the same time share a place. */
  statements: [CardFact | CardQuote, ...(CardFact | CardQuote)[]];
  /** Place on the line in [0, 1]: by time, but never closer to its neighbour than can be told apart. */
  at: number;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

const CUT_DATE = /^\d{4}(-\d{2}){0,2}/;

/** Years since year 0 of "2024", "2024-02" or "2024-02-16"; a vaguer date counts as its middle. */
function yearsOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  const days = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (day === undefined ? 15 : day - 1);
  return year + days / 365;
}

/** Those that fall into the same part of the line become one point. */
function gather(points: readonly TimelinePoint[], gap: number): TimelinePoint[] {
  const last = Math.floor(1 / gap);
  const gathered = new Map<number, TimelinePoint>();
  for (const point of points) {
    const part = Math.round(point.at * last);
    const first = gathered.get(part);
    if (first) first.statements.push(...point.statements);
    else gathered.set(part, point);
  }
  return [...gathered.values()];
}

/**
 * The dated statements of a card by time, for a line of `gap` as the least distance between two.
 * Empty where fewer than two dates differ: a line of one point says nothing.
 *
 * @param gap in (0, 1)
 */
export function timelineOf(card: Pick<Card, "facts" | "quotes">, gap: number): TimelinePoint[] {
  const dated = [...card.facts, ...card.quotes]
    .flatMap((statement) => (statement.when ? [{ statement, date: statement.when.date }] : []))
    .sort((a, b) => yearsOf(a.date) - yearsOf(b.date) || a.date.localeCompare(b.date));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first.date === last.date) return [];
  const begin = yearsOf(first.date);
  const span = yearsOf(last.date) - begin || 1;
  const all = dated.map(
    ({ statement, date }): TimelinePoint => ({
      statements: [statement],
      at: (yearsOf(date) - begin) / span,
    }),
  );
  const points = (all.length - 1) * gap > 1 ? gather(all, gap) : all;
  // Apart to the right, then what has been pushed over the end back to the left.
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before) point.at = Math.max(point.at, before.at + gap);
  }
  for (const [index, point] of [...points.entries()].reverse()) {
    const most = points[index + 1] ? (points[index + 1] as TimelinePoint).at - gap : 1;
    point.at = Math.min(point.at, most);
  }
  return points;
}

/**
 * How new the newest of a card's evidence is: the latest date of a statement or, of the articles
 * they stand in, of publication, as far as it is known. ISO 8601 cut to its precision: an article may
 * tell the time of day, and a page may call anything its date.
 *
 * @returns `undefined` where nothing is dated.
 */
export function asOf(card: Pick<Card, "facts" | "quotes">): string | undefined {
  return [...card.facts, ...card.quotes]
    .flatMap(({ when, source: { published } }) => [
      when?.to ?? when?.date,
      published.date ?? published.after ?? published.before,
    ])
    .flatMap((date) => date?.match(CUT_DATE)?.[0] ?? [])
    .sort((a, b) => yearsOf(a) - yearsOf(b))
    .at(-1);
}
