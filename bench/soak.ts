/**
 * An hour's worth of reading in one browser: does anything grow?
 *
 *   npm run soak -- [--short] [--json FILE]
 *
 * A reader who gives a page forty seconds sees ninety pages in an hour; here they come as fast as
 * they load. Each is opened, read, scrolled, and has cards opened on some of its names; the panel is
 * opened now and then. Behind every few pages the browser is brought to the same place, and what is
 * there is counted after a collection of garbage. Then one page stays open and shows one view after
 * the other. Exit code 1 where memory has grown by more than 5 %, or anything else at all.
 *
 * The first count of each part is what the last is held against. It is taken when everything that
 * comes once has come: the code of marks, cards and panel, each kind of page, and each view's names.
 * What the engine makes of code that runs often, machine code, is neither ours nor a leak, and comes
 * and goes at its own time (half a megabyte over sixty views, and no more then): it is told to make
 * none, so that what is left of 5 % is about what somebody holds.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "playwright-core";
import { serve } from "../scripts/serve.mjs";
import { loadExtension, openChromium } from "../tests/e2e/chromium.ts";
import { poll } from "../tests/e2e/poll.ts";
import { figure, tableOf } from "./stats.ts";

const BUILD = "dist/chrome";
const VIEWPORT = { width: 1280, height: 800 };
const PAGES = ["en.html", "hi.html", "zh.html"];
/** In letters of two widths: the engine keeps what it makes of a regular expression for each. */
const REST = "hi.html";
/**
 * Pages, and views of one page, in all, before the first count, and between two. Six pages show each
 * kind twice and the panel once; ten views put each name into each place and open two cards.
 */
const HOUR = { pages: 90, views: 300, pagesApart: 14, viewsApart: 58 };
const SHORT = { pages: 10, views: 25, pagesApart: 2, viewsApart: 5 };
const WARM_UP = { pages: 6, views: 10 };
const HOVERS = 3;
const ENGINE_FLAGS = ["--js-flags=--jitless"];
const MOST_GROWTH = 0.05;
/** Garbage is collected in several rounds: finalizers free more. */
const COLLECTIONS = 4;
/** What somebody holds stays; what the browser is about to let go of, on a busy machine, is waited for. */
const REST_MS = 10_000;

interface Count {
  what: string;
  heapBytes: number;
  nodes: number;
  listeners: number;
  /** Highlights and ranges of ours. */
  highlights: number;
  ranges: number;
}

interface Place {
  page: Page;
  session: CDPSession;
  demo: string;
}

/** Runs in the page: places of marks in view. */
function marksInView(): { x: number; y: number }[] {
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith("sandarbh"))
    .flatMap(([, ranges]) => [...ranges])
    .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      // The first line of it: between two lines there is no text.
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      const point = { x: x + width / 2, y: y + height / 2 };
      const isReachable = document.elementFromPoint(point.x, point.y)?.contains(startContainer);
      return width > 0 && isReachable ? [point] : [];
    });
}

async function waitForMarks(page: Page): Promise<void> {
  await poll(() => page.evaluate(() => CSS.highlights.size > 0), { what: "marks" });
}

/** Opens cards on names in view and leaves them. */
async function hover(page: Page, cards: number): Promise<void> {
  const points = await page.evaluate(marksInView);
  const step = Math.max(1, Math.floor(points.length / cards));
  for (let index = 0; index < points.length && index < cards * step; index += step) {
    const point = points[index] as { x: number; y: number };
    await page.mouse.move(point.x, point.y, { steps: 5 });
    const isOpen = () => page.evaluate(() => document.querySelector("sandarbh-popover") !== null);
    await poll(isOpen, { what: "a card" });
    await page.mouse.move(2, 2, { steps: 3 });
    await poll(async () => !(await isOpen()), { what: "the card to go" });
  }
}

async function countOnce(what: string, page: Page, session: CDPSession): Promise<Count> {
  for (let round = 0; round < COLLECTIONS; round += 1) {
    await session.send("HeapProfiler.collectGarbage");
  }
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  const ours = await page.evaluate(() => {
    const sizes = [...CSS.highlights]
      .filter(([name]) => name.startsWith("sandarbh"))
      .map(([, { size }]) => size);
    return { highlights: sizes.length, ranges: sizes.reduce((sum, size) => sum + size, 0) };
  });
  return {
    what,
    heapBytes: metric("JSHeapUsedSize"),
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    ...ours,
  };
}

/** What has grown from one count to a later one. */
function growthBetween(first: Count, last: Count): string[] {
  const more = (last.heapBytes - first.heapBytes) / first.heapBytes;
  const grown = (["nodes", "listeners", "highlights", "ranges"] as const)
    .filter((key) => last[key] > first[key])
    .map((key) => `${key}: ${first[key]}, then ${last[key]}`);
  if (more > MOST_GROWTH) grown.push(`heap: ${(more * 100).toFixed(1)} % more`);
  return grown;
}

