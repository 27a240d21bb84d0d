/**
 * Real pages in a real browser: finding and painting by the code that ships, what the built extension
 * costs a page that loads, and how long a reader waits for a card.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../scripts/serve.mjs";
import { loadExtension, type OpenChromium, openChromium } from "../tests/e2e/chromium.ts";
import type { Goal } from "./goals.ts";
import { benchFinding, type FindOnPage } from "./page-find.ts";
import { benchHover, type HoverTimes } from "./page-hover.ts";
import { benchLoading, type LoadOfPage } from "./page-load.ts";
import { pageFiles, servePages } from "./page-pages.ts";
import { figure, type Spread, spreadOf, tableOf, told } from "./stats.ts";

const BUILD = "dist/chrome";
const VIEWPORT = { width: 1280, height: 800 };
/** Each with new processes for every page. */
const ROUNDS = 2;
const DEMO = "en.html";

export interface PageResult {
  browser: string;
  finding: FindOnPage[];
  loading: LoadOfPage[];
  hover: HoverTimes;
}

export async function close({ context, profile }: OpenChromium): Promise<void> {
  await context.close();
  await profile.remove();
}

/**
 * @param isAll all saved pages in place of the sample
 * @throws Error where nothing is built, or a result isn't what it should be
 */
export async function benchPages({ isAll }: { isAll: boolean }): Promise<PageResult> {
  if (!existsSync(`${BUILD}/content.js`)) throw new Error(`no ${BUILD}: npm run build first`);
  const files = pageFiles({ isAll });
  // A copy: a build that runs meanwhile would pull it from under the browser.
  const extension = mkdtempSync(join(tmpdir(), "sandarbh-bench-"));
  cpSync(BUILD, extension, { recursive: true });
  const log = (line: string): void => console.error(`  ${line}`);
  const options = { headless: true, viewport: VIEWPORT };
  const pages = await servePages();
  const demo = await serve("demo");
  const bare = await openChromium(options, log);
  const own = await openChromium(options, log);
  try {
    const origin = await loadExtension(own, extension);
    log(`${bare.name}, ${files.length} pages`);
    const finding = await benchFinding(bare.context, { pages, files, rounds: ROUNDS });
    const loading = await benchLoading({ own, bare, origin }, { pages, files });
    const hover = await benchHover(own, { origin, demo: `${demo.origin}/${DEMO}` });
    if (pages.strange.length > 0) throw new Error(`asked for: ${pages.strange.join(", ")}`);
    return { browser: bare.name, finding, loading, hover };
  } finally {
    await Promise.all([close(own), close(bare), pages.close(), demo.close()]);
    rmSync(extension, { recursive: true });
  }
}

/** Over the pages; each page stands with its own median. */
function acrossPages<Page>(pages: readonly Page[], of: (page: Page) => number): Spread {
  return spreadOf(pages.map(of));
}

function findingTable({ finding }: PageResult): string {
  const row = (what: string, of: (page: FindOnPage) => number, unit: string): string[] => {
    const spread = acrossPages(finding, of);
    return [what, `${told(spread)} ${unit}`, `${figure(spread.min)} ${unit}`];
  };
  const marked = finding.filter(({ mark }) => mark !== undefined);
  const markRows = (["firstLead", "warmLead"] as const).map((key) => {
    const spread = spreadOf(marked.flatMap(({ mark }) => (mark ? [mark[key].median] : [])));
    const what = key === "firstLead" ? "first pass" : "warm";
    return [
      `mark.js against it, ${what} (${marked.length} pages)`,
      `${told(spread)} ×`,
      `${figure(spread.min)} ×`,
    ];
  });
  return tableOf(
    [`find and paint, ${finding.length} pages`, "median (quartiles)", "least"],
    [
      row("text nodes", ({ nodes }) => nodes, ""),
      row("units in them", ({ units }) => units, ""),
      row("mentions", ({ mentions }) => mentions, ""),
      row("bare pass, cold", ({ bareColdMs }) => bareColdMs.median, "ms"),
      row("find and paint, cold", ({ coldMs }) => coldMs.median, "ms"),
      row("  against the bare pass", ({ coldRatio }) => coldRatio.median, "×"),
      row("  loading the lexicon before", ({ loadMs }) => loadMs.median, "ms"),
      row("bare pass, warm", ({ bareWarmMs }) => bareWarmMs.median, "ms"),
      row("find and paint, warm", ({ warmMs }) => warmMs.median, "ms"),
      row("  against the bare pass", ({ warmRatio }) => warmRatio.median, "×"),
      row("longest slice", ({ longestSliceMs }) => longestSliceMs, "ms"),
      ...markRows,
    ],
  );
}

