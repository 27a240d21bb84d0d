/** The strip beside the scrollbar: where it is, what a press on it does, and that it is asked for. */
import { expect, it } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

interface Tick {
  title: string;
  top: number;
  x: number;
}

/** Names beside and in a box that fills the window and scrolls by itself, as in many apps. */
async function openApp(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/app.html`);
  await page.waitForMarks((texts) => texts.length === 5, "all marks");
  return page;
}

async function open(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/sections.html`);
  await page.waitForMarks((texts) => texts.length === 13, "all marks");
  return page;
}

async function ticks(page: ReaderPage): Promise<Tick[]> {
  const found = await page.inPopover((root) =>
    [...root.querySelectorAll<HTMLElement>(".sb-tick")].map((tick) => {
      const { top, x } = tick.getBoundingClientRect();
      return { title: tick.title, top, x };
    }),
  );
  return found ?? [];
}

function waitForTicks(page: ReaderPage, isWanted: (found: Tick[]) => boolean): Promise<Tick[]> {
  return poll(
    async () => {
      const found = await ticks(page);
      return isWanted(found) ? found : undefined;
    },
    { what: "ticks", seen: () => ticks(page) },
  );
}

it("is not there unless the reader wants it, and goes when it is no longer wanted", async () => {
  const page = await open();
  await page.hoverText("Beijing");
  await page.waitForPopover();
  expect(await ticks(page)).toEqual([]);
  await page.tab.press("Escape");
  await session.store({ strip: true });
  await waitForTicks(page, (found) => found.length > 0);
  await session.store({});
  await page.waitForNoPopover();
});

it("has a tick for each place, as far down the window as the place is down the page", async () => {
  await session.store({ strip: true });
  const page = await open();
  const found = await waitForTicks(page, (all) => all.length > 0);
  expect(found.map(({ title }) => title)).toEqual([
    "Baidu",
    "Baidu, Tencent",
    "Baidu, Beijing, Zhou Hongyi",
    "Tencent, Baidu, Nvidia",
    "Nvidia",
  ]);
  const { clientWidth, clientHeight, scrollHeight } = await page.evaluate(() => {
    const { clientWidth, clientHeight, scrollHeight } = document.documentElement;
    return { clientWidth, clientHeight, scrollHeight };
  });
  const first = (await page.marks())[0]?.rects[0];
  const wanted = ((first?.y ?? 0) / scrollHeight) * clientHeight;
  expect(Math.abs((found[0]?.top ?? 0) - wanted)).toBeLessThan(7);
  for (const { x } of found) expect(x).toBeGreaterThanOrEqual(clientWidth - 15);
});

it("leads to a place, and takes the pointer nowhere else", async () => {
  await session.store({ strip: true });
  const page = await open();
  const found = await waitForTicks(page, (all) => all.length > 0);
  const last = found.at(-1);
  if (!last) throw new Error("no ticks");
  await page.clickInPopover({ selector: ".sb-tick", text: "Nvidia" });
  await page.waitForFlash("Nvidia");
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  const targets = await page.evaluate((tick: Tick) => {
    const at = (y: number) => document.elementFromPoint(tick.x + 7, y)?.localName;
    return { tick: at(tick.top + 3), below: at(tick.top + 30) };
  }, last);
  expect(targets.tick).toBe("sandarbh-popover");
  expect(targets.below).not.toBe("sandarbh-popover");
});

it("follows the page as it grows and as other names are marked, and stays when a card closes", async () => {
  await session.store({ strip: true });
  const page = await open();
  await waitForTicks(page, (all) => all.length === 5);
  await page.evaluate(() => {
    const added = document.createElement("p");
    added.style.marginTop = "2000px";
    added.textContent = "At last comes Alibaba.";
    document.body.append(added);
  });
  await waitForTicks(page, (all) => all.at(-1)?.title === "Alibaba");
  await session.store({ strip: true, unmarked: ["alibaba"] });
  await waitForTicks(page, (all) => all.length > 0 && all.at(-1)?.title !== "Alibaba");
  await page.hoverText("Beijing");
  await page.waitForPopover(/Beijing|China/);
  await page.moveAway();
  await poll(() => page.inPopover((root) => root.querySelector(".sb-box") === null), {
    what: "the card to be gone",
  });
  expect((await ticks(page)).length).toBeGreaterThan(0);
});

it("is not there where all of the page is in view", async () => {
  await session.store({ strip: true });
  const page = await open();
  await waitForTicks(page, (all) => all.length > 0);
  await page.evaluate(() => document.querySelector(".gap")?.remove());
  await page.waitForNoPopover();
});

it("stands in the box that scrolls in the document's place, and leads through it", async () => {
  await session.store({ strip: true });
  const page = await openApp();
  const found = await waitForTicks(page, (all) => all.length > 0);
  expect(found.map(({ title }) => title)).toEqual(["Baidu", "Tencent", "Nvidia"]);
  const box = await page.evaluate(() => {
    const main = document.querySelector("main");
    if (!main) throw new Error("no box");
    const { left, top, height } = main.getBoundingClientRect();
    return { edge: left + main.clientWidth, top, height, wholePx: main.scrollHeight };
  });
  const [first, second] = (await page.marks()).filter(({ rects }) => (rects[0]?.x ?? 0) > 200);
  for (const [at, mark] of [first, second].entries()) {
    const wanted = box.top + (((mark?.rects[0]?.y ?? 0) - box.top) / box.wholePx) * box.height;
    expect(Math.abs((found[at]?.top ?? 0) - wanted)).toBeLessThan(7);
  }
  for (const { x } of found) expect(Math.abs(x + 14 - box.edge)).toBeLessThan(1);
  await page.clickInPopover({ selector: ".sb-tick", text: "Nvidia" });
  const { y } = await page.waitForFlash("Nvidia");
  expect(y).toBeGreaterThan(box.top);
  expect(y).toBeLessThan(box.top + box.height);
  expect(await page.evaluate(() => document.querySelector("main")?.scrollTop)).toBeGreaterThan(500);
});

it("follows the box as it grows, and is not there where all of it is in view", async () => {
  await session.store({ strip: true });
  const page = await openApp();
  const [, , before] = await waitForTicks(page, (all) => all.length === 3);
  await page.evaluate(() => {
    const added = document.createElement("p");
    added.style.height = "3000px";
    document.querySelector("main")?.append(added);
  });
  await waitForTicks(
    page,
    ([, , last]) => last !== undefined && last.top < (before?.top ?? 0) - 200,
  );
  await page.evaluate(() => {
    for (const gap of document.querySelectorAll(".gap, main > :last-child")) gap.remove();
  });
  await page.waitForNoPopover();
});