/** @returns what is there at rest: nothing above the first count, or what stays above it */
async function count(
  what: string,
  { page, session }: Place,
  first: Count | undefined,
): Promise<Count> {
  const end = performance.now() + REST_MS;
  let now = await countOnce(what, page, session);
  while (first && growthBetween(first, now).length > 0 && performance.now() < end) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    now = await countOnce(what, page, session);
  }
  return now;
}

function isCounted(done: number, first: number, apart: number): boolean {
  return done >= first && (done - first) % apart === 0;
}

async function readPages(place: Place, run: typeof HOUR, panel: string): Promise<Count[]> {
  const { page, demo } = place;
  const counts: Count[] = [];
  for (let done = 1; done <= run.pages; done += 1) {
    await page.goto(`${demo}/${PAGES[done % PAGES.length]}?${done}`);
    await waitForMarks(page);
    await hover(page, HOVERS);
    await page.evaluate(() => scrollTo({ top: innerHeight, behavior: "instant" }));
    await hover(page, 1);
    if (done % 5 === 0) {
      const opened = await page.context().newPage();
      await opened.goto(panel);
      await opened.close();
      await page.bringToFront();
    }
    if (!isCounted(done, WARM_UP.pages, run.pagesApart)) continue;
    await page.goto(`${demo}/${REST}?rest`);
    await waitForMarks(page);
    await hover(page, 1);
    counts.push(await count(`${done} pages`, place, counts[0]));
    console.error(`  ${done} of ${run.pages} pages`);
  }
  return counts;
}

/** Runs in the page: another view in place of the one that is there, as in a page that never loads anew. */
function showView(index: number): void {
  const names = ["Nvidia", "Baidu", "Tencent", "Alibaba", "Huawei", "OpenAI"];
  const main = document.createElement("main");
  for (let item = 0; item < 40; item += 1) {
    const text = document.createElement("p");
    text.textContent = `View ${index}, item ${item}: what ${names[(index + item) % names.length]} and ${names[item % names.length]} do.`;
    main.append(text);
  }
  document.body.replaceChildren(main);
  scrollTo(0, 0);
}

async function readViews(place: Place, run: typeof HOUR): Promise<Count[]> {
  const { page, demo } = place;
  const counts: Count[] = [];
  await page.goto(`${demo}/${REST}?views`);
  // Of what is gone as well, so that a mark that stays behind is one too many.
  const marks = () =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith("sandarbh"))
        .flatMap(([, ranges]) => [...ranges])
        .map(({ startContainer }) => startContainer.isConnected),
    );
  for (let done = 1; done <= run.views; done += 1) {
    await page.evaluate(showView, done);
    const isMarked = async () => {
      const areShown = await marks();
      return areShown.length === 80 && areShown.every(Boolean);
    };
    await poll(isMarked, { what: "80 marks of this view", seen: marks });
    if (done % 5 === 0) await hover(page, 1);
    if (!isCounted(done, WARM_UP.views, run.viewsApart)) continue;
    counts.push(await count(`${done} views`, place, counts[0]));
    console.error(`  ${done} of ${run.views} views`);
  }
  return counts;
}

/** What has grown from the first of some counts to the last. */
function growthOf(counts: readonly Count[]): string[] {
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last || first === last) throw new Error("nothing was counted");
  return growthBetween(first, last);
}

function table(counts: readonly Count[]): string {
  const rows = counts.map(({ what, heapBytes, nodes, listeners, highlights, ranges }) => [
    what,
    figure(heapBytes / 1024),
    String(nodes),
    String(listeners),
    String(highlights),
    String(ranges),
  ]);
  return tableOf(["after", "heap KB", "nodes", "listeners", "highlights", "ranges"], rows);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { short: { type: "boolean" }, json: { type: "string" } },
  });
  if (!existsSync(`${BUILD}/content.js`)) {
    console.error(`no ${BUILD}: npm run build first`);
    return 2;
  }
  const run = values.short ? SHORT : HOUR;
  const extension = mkdtempSync(join(tmpdir(), "sandarbh-soak-"));
  cpSync(BUILD, extension, { recursive: true });
  const served = await serve("demo");
  const opened = await openChromium(
    { headless: true, viewport: VIEWPORT, flags: ENGINE_FLAGS },
    console.error,
  );
  try {
    const origin = await loadExtension(opened, extension);
    const page = await opened.context.newPage();
    const session = await opened.context.newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("HeapProfiler.enable");
    const place = { page, session, demo: served.origin };
    const pages = await readPages(place, run, `${origin}/popup.html`);
    const views = await readViews(place, run);
    const grown = [...growthOf(pages), ...growthOf(views)];
    console.log(`${opened.name}\n\n${table(pages)}\n\n${table(views)}\n`);
    console.log(grown.length === 0 ? "nothing has grown" : `GROWN: ${grown.join("; ")}`);
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ pages, views, grown }, null, 2)}\n`);
    return grown.length === 0 ? 0 : 1;
  } finally {
    await opened.context.close();
    await opened.profile.remove();
    await served.close();
    rmSync(extension, { recursive: true });
  }
}

process.exitCode = await main();
