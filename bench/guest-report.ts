/** What is said of pages that were opened with Sandarbh and without it. */
import type { Hovered } from "./guest-visit.ts";
import type { LoadOfPage } from "./page-load.ts";
import { figure, spreadOf, tableOf, told } from "./stats.ts";

export interface GuestPage {
  page: string;
  mentions: number;
  /** What two visits without us differ in. */
  differsByItself: { dom: boolean; pixels: number };
  isDomSame: boolean;
  /** Of the page without us and of the page with us, its marks taken out. */
  pixels: number;
  /** Pixels that are other with our marks than without them. */
  ink: number;
  newLines: string[];
  newRequests: string[];
  heapBytes: { with: number; without: number };
  hover: Hovered | null;
  load: LoadOfPage;
}

/** A task of ours that takes the processor for longer is felt. */
const LONGEST_TASK_MS = 50;

/** What we broke; nothing for a page that is well. */
export function problemsOf(page: GuestPage): string[] {
  const { differsByItself, hover, load } = page;
  const checks: [boolean, string][] = [
    [!page.isDomSame && !differsByItself.dom, "DOM differs"],
    [page.pixels > differsByItself.pixels, `${page.pixels} pixels differ that are no marks`],
    ...page.newLines.map((line): [boolean, string] => [true, `console: ${line.slice(0, 120)}`]),
    ...load.errors.map((line): [boolean, string] => [true, `error: ${line.slice(0, 120)}`]),
    ...[...page.newRequests, ...load.requests].map((url): [boolean, string] => [
      true,
      `asked for ${url}`,
    ]),
    [load.layoutShift > 0, `layout shift of ${figure(load.layoutShift)}`],
    [load.longestProcessorMs > LONGEST_TASK_MS, `a task of ${figure(load.longestProcessorMs)} ms`],
    [hover !== null && !hover.isShown, "no card on hovering"],
    [
      hover?.isShown === true && hover.added.join() !== "html > sandarbh-popover",
      `added ${hover?.added.join()}`,
    ],
    [hover !== null && !hover.isSameMeanwhile, "DOM differs while a card is shown"],
    [hover !== null && !hover.isSameAfter, "DOM differs when a card has gone"],
  ];
  return checks.flatMap(([isBroken, problem]) => (isBroken ? [problem] : []));
}

const KILOBYTE = 1024;
const extraKilobytes = ({ heapBytes }: GuestPage): number =>
  (heapBytes.with - heapBytes.without) / KILOBYTE;

function pageRow(page: GuestPage): string[] {
  const { load, hover } = page;
  const yes = (isGood: boolean): string => (isGood ? "yes" : "NO");
  const own = page.differsByItself;
  return [
    page.page.slice(0, 16),
    String(page.mentions),
    yes(page.isDomSame),
    String(page.ink),
    page.pixels === 0
      ? "0"
      : own.pixels > 0
        ? `${page.pixels} (own ${own.pixels})`
        : String(page.pixels),
    String(page.newLines.length + load.errors.length),
    String(page.newRequests.length + load.requests.length),
    figure(load.layoutShift),
    figure(load.longestProcessorMs),
    figure(load.totalProcessorMs),
    figure(load.longestTaskMs.without),
    figure(load.longestTaskMs.with),
    figure(extraKilobytes(page)),
    hover ? yes(hover.isShown && hover.isSameMeanwhile && hover.isSameAfter) : "–",
    problemsOf(page).length === 0 ? "" : "BROKEN",
  ];
}

const HEAD = [
  "page",
  "marks",
  "DOM same",
  "px of marks",
  "px else",
  "lines",
  "requests",
  "shift",
  "our longest ms",
  "our total ms",
  "longest task bare",
  "with us",
  "heap +KB",
  "hover clean",
  "",
];

function summary(pages: readonly GuestPage[]): string {
  const row = (what: string, of: (page: GuestPage) => number): string[] => {
    const values = pages.map(of);
    return [what, told(spreadOf(values)), figure(Math.max(...values))];
  };
  return tableOf(
    [`${pages.length} pages`, "median (quartiles)", "most"],
    [
      row("marks painted", ({ mentions }) => mentions),
      row("ours in one task, ms of the processor", ({ load }) => load.longestProcessorMs),
      row("ours in all, ms of the processor", ({ load }) => load.totalProcessorMs),
      row("main thread without us, ms", ({ load }) => load.mainProcessorMs.without),
      row("  with us", ({ load }) => load.mainProcessorMs.with),
      row("longest task without us, ms", ({ load }) => load.longestTaskMs.without),
      row("  with us", ({ load }) => load.longestTaskMs.with),
      row("heap more with us, KB", extraKilobytes),
      row("layout shift by us", ({ load }) => load.layoutShift),
      row("console lines by us", ({ newLines, load }) => newLines.length + load.errors.length),
      row("requests by us", ({ newRequests, load }) => newRequests.length + load.requests.length),
      row("pixels that are marks", ({ ink }) => ink),
      row("pixels that differ else", ({ pixels }) => pixels),
    ],
  );
}

export function guestTable(pages: readonly GuestPage[]): string {
  const broken = pages.filter((page) => problemsOf(page).length > 0);
  const hovered = pages.filter(({ hover }) => hover);
  const same = pages.filter(({ isDomSame }) => isDomSame);
  return [
    tableOf(HEAD, pages.map(pageRow)),
    summary(pages),
    [
      `DOM the same byte for byte on ${same.length} of ${pages.length} pages`,
      `hovered on ${hovered.length}, a card and nothing else on ${hovered.filter(({ hover }) => hover?.isShown && hover.isSameMeanwhile && hover.isSameAfter).length}`,
      `differ by themselves: ${pages.filter(({ differsByItself: { dom, pixels } }) => dom || pixels > 0).length}`,
      `broken: ${broken.length}`,
      ...broken.map((page) => `  ${page.page}: ${problemsOf(page).join("; ")}`),
    ].join("\n"),
  ].join("\n\n");
}
