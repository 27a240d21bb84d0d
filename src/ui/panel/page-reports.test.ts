import { describe, expect, test } from "vitest";
import { takeReport } from "../../core/frame-reports.ts";
import type { PageReport } from "../../core/messages.ts";
import {
  dropFrame,
  type FrameReports,
  locateMention,
  mergeFrames,
  topReport,
} from "./page-reports.ts";

function report(entities: Record<string, number>, more: Partial<PageReport> = {}): PageReport {
  return {
    enabled: true,
    isTop: false,
    startedAt: 1000,
    host: "news.example",
    entities: Object.entries(entities).map(([entity, count]) => ({
      entity,
      count,
      surface: `${entity}!`,
    })),
    ...more,
  };
}

const none: FrameReports = new Map();
const top = report({ sora: 1, nvidia: 3 }, { isTop: true });
const page = takeReport(
  takeReport(takeReport(none, 7, report({ baidu: 2, nvidia: 2 })), 0, top),
  3,
  report({ nvidia: 1 }),
);

describe("takeReport", () => {
  test("a later report of a frame stands for the earlier one", () => {
    const later = takeReport(page, 7, report({ sora: 5 }));
    expect(mergeFrames(later).map(({ entity, count }) => [entity, count])).toEqual([
      ["sora", 6],
      ["nvidia", 4],
    ]);
  });

  test("a new top document makes the other frames void, a new frame doesn't", () => {
    const newTop = report({ sora: 1 }, { isTop: true, startedAt: 2000 });
    expect([...takeReport(page, 0, newTop).keys()]).toEqual([0]);
    expect(takeReport(page, 9, report({}, { startedAt: 1500 })).size).toBe(4);
  });

  test("a frame may report before its top document does", () => {
    const early = takeReport(page, 9, report({ tpu: 1 }, { startedAt: 2001 }));
    const newTop = report({ sora: 1 }, { isTop: true, startedAt: 2000 });
    expect([...takeReport(early, 0, newTop).keys()].sort()).toEqual([0, 9]);
  });

  test("what was known before stays as it was", () => {
    takeReport(page, 0, report({}));
    expect(topReport(page)).toBe(top);
  });
});

describe("mergeFrames", () => {
  test("adds up the frames in the order of their ids, names as they come", () => {
    expect(mergeFrames(page)).toEqual([
      { entity: "sora", surface: "sora!", count: 1, frames: [{ frameId: 0, count: 1 }] },
      {
        entity: "nvidia",
        surface: "nvidia!",
        count: 6,
        frames: [
          { frameId: 0, count: 3 },
          { frameId: 3, count: 1 },
          { frameId: 7, count: 2 },
        ],
      },
      { entity: "baidu", surface: "baidu!", count: 2, frames: [{ frameId: 7, count: 2 }] },
    ]);
  });

  test("a frame that is switched off counts nothing", () => {
    const off = takeReport(page, 7, report({ baidu: 2 }, { enabled: false }));
    expect(mergeFrames(off).map(({ entity }) => entity)).toEqual(["sora", "nvidia"]);
  });

  test("a frame that is gone counts nothing", () => {
    expect(mergeFrames(dropFrame(page, 0)).map(({ entity }) => entity)).toEqual([
      "nvidia",
      "baidu",
    ]);
  });
});

describe("locateMention", () => {
  const nvidia = mergeFrames(page).find(({ entity }) => entity === "nvidia");
  test.each([
    [0, 0, 0, 0],
    [2, 0, 2, 2],
    [3, 3, 0, 3],
    [4, 7, 0, 4],
    [5, 7, 1, 5],
    [6, 0, 0, 0],
    [-1, 7, 1, 5],
    [-7, 7, 1, 5],
  ])("mention %i is in frame %i at %i", (index, frameId, indexInFrame, wrapped) => {
    expect(nvidia && locateMention(nvidia, index)).toEqual({
      frameId,
      indexInFrame,
      index: wrapped,
    });
  });

  test("nothing is nowhere", () => {
    expect(locateMention({ entity: "x", surface: "x", count: 0, frames: [] }, 0)).toBeUndefined();
  });
});
