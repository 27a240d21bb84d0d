/** How long a reader waits for a card when the hover delay is over, and for the panel's list. */
import type { Page } from "playwright-core";
import { defaultSettings } from "../src/core/settings.ts";
import type { OpenChromium } from "../tests/e2e/chromium.ts";
import { poll } from "../tests/e2e/poll.ts";
import { type Spread, spreadOf } from "./stats.ts";

const COLD_ROUNDS = 6;
const WARM_ROUNDS = 12;
const PANEL_ROUNDS = 6;
/** On the demo page, hovered over in turns. */
const NAMES = ["Sora", "OpenAI", "Zhou Hongyi"];

export interface HoverTimes {
  /** From the end of the delay to the frame that shows the card. */
  coldMs: Spread;
  /** The first hover of a page while the background is stopped, too. */
  asleepMs: Spread;
  warmMs: Spread;
  /** From the panel's navigation to the frame that shows its list. */
  panelMs: Spread;
}

interface Times {
  movedMs: number;
  shownMs: number | null;
}

/** Runs in the page before its scripts: when the pointer came, and when the card was there. */
function watchHover(): void {
  const times: Times = { movedMs: 0, shownMs: null };
  Object.assign(window, { sandarbhTimes: times });
  const onShown = (): void => {
    requestAnimationFrame(() => {
      // Behind the frame that this callback is a part of.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times.shownMs ??= performance.now();
      };
      port2.postMessage(null);
    });
  };
  document.addEventListener(
    "pointermove",
    ({ timeStamp }) => {
      times.movedMs = timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    if (document.querySelector("sandarbh-popover, [data-entity]")) onShown();
    else times.shownMs = null;
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page. */
function markAt(name: string): { x: number; y: number } | null {
  for (const [highlight, ranges] of CSS.highlights) {
    if (!highlight.startsWith("sandarbh")) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      const isSeen = y > 0 && y + height < innerHeight;
      if (range.toString() === name && isSeen) return { x: x + width / 2, y: y + height / 2 };
    }
  }
  return null;
}

async function openDemo({ context }: OpenChromium, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watchHover);
  await page.goto(url);
  return page;
}

/** @returns time from the end of the delay to the card */
async function hover(page: Page, name: string): Promise<number> {
  const point = await poll(() => page.evaluate(markAt, name), { what: `${name} to be marked` });
  // One movement: a pointer on its way elsewhere would begin the delay anew.
  await page.mouse.move(point.x, point.y);
  const times = await poll(
    async () => {
      const now = (await page.evaluate("sandarbhTimes")) as Times;
      return now.shownMs === null ? undefined : now;
    },
    { what: `the card of ${name}` },
  );
  return (times.shownMs as number) - times.movedMs - defaultSettings.openDelayMs;
}

async function leave(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await poll(() => page.evaluate("sandarbhTimes.shownMs === null"), { what: "the card to go" });
}

/** A document of the extension in which none of its code runs. */
async function openBackRoom({ context }: OpenChromium, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/manifest.json`);
  return page;
}

async function stopBackground({ context }: OpenChromium, backRoom: Page): Promise<void> {
  const session = await context.newCDPSession(backRoom);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

async function panelTime(browser: OpenChromium, url: string): Promise<number> {
  const panel = await browser.context.newPage();
  await panel.addInitScript(watchHover);
  await panel.goto(url);
  const shown = await poll(() => panel.evaluate("sandarbhTimes.shownMs"), {
    what: "names in the panel",
  });
  await panel.close();
  return shown as number;
}

/** @param demo address of a demo page with all the names in view */
export async function benchHover(
  browser: OpenChromium,
  { origin, demo }: { origin: string; demo: string },
): Promise<HoverTimes> {
  const backRoom = await openBackRoom(browser, origin);
  const cold: number[] = [];
  const asleep: number[] = [];
  const warm: number[] = [];
  const panel: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    for (const times of [cold, asleep]) {
      const page = await openDemo(browser, demo);
      const name = NAMES[round % NAMES.length] as string;
      await poll(() => page.evaluate(markAt, name), { what: `${name} to be marked` });
      if (times === asleep) await stopBackground(browser, backRoom);
      times.push(await hover(page, name));
      await page.close();
    }
  }
  const page = await openDemo(browser, demo);
  for (let round = -NAMES.length; round < WARM_ROUNDS; round += 1) {
    const ms = await hover(page, NAMES[(round + NAMES.length) % NAMES.length] as string);
    if (round >= 0) warm.push(ms);
    await leave(page);
  }
  const query = `chrome.tabs.query({ url: ${JSON.stringify(`${demo}*`)} })`;
  const tab = await backRoom.evaluate(`${query}.then((tabs) => tabs[0].id)`);
  for (let round = 0; round < PANEL_ROUNDS; round += 1) {
    panel.push(await panelTime(browser, `${origin}/popup.html?tab=${tab}`));
  }
  await page.close();
  await backRoom.close();
  return {
    coldMs: spreadOf(cold),
    asleepMs: spreadOf(asleep),
    warmMs: spreadOf(warm),
    panelMs: spreadOf(panel),
  };
}
