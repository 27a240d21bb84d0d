/** How much two pictures of a page differ. */
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Share of the greatest difference of two colours from which on somebody might see it. */
const VISIBLE = 0.05;

/** Number of pixels that differ; all of them where the sizes do. */
export function differingPixels(one: Buffer, other: Buffer): number {
  if (one.equals(other)) return 0;
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height)
    return Math.max(a.width * a.height, b.width * b.height);
  if (a.data.equals(b.data)) return 0;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {
    threshold: VISIBLE,
    includeAA: true,
  });
}
