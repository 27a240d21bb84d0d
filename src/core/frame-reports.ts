/** What the frames of one tab have told, frame by frame, in whatever order they came. */

interface Dated {
  isTop: boolean;
  /**
   * When the frame's document began, in milliseconds since 1970, by the clock of then: it may have
   * been set since, and each of the browser's processes has a reading of its own.
   */
  startedAt: number;
}

/**
 * Takes a frame's report in. Whoever reports is there, however old its document seems to be. When
 * another top document reports, frames of the page before it are forgotten; those that began after
 * it did may have reported ahead of it.
 *
 * A page that the browser had kept and shows again is older than the one that it replaces; so is,
 * by its date, a page that is opened after the clock was set back. Then its frames are those from
 * before the other page began:
 *
 *     kept page 10:00   its frame 10:01   other page 10:05   frame of that 10:06
 *     └ stays ────────────────────────┘   └ goes ──────────────────────────────┘
 */
export function takeReport<Report extends Dated>(
  reports: ReadonlyMap<number, Report>,
  frameId: number,
  report: Report,
): Map<number, Report> {
  const next = new Map(reports).set(frameId, report);
  const before = [...reports.values()].find(({ isTop }) => isTop);
  if (!report.isTop || !before || before.startedAt === report.startedAt) return next;
  const from = report.startedAt;
  const to = before.startedAt > from ? before.startedAt : Number.POSITIVE_INFINITY;
  for (const [id, { startedAt }] of next) {
    if (id !== frameId && (startedAt < from || startedAt >= to)) next.delete(id);
  }
  return next;
}
