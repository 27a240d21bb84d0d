/** What we paint, and that everything else on the screen stays as it was, pixel for pixel. */
import { describe, expect, it, onTestFinished } from "vitest";
import { colourAt, contrast, differences, grown, isIn, pictureOf } from "./pictures.ts";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

/** The page before we have a part in it, then with its marks. */
async function beforeAndAfter(url: string) {
  await session.store({ enabled: false });
  const page = await session.open(url);
  await page.waitForMarks((texts) => texts.length === 0, "no marks");
  await page.moveAway();
  const before = await pictureOf(page);
  await session.store({});
  await page.waitForMarks((texts) => texts.length > 5, "marks");
  return { page, before, after: await pictureOf(page) };
}

/** All lines of all marks, with the room that a line under them takes. */
async function markedRects(page: ReaderPage) {
  const marks = await page.marks();
  return marks.flatMap(({ rects }) =>
    rects.map((rect) => grown(rect, { x: 4, top: 0, bottom: 8 })),
  );
}

describe("marks", () => {
  it.each([
    ["an English page", () => `${session.demo.origin}/en.html`, "light"],
    ["a Hindi page in the dark", () => `${session.demo.origin}/hi.html`, "dark"],
    ["a Chinese page", () => `${session.demo.origin}/zh.html`, "light"],
    ["grounds of many colours", () => `${session.pages.origin}/grounds.html`, "light"],
  ] as const)("on %s, change nothing but the lines under the names", async (_, url, scheme) => {
    await session.driver.setColorScheme(scheme);
    onTestFinished(() => session.driver.setColorScheme("light"));
    const { page, before, after } = await beforeAndAfter(url());
    const changed = differences(before, after);
    const rects = await markedRects(page);
    const inside = changed.filter((point) => rects.some((rect) => isIn(rect, point)));
    expect(inside.length).toBeGreaterThan(100);
    expect(changed.filter((point) => !inside.includes(point))).toEqual([]);
  });

  it.each([
    ["light", "grounds.html"],
    ["dark", "grounds.html#dark"],
  ])(
    "are seen on every ground of a %s page: three to one against it, for each name",
    async (_, path) => {
      const { page, before, after } = await beforeAndAfter(`${session.pages.origin}/${path}`);
      const changed = differences(before, after);
      const marks = await page.marks();
      expect(marks.length).toBe(36);
      for (const { text, rects } of marks) {
        const [rect] = rects;
        if (!rect) throw new Error(`${text} is not shown`);
        const room = grown(rect, { x: 0, top: 0, bottom: 8 });
        const contrasts = changed
          .filter((point) => isIn(room, point))
          .map((point) => contrast(colourAt(after, point), colourAt(before, point)));
        const place = `${text} at ${Math.round(rect.x)}, ${Math.round(rect.y)}`;
        expect({ place, most: Math.max(...contrasts) }).toEqual({
          place,
          most: expect.toSatisfy((most: number) => most >= 3),
        });
      }
    },
  );
});

describe("a card", () => {
  it("changes nothing but its own place and the shadow around it", async () => {
    const page = await session.open(`${session.demo.origin}/en.html`);
    await page.waitForMarks((texts) => texts.includes("Sora"), "Sora");
    await page.moveAway();
    const before = await pictureOf(page);
    await page.hoverText("Sora");
    const { rect } = await page.waitForPopover("Sora");
    const changed = differences(before, await pictureOf(page));
    const room = grown(rect, { x: 40, top: 30, bottom: 50 });
    expect(changed.length).toBeGreaterThan(10_000);
    expect(changed.filter((point) => !isIn(room, point))).toEqual([]);
    await page.moveAway();
    await page.waitForNoPopover();
    expect(differences(before, await pictureOf(page))).toEqual([]);
  });
});

describe("the strip", () => {
  it("changes nothing but the window's edge, and goes without a trace", async () => {
    const page = await session.open(`${session.demo.origin}/en.html`);
    await page.waitForMarks((texts) => texts.includes("Sora"), "Sora");
    await page.moveAway();
    const before = await pictureOf(page);
    await session.store({ strip: true });
    await poll(() => page.inPopover((root) => root.querySelector(".sb-tick") !== null), {
      what: "the strip",
    });
    const changed = differences(before, await pictureOf(page));
    const edge = (await page.evaluate(() => document.documentElement.clientWidth)) - 16;
    expect(changed.length).toBeGreaterThan(200);
    expect(changed.filter(({ x }) => x < edge)).toEqual([]);
    await session.store({});
    await page.waitForNoPopover();
    expect(differences(before, await pictureOf(page))).toEqual([]);
  });
});
