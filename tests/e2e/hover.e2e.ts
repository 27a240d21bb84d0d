/** When the card opens and closes, and what a reader does with it. */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function openReading(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/reading.html`);
  await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
  await page.moveAway();
  return page;
}

/** Runs in the page: notes when the popover's host comes and goes. */
function watchHost(): void {
  const times: { came?: number; left?: number; moved: number } = { moved: 0 };
  Object.assign(window, { times });
  document.addEventListener("pointermove", () => {
    if (times.came === undefined) times.moved = performance.now();
  });
  new MutationObserver(() => {
    const isThere = document.querySelector("sandarbh-popover") !== null;
    if (isThere) times.came ??= performance.now();
    else if (times.came !== undefined) times.left = performance.now();
  }).observe(document.documentElement, { childList: true });
}

describe("the hover", () => {
  it("opens a card 300 ms after the pointer has come to rest, not before", async () => {
    const page = await openReading();
    await page.evaluate(watchHost);
    await page.hoverText("Tencent");
    await page.waitForPopover("Tencent");
    const times = await page.evaluate(
      () => (window as unknown as { times: { came: number; moved: number } }).times,
    );
    // The last movement starts the delay or falls into it by a frame.
    expect(times.came - times.moved).toBeGreaterThan(250);
  });

  it("opens nothing when the pointer passes over", async () => {
    const page = await openReading();
    await page.evaluate(watchHost);
    await page.hoverText("Baidu");
    await page.moveAway();
    await page.hoverText("ByteDance");
    const { text } = await page.waitForPopover("ByteDance");
    expect(text).not.toContain("Ernie");
  });

  it("goes to a neighbour's card at once", async () => {
    const page = await openReading();
    await page.hoverText("Baidu");
    await page.waitForPopover("Baidu");
    await page.hoverText("Tencent");
    await page.waitForPopover(/^Tencent/);
  });

  it("closes when the pointer leaves, and takes its element with it", async () => {
    const page = await openReading();
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    await page.moveAway();
    await page.waitForNoPopover();
  });

  it("stays while the pointer is on the card", async () => {
    const page = await openReading();
    await page.evaluate(watchHost);
    await page.hoverText("Sora");
    await page.waitForPopover("Zhou Hongyi");
    await page.enterPopover({ text: "Zhou Hongyi" });
    // Longer than the time after which a card is closed that the pointer has left.
    await poll(
      () =>
        page.evaluate(() => {
          const { times } = window as unknown as { times: { came: number } };
          return performance.now() - times.came > 1200;
        }),
      { what: "the time in which it would have closed" },
    );
    expect((await page.popover())?.text).toContain("Zhou Hongyi");
    await page.moveAway();
    await page.waitForNoPopover();
  });

  it("closes on Escape and by its button", async () => {
    const page = await openReading();
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    await page.tab.press("Escape");
    await page.waitForNoPopover();
    await page.moveAway();
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    await page.clickInPopover({ selector: "button", text: "Close" });
    await page.waitForNoPopover();
  });

  it("leaves links working", async () => {
    const page = await openReading();
    await page.clickText("Sora");
    await poll(async () => (await page.tab.url()).endsWith("#followed"), {
      what: "the link's target",
    });
  });

  it("stands at the line under the pointer where a name is broken", async () => {
    const page = await openReading();
    const mark = (await page.marks()).find(
      ({ text }) => text.replace(/\s+/g, " ") === "Zhou Hongyi",
    );
    expect(mark?.rects.length).toBe(2);
    const name = mark?.text ?? "";
    for (const line of [0, 1]) {
      await page.hoverText(name, { line });
      const { rect } = await page.waitForPopover("Zhou Hongyi");
      const { rects } = (await page.marks()).find(({ text }) => text === name) ?? { rects: [] };
      const own = rects[line];
      if (!own) throw new Error("the line is gone");
      const distance = Math.min(
        Math.abs(rect.y - (own.y + own.height)),
        Math.abs(own.y - (rect.y + rect.height)),
      );
      expect(distance).toBeLessThan(12);
      await page.moveAway();
      await page.waitForNoPopover();
    }
  });

  it("opens a related name in the same card, with a way back", async () => {
    const page = await openReading();
    await page.hoverText("Sora");
    await page.waitForPopover("Zhou Hongyi");
    await page.clickInPopover({ selector: ".sb-chips button", text: "OpenAI" });
    await page.waitForPopover(/^OpenAI/);
    await page.clickInPopover({ selector: "button", text: "Back" });
    await page.waitForPopover(/^Sora/);
  });

  it("says what it is ordered by", async () => {
    const page = await openReading();
    await page.hoverText("Tencent");
    const { text } = await page.waitForPopover("Ordered for this passage");
    expect(text).toMatch(/also names .*Baidu/);
  });
});
