/** What the built extension costs a page that loads: with it and without it, in two browsers. */
import type { Page } from "playwright-core";
import type { OpenChromium } from "../tests/e2e/chromium.ts";
import { pageName, type ServedPages } from "./page-pages.ts";
import { type Task, type TraceEvent, tasksOf, trace } from "./page-trace.ts";

/** A page is watched for so long after its load event: everything of ours is over by then. */
const WATCH_MS = 400;

export interface LoadOfPage {
  page: string;
  /** Of ours, wall clock, and what of it the thread had the processor: in one task, in all. */
  longestMs: number;
  totalMs: number;
  longestProcessorMs: number;
  totalProcessorMs: number;
  /** All tasks of the main thread, painting included, and the longest. */
  mainProcessorMs: { with: number; without: number };
  longestTaskMs: { with: number; without: number };
  /** From the end of parsing to the first frame with marks; null without marks. */
  toMarksMs: number | null;
  /** From the first frame with marks on: the page itself has been laid out by then. */
  layoutShift: number;
  /** Lines of ours on the page's console, and errors that went through our code. */
  errors: string[];
  /** Addresses asked for beside the page's own that are asked for only with us. */
  requests: string[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

interface Watched {
  url: string;
  toMarksMs: number | null;
  layoutShift: number;
  errors: string[];
  requests: string[];
}

interface Seen {
  shifts: { atMs: number; value: number }[];
  /** When parsing was over, and the first frame with marks: of the page's clock. */
  parsedMs: number;
  marksMs: number | null;
}

/** Runs in the page before anything else. */
function watchPage(): void {
  const seen: Seen = { shifts: [], parsedMs: 0, marksMs: null };
  Object.assign(window, { sandarbhSeen: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value } = entry as unknown as { value: number };
      seen.shifts.push({ atMs: entry.startTime, value });
    }
  }).observe({ type: "layout-shift", buffered: true });
  document.addEventListener("DOMContentLoaded", () => {
    seen.parsedMs = performance.now();
  });
  const look = (): void => {
    if ([...CSS.highlights.keys()].some((name) => name.startsWith("sandarbh"))) {
      seen.marksMs = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function listen(
  page: Page,
  { url, origin }: { url: string; origin: string },
): { errors: string[]; requests: string[] } {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    const { url: from } = message.location();
    if (from.startsWith(origin)) errors.push(message.text());
  });
  page.on("pageerror", ({ message, stack = "" }) => {
    if (stack.includes(origin)) errors.push(message);
  });
  page.on("request", (request) => {
    if (request.url() !== url) requests.push(request.url());
  });
  return { errors, requests };
}

async function watch(
  { context }: OpenChromium,
  { url, origin, watchMs }: { url: string; origin: string; watchMs: number },
): Promise<Watched> {
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  const heard = listen(page, { url, origin });
  await page.goto(url);
  await page.waitForTimeout(watchMs);
  const seen = (await page.evaluate("sandarbhSeen")) as Seen;
  await page.close();
  const { shifts, parsedMs, marksMs } = seen;
  const late = marksMs === null ? [] : shifts.filter(({ atMs }) => atMs >= marksMs);
  return {
    url,
    toMarksMs: marksMs === null ? null : marksMs - parsedMs,
    layoutShift: total(late.map(({ value }) => value)),
    ...heard,
  };
}

type Traced = Watched & { tasks: Task[] };

function summary(file: string, own: Traced, bare: Traced): LoadOfPage {
  const both = (of: (tasks: readonly Task[]) => number): { with: number; without: number } => ({
    with: of(own.tasks),
    without: of(bare.tasks),
  });
  const ours = own.tasks.map((task) => task.ours);
  return {
    page: pageName(file),
    longestMs: Math.max(...ours.map(({ ms }) => ms)),
    totalMs: total(ours.map(({ ms }) => ms)),
    longestProcessorMs: Math.max(...ours.map(({ processorMs }) => processorMs)),
    totalProcessorMs: total(ours.map(({ processorMs }) => processorMs)),
    mainProcessorMs: both((tasks) => total(tasks.map(({ processorMs }) => processorMs))),
    longestTaskMs: both((tasks) => Math.max(...tasks.map(({ ms }) => ms))),
    toMarksMs: own.toMarksMs,
    layoutShift: own.layoutShift,
    errors: own.errors,
    requests: own.requests.filter(
      (address) => !bare.requests.some((known) => pathOf(known) === pathOf(address)),
    ),
  };
}

/** Each visit of a page has a host of its own. */
function pathOf(address: string): string {
  return address.replace(/^http:\/\/site\d+\./, "");
}

/** Loads each page with the extension and without it, in turns. */
export async function benchLoading(
  { own, bare, origin }: { own: OpenChromium; bare: OpenChromium; origin: string },
  {
    pages,
    files,
    watchMs = WATCH_MS,
  }: { pages: ServedPages; files: readonly string[]; watchMs?: number },
): Promise<LoadOfPage[]> {
  const watched: { file: string; own: Watched; bare: Watched }[] = [];
  let bareEvents: TraceEvent[] = [];
  const ownEvents = await trace(own, async () => {
    bareEvents = await trace(bare, async () => {
      for (const file of files) {
        watched.push({
          file,
          own: await watch(own, { url: pages.freshUrl(file), origin, watchMs }),
          bare: await watch(bare, { url: pages.freshUrl(file), origin, watchMs }),
        });
      }
    });
  });
  const traced = (events: readonly TraceEvent[], page: Watched): Traced => ({
    ...page,
    tasks: tasksOf(events, page.url, origin),
  });
  return watched.map((page) =>
    summary(page.file, traced(ownEvents, page.own), traced(bareEvents, page.bare)),
  );
}
