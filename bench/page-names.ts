/** The same as `page.ts` for a reader who has imported a word list of a hundred thousand names. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../scripts/serve.mjs";
import { loadExtension, type OpenChromium, openChromium } from "../tests/e2e/chromium.ts";
import { poll } from "../tests/e2e/poll.ts";
import { type Store, storeExpression } from "../tests/e2e/store-bundle.ts";
import { dictionary } from "./dictionary.ts";
import type { Goal } from "./goals.ts";
import { close, hoverTable, loadingTable } from "./page.ts";
import { benchHover, type HoverTimes } from "./page-hover.ts";
import { benchLoading, type LoadOfPage } from "./page-load.ts";
import { pageFiles, servePages } from "./page-pages.ts";
import { figure, spreadOf, tableOf } from "./stats.ts";

const BUILD = "dist/chrome";
const VIEWPORT = { width: 1280, height: 800 };
const COUNT = 100_000;
/** Names come behind the first marks: a page is watched until they have been taken up. */
const WATCH_MS = 2000;
const DEMO = "en.html";

export interface ManyNames {
  names: number;
  /** From the file to the stored pack, and on to the lexicon that pages fetch. */
  importMs: number;
  compileMs: number;
  storedBytes: number;
  loading: LoadOfPage[];
  hover: HoverTimes;
}

/** Runs in a document of the extension. */
async function importNames(store: Store, csv: string) {
  const start = performance.now();
  const { names } = await store.importWordList(new Blob([csv]), {
    title: { en: "Many names" },
    defaultKind: "concept",
    skipsBroken: true,
  });
  return { names, importMs: performance.now() - start };
}

async function prepare({ context }: OpenChromium, origin: string) {
  const room = await context.newPage();
  await room.goto(`${origin}/manifest.json`);
  const rows = dictionary(COUNT).map(({ text }) => `"${text}",organisation`);
  const csv = ["name,kind", ...rows].join("\n");
  const expression = await storeExpression(importNames.toString(), csv);
  const imported = (await room.evaluate(expression)) as { names: number; importMs: number };
  const start = performance.now();
  await poll(
    () => room.evaluate('chrome.storage.local.get("names").then(({ names }) => names ?? null)'),
    { what: "the names to be compiled", timeoutMs: 60_000 },
  );
  const compileMs = performance.now() - start;
  const storedBytes = (await room.evaluate(
    "navigator.storage.estimate().then(({ usage }) => usage)",
  )) as number;
  await room.close();
  return { ...imported, compileMs, storedBytes };
}

/** @throws Error where nothing is built, or the names don't come */
export async function benchManyNames(): Promise<ManyNames> {
  if (!existsSync(`${BUILD}/content.js`)) throw new Error(`no ${BUILD}: npm run build first`);
  const files = pageFiles({ isAll: false });
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
    const prepared = await prepare(own, origin);
    log(`${bare.name}, ${files.length} pages, ${prepared.names} names`);
    const watched = { pages, files, watchMs: WATCH_MS };
    const loading = await benchLoading({ own, bare, origin }, watched);
    const hover = await benchHover(own, { origin, demo: `${demo.origin}/${DEMO}` });
    return { ...prepared, loading, hover };
  } finally {
    await Promise.all([close(own), close(bare), pages.close(), demo.close()]);
    rmSync(extension, { recursive: true });
  }
}

export function manyNamesTable(result: ManyNames): string {
  const { names, importMs, compileMs, storedBytes } = result;
  const made = tableOf(
    ["a word list", ""],
    [
      ["names", figure(names)],
      ["importing it, ms", figure(importMs)],
      ["then compiling it in the background, ms", figure(compileMs)],
      ["stored, bytes", figure(storedBytes)],
    ],
  );
  return [made, loadingTable(result), hoverTable(result)].join("\n\n");
}

export function manyNamesGoals({ loading, hover }: ManyNames): Goal[] {
  const most = (of: (page: LoadOfPage) => number): number => Math.max(...loading.map(of));
  const longest = spreadOf(loading.map(({ longestMs }) => longestMs)).median;
  return [
    {
      what: "100,000 names: ours in one task, the median page",
      goal: 16,
      reached: longest,
      unit: "ms",
    },
    { what: "  card, first on a page", goal: 50, reached: hover.coldMs.median, unit: "ms" },
    { what: "  card, later ones", goal: 16, reached: hover.warmMs.median, unit: "ms" },
    {
      what: "  layout shift by us",
      goal: 0,
      reached: most(({ layoutShift }) => layoutShift),
      unit: "",
    },
  ];
}
