/** What the frames of one tab have told, frame by frame, in whatever order they came. */

interface Dated {
  isTop: boolean;
  /** When the frame's document began, in milliseconds since 1970. */
  startedAt: number;
}

/**
 * Takes a frame's report in. A document of the page is never older than the page's top document, so
 * what began before the newest top one belongs to a page that is gone.
 */
export function takeReport<Report extends Dated>(
  reports: ReadonlyMap<number, Report>,
  frameId: number,
  report: Report,
): Map<number, Report> {
  const next = new Map(reports).set(frameId, report);
  const pageStart = Math.max(
    ...[...next.values()].map(({ isTop, startedAt }) => (isTop ? startedAt : 0)),
  );
  for (const [id, { startedAt }] of next) if (startedAt < pageStart) next.delete(id);
  return next;
}
