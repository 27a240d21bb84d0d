/** Whether two pictures of a page differ elsewhere than at our marks. */
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import type { Rect } from "./guest-visit.ts";

/** A mark's line hangs below the text's own rectangle, and a wave or a letter may lean over its ends. */
const REACH_PX = { x: 4, y: 8 };
/** The line hangs lower the larger the text is. */
const REACH_SHARE = 0.3;

/** Share of the greatest difference of two colours from which on somebody might see it. */
const VISIBLE = 0.05;

type Picture = ReturnType<typeof PNG.sync.read>;

/** Both pictures the same there. */
function cover({ width, height, data }: Picture, rects: readonly Rect[]): void {
  for (const { x, y, width: wide, height: high } of rects) {
    const left = Math.max(0, Math.floor(x - REACH_PX.x));
    const right = Math.min(width, Math.ceil(x + wide + REACH_PX.x));
    const top = Math.max(0, Math.floor(y - REACH_PX.y));
    const bottom = Math.min(height, Math.ceil(y + high * (1 + REACH_SHARE) + REACH_PX.y));
    for (let row = top; row < bottom; row += 1) {
      data.fill(0, (row * width + left) * 4, (row * width + Math.max(left, right)) * 4);
    }
  }
}

/** Number of pixels that differ; all of them where the sizes do. */
export function differingPixels(one: Buffer, other: Buffer, marks: readonly Rect[]): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height)
    return Math.max(a.width * a.height, b.width * b.height);
  cover(a, marks);
  cover(b, marks);
  if (a.data.equals(b.data)) return 0;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {
    threshold: VISIBLE,
    includeAA: true,
  });
}
