/**
 * What is seen, compared with what was seen a moment before on the same screen: with and without us.
 * No picture is stored, so fonts and browsers of other machines have no say.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { poll } from "./poll.ts";
import type { ReaderPage, Rect } from "./reader-page.ts";

/** [red, green, blue], each from 0 to 255. */
export type Colour = readonly [number, number, number];

async function shoot(page: ReaderPage): Promise<PNG> {
  const folder = await mkdtemp(join(tmpdir(), "sandarbh-picture-"));
  try {
    const file = join(folder, "picture.png");
    await page.tab.screenshot(file);
    return PNG.sync.read(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A picture of the tab once nothing moves in it: two in a row are the same. */
export async function pictureOf(page: ReaderPage): Promise<PNG> {
  let last = await shoot(page);
  return poll(
    async () => {
      const next = await shoot(page);
      const isStill = next.data.equals(last.data);
      last = next;
      return isStill ? next : undefined;
    },
    { what: "a page that stands still" },
  );
}

export interface Point {
  x: number;
  y: number;
}

/** Where two pictures of the same size differ, small differences in smoothing aside. */
export function differences(before: PNG, after: PNG): Point[] {
  const { width, height } = before;
  const mask = new PNG({ width, height });
  pixelmatch(before.data, after.data, mask.data, width, height, {
    threshold: 0.05,
    diffMask: true,
  });
  const points: Point[] = [];
  for (let at = 3; at < mask.data.length; at += 4) {
    const pixel = (at - 3) / 4;
    if (mask.data[at] !== 0) points.push({ x: pixel % width, y: Math.floor(pixel / width) });
  }
  return points;
}

export function isIn({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
}

/** A rectangle with this much more on each side. */
export function grown(
  { x, y, width, height }: Rect,
  by: { x: number; top: number; bottom: number },
): Rect {
  return {
    x: x - by.x,
    y: y - by.top,
    width: width + 2 * by.x,
    height: height + by.top + by.bottom,
  };
}

export function colourAt(picture: PNG, { x, y }: Point): Colour {
  const at = (picture.width * Math.round(y) + Math.round(x)) * 4;
  const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
  return [red, green, blue];
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast, from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
