/** One visit of a saved page: what it is, how it looks, and, with Sandarbh, what a card does to it. */
import type { BrowserContext, Page } from "playwright-core";
import { poll } from "../tests/e2e/poll.ts";

export interface Visit {
  /** The document as text, and how many nodes it is made of, shadow roots included. */
  dom: Dom;
  errors: string[];
  requests: string[];
  /** PNG of the page's beginning. */
  picture: Buffer;
  /** The same without our marks, and nothing else done to it; without Sandarbh: undefined. */
  unmarkedPicture?: Buffer;
  /** How many names are marked. */
  mentions: number;
  /** After a collection of garbage. */
  heapBytes: number;
  /** What hovering over a mark did; without marks in view, or without Sandarbh: undefined. */
  hover?: Hovered;
}

export interface Dom {
  text: string;
  nodes: number;
}

export interface Hovered {
  /** Whether a card was there. */
  isShown: boolean;
  /** Elements more than before, by name and parent, while it was. */
  added: string[];
  /** Whether, but for these, all was the same; and when the pointer had left. */
  isSameMeanwhile: boolean;
  isSameAfter: boolean;
}

export const VIEWPORT = { width: 1280, height: 800 };
/** So much of a page is pictured, in CSS pixels: whole long pages take minutes. */
const PICTURED_PX = 4000;
/** Marks have come when their number stays the same for so long. */
const CALM_MS = 250;
const LEAST_CALM_MS = 400;

/** Runs in the page. */
function readDom(): Dom {
  const texts: string[] = [];
  let nodes = 0;
  const read = (root: Document | ShadowRoot): void => {
    texts.push(
      [...root.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join(""),
    );
    const walker = document.createTreeWalker(root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes += 1;
      const { shadowRoot } = node as Partial<Element>;
      if (shadowRoot) read(shadowRoot);
    }
  };
  read(document);
  return { text: texts.join("\n"), nodes };
}

/** Runs in the page: how many names are marked. */
function countMarks(): number {
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith("sandarbh"))
    .reduce((sum, [, { size }]) => sum + size, 0);
}

/** Runs in the page: takes our marks away and hands them out. */
function takeMarks(): [string, Highlight][] {
  const marks = [...CSS.highlights].filter(([name]) => name.startsWith("sandarbh"));
  for (const [name] of marks) CSS.highlights.delete(name);
  return marks;
}

/** Runs in the page. */
function putBack(marks: [string, Highlight][]): void {
  for (const [name, highlight] of marks) CSS.highlights.set(name, highlight);
}

/** Runs in the page: a mark that a pointer can reach, scrolled into view; null if there is none. */
function findHoverable(): { x: number; y: number } | null {
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith("sandarbh")) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const parent = startContainer.parentElement;
      if (range.getClientRects().length === 0 || !parent) continue;
      parent.scrollIntoView({ block: "center", behavior: "instant" });
      const [rect] = range.getClientRects();
      if (!rect || rect.width < 4 || rect.height < 4) continue;
      const point = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      if (document.elementFromPoint(point.x, point.y) === parent) return point;
    }
  }
  return null;
}

async function settle(page: Page): Promise<void> {
  const start = performance.now();
  let [last, since] = [-1, start];
  await poll(
    async () => {
      const now = performance.now();
      const marks = await page.evaluate(countMarks);
      if (marks !== last) [last, since] = [marks, now];
      return now - start > LEAST_CALM_MS && now - since > CALM_MS;
    },
    { what: "marks to be calm" },
  );
}

/**
 * A page is pictured at times with the width of its scroll bar and at times without: it gets none.
 * Holds while the session does.
 */
async function hideScrollBars(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setScrollbarsHidden", { hidden: true });
}

/** In a part of the document's own size: a page that is longer than wide is not laid out anew. */
async function picture(page: Page): Promise<Buffer> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: VIEWPORT.width, height: Math.min(height, PICTURED_PX) };
  return page.screenshot({ fullPage: true, clip, animations: "disabled", caret: "hide" });
}

/**
 * What differs from the picture with marks is a mark's ink, wherever it lies; what differs from the
 * page without us is none.
 */
async function unmarkedPicture(page: Page): Promise<Buffer> {
  const marks = await page.evaluateHandle(takeMarks);
  const taken = await picture(page);
  const returned = await page.evaluate(countMarks);
  if (returned > 0) throw new Error(`${returned} marks came back while the picture was taken`);
  await page.evaluate(putBack, marks);
  return taken;
}

async function heapBytes(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

async function hover(page: Page): Promise<Hovered | undefined> {
  const point = await page.evaluate(findHoverable);
  if (!point) return undefined;
  const host = () => page.evaluate(() => document.querySelectorAll("sandarbh-popover").length);
  // Scrolling may have changed the page's own attributes.
  const before = await page.evaluate(readDom);
  await page.mouse.move(point.x, point.y, { steps: 6 });
  let isShown = true;
  try {
    await poll(async () => (await host()) === 1, { what: "a card", timeoutMs: 3000 });
  } catch {
    isShown = false;
  }
  const added = await page.evaluate(() =>
    [...document.querySelectorAll("sandarbh-popover")].map(
      ({ localName, parentNode }) => `${parentNode?.nodeName.toLowerCase()} > ${localName}`,
    ),
  );
  const meanwhile = await page.evaluate(readDom);
  await page.mouse.move(1, 1, { steps: 4 });
  await poll(async () => (await host()) === 0, { what: "the card to go" });
  const after = await page.evaluate(readDom);
  return {
    isShown,
    added,
    isSameMeanwhile:
      meanwhile.nodes - added.length === before.nodes &&
      meanwhile.text.replace(/<sandarbh-popover.*?<\/sandarbh-popover>/s, "") === before.text,
    isSameAfter: after.nodes === before.nodes && after.text === before.text,
  };
}

/** Opens a page in a tab of its own and closes it again. */
export async function visit(
  context: BrowserContext,
  { url, isOurs }: { url: string; isOurs: boolean },
): Promise<Visit> {
  const page = await context.newPage();
  try {
    const errors: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("request", (request) => {
      if (request.url() !== url) requests.push(request.url());
    });
    await hideScrollBars(context, page);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(url);
    await settle(page);
    const dom = await page.evaluate(readDom);
    const mentions = await page.evaluate(countMarks);
    // Scrolling to a name lets the page load more, which it would not have without us.
    const seen = {
      dom,
      errors: [...errors],
      requests: [...requests],
      mentions,
      heapBytes: await heapBytes(context, page),
      picture: await picture(page),
      ...(isOurs && { unmarkedPicture: await unmarkedPicture(page) }),
    };
    const hovered = isOurs ? await hover(page) : undefined;
    seen.errors.push(
      ...errors.slice(seen.errors.length).filter((line) => line.includes("Sandarbh")),
    );
    return hovered ? { ...seen, hover: hovered } : seen;
  } finally {
    await page.close();
  }
}
