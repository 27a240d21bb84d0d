/** What a finger does on a page. */
import { expect, it } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function open(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/sections.html`);
  await page.waitForMarks((texts) => texts.length === 13, "all marks");
  return page;
}

it("a tap on a name opens its card as a sheet at the bottom", async () => {
  const page = await open();
  await page.tab.tap(await page.pointOf("Beijing"));
  await page.waitForPopover(/Beijing|China/);
  const rect = async () => (await page.popover())?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  await poll(async () => Math.abs((await rect()).y + (await rect()).height - 800) < 1, {
    what: "a sheet at the bottom",
    seen: rect,
  });
  const { width, height } = await rect();
  expect(width).toBe(560);
  expect(height).toBeLessThanOrEqual(480);
  await page.tab.tap(await page.pointOf("Zhou Hongyi"));
  await page.waitForPopover(/^Zhou Hongyi/);
  await page.tab.tap({ x: 900, y: 300 });
  await page.waitForNoPopover();
});

it("a sheet in a narrow window is as wide as that, and fingers hit what is on it", async () => {
  const page = await open();
  await page.tab.resize({ width: 320, height: 600 });
  await page.tab.tap(await page.pointOf("Beijing"));
  const { rect } = await page.waitForPopover(/Beijing|China/);
  expect(rect.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  const small = await page.inPopover((root) =>
    [...root.querySelectorAll("button, summary")]
      .map((each) => each.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && Math.min(width, height) < 24)
      .map(({ width, height }) => `${width} × ${height}`),
  );
  expect(small).toEqual([]);
  await page.clickInPopover({ selector: "button", text: "Close" });
  await page.waitForNoPopover();
});

it("a finger that stays on a link has what the browser has for that, and no card", async () => {
  const page = await open();
  await page.evaluate(() => {
    document.addEventListener("contextmenu", (event) => {
      document.title = event.defaultPrevented ? "taken" : "menu";
    });
  });
  await page.tab.holdFinger(await page.pointOf("Tencent"), 900);
  expect(await page.evaluate(() => document.title)).not.toBe("taken");
  await page.tab.tap(await page.pointOf("Beijing"));
  const { text } = await page.waitForPopover();
  expect(text).toMatch(/^(Beijing|China)/);
});

it("a tap on a link follows the link, and opens no card", async () => {
  const page = await open();
  await page.tab.tap(await page.pointOf("Tencent"));
  await poll(async () => (await page.tab.url()).endsWith("#followed"), { what: "the link" });
  // Had the tap opened a card, it would be this one's by now, or come before the next.
  await page.tab.tap(await page.pointOf("Beijing"));
  const { text } = await page.waitForPopover();
  expect(text).not.toContain("Tencent\n");
});

it("a tap on a button is the button's", async () => {
  const page = await open();
  await page.evaluate(() => {
    document.querySelector("button")?.addEventListener("click", () => {
      document.title = "pressed";
    });
  });
  await page.tab.tap(await page.pointOf("Nvidia", { nth: 1 }));
  await poll(() => page.evaluate(() => document.title === "pressed"), { what: "the button" });
  await page.tab.tap(await page.pointOf("Nvidia"));
  await page.waitForPopover("Nvidia");
});