export function loadingTable({ loading }: Pick<PageResult, "loading">): string {
  const row = (what: string, of: (page: LoadOfPage) => number): string[] => {
    const values = loading.map(of);
    return [what, told(spreadOf(values)), figure(Math.max(...values))];
  };
  const toMarks = loading.flatMap(({ toMarksMs }) => (toMarksMs === null ? [] : [toMarksMs]));
  return tableOf(
    [`extension in a page that loads, ${loading.length} pages`, "median (quartiles)", "most"],
    [
      row("ours in one task, ms", ({ longestMs }) => longestMs),
      row("  of the processor", ({ longestProcessorMs }) => longestProcessorMs),
      row("ours in all, ms", ({ totalMs }) => totalMs),
      row("  of the processor", ({ totalProcessorMs }) => totalProcessorMs),
      row(
        "main thread with us, ms of the processor",
        ({ mainProcessorMs }) => mainProcessorMs.with,
      ),
      row("  without us", ({ mainProcessorMs }) => mainProcessorMs.without),
      row("longest task with us, ms", ({ longestTaskMs }) => longestTaskMs.with),
      row("  without us", ({ longestTaskMs }) => longestTaskMs.without),
      ...(toMarks.length > 0
        ? [
            [
              `parsed to first marks, ms (${toMarks.length} pages)`,
              told(spreadOf(toMarks)),
              figure(Math.max(...toMarks)),
            ],
          ]
        : []),
    ],
  );
}

export function hoverTable({ hover }: Pick<PageResult, "hover">): string {
  const row = (what: string, spread: Spread): string[] => [what, told(spread)];
  return tableOf(
    ["a reader's wait", "ms"],
    [
      row("card, first on a page", hover.coldMs),
      row("card, first, background asleep", hover.asleepMs),
      row("card, later ones", hover.warmMs),
      row("panel's list", hover.panelMs),
    ],
  );
}

export function pageTable(result: PageResult): string {
  return [result.browser, findingTable(result), loadingTable(result), hoverTable(result)].join(
    "\n\n",
  );
}

export function pageGoals({ finding, loading, hover }: PageResult): Goal[] {
  const median = (of: (page: FindOnPage) => number): number => acrossPages(finding, of).median;
  const leads = finding.flatMap(({ mark }) => (mark ? [mark.firstLead.median] : []));
  const most = (of: (page: LoadOfPage) => number): number => Math.max(...loading.map(of));
  const shift = most(({ layoutShift }) => layoutShift);
  const count = (of: (page: LoadOfPage) => unknown[]): number =>
    loading.reduce((sum, page) => sum + of(page).length, 0);
  return [
    {
      what: "find and paint against the bare pass, cold",
      goal: 2,
      reached: median(({ coldRatio }) => coldRatio.median),
      unit: "×",
    },
    {
      what: "the same, warm",
      goal: 2,
      reached: median(({ warmRatio }) => warmRatio.median),
      unit: "×",
    },
    {
      what: "ours in one task, the median page",
      goal: 16,
      reached: spreadOf(loading.map(({ longestMs }) => longestMs)).median,
      unit: "ms",
    },
    {
      what: "mark.js against find and paint",
      goal: 20,
      reached: spreadOf(leads).median,
      unit: "×",
      isLeast: true,
    },
    { what: "card, first on a page", goal: 50, reached: hover.coldMs.median, unit: "ms" },
    { what: "card, later ones", goal: 16, reached: hover.warmMs.median, unit: "ms" },
    { what: "panel's list", goal: 100, reached: hover.panelMs.median, unit: "ms" },
    { what: "layout shift by us", goal: 0, reached: shift, unit: "" },
    { what: "page errors by us", goal: 0, reached: count(({ errors }) => errors), unit: "" },
    { what: "requests by us", goal: 0, reached: count(({ requests }) => requests), unit: "" },
  ];
}
