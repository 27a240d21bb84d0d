/** What the frames of a tab name, as one page. */
import type { PageReport } from "../../core/messages.ts";

/** The last report of each frame, by frame id; the top frame's id is 0. */
export type FrameReports = ReadonlyMap<number, PageReport>;

export interface PageEntity {
  entity: string;
  /** The form that the page uses first. */
  surface: string;
  count: number;
  /** Frames that have it, in the order in which their mentions are counted. */
  frames: readonly { frameId: number; count: number }[];
}

/** The frame is gone: it no longer answers. */
export function dropFrame(reports: FrameReports, frameId: number): FrameReports {
  const rest = new Map(reports);
  rest.delete(frameId);
  return rest;
}

export function topReport(reports: FrameReports): PageReport | undefined {
  return [...reports.values()].find(({ isTop }) => isTop);
}

/** The page's entities in the order in which it has them, frames behind the page that holds them. */
export function mergeFrames(reports: FrameReports): PageEntity[] {
  const merged = new Map<string, PageEntity>();
  for (const [frameId, report] of [...reports].sort(([a], [b]) => a - b)) {
    if (!report.enabled) continue;
    for (const { entity, count, surface } of report.entities) {
      const known = merged.get(entity) ?? { entity, surface, count: 0, frames: [] };
      merged.set(entity, {
        ...known,
        count: known.count + count,
        frames: [...known.frames, { frameId, count }],
      });
    }
  }
  return [...merged.values()];
}

/**
 * The frame that has the n-th mention of an entity, counted over all frames from 0 and wrapping
 * both ways, and the mention's index within that frame.
 */
export function locateMention(
  { frames, count }: PageEntity,
  index: number,
): { frameId: number; indexInFrame: number; index: number } | undefined {
  if (count === 0) return undefined;
  const wrapped = ((index % count) + count) % count;
  let before = 0;
  for (const frame of frames) {
    if (wrapped < before + frame.count) {
      return { frameId: frame.frameId, indexInFrame: wrapped - before, index: wrapped };
    }
    before += frame.count;
  }
  return undefined;
}
