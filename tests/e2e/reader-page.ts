/**
 * A page under a reader's eyes: which names are marked, what the card says, where the mouse goes.
 * Built on `Tab` alone, so it is the same in every browser.
 */
import {
  callExpression,
  type Driver,
  type Frame,
  type PageFunction,
  type Point,
  type Tab,
} from "./driver.ts";
import { poll } from "./poll.ts";

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A range that is painted. */
export interface Mark {
  /** Name of the CSS highlight: "sandarbh-product". */
  highlight: string;
  text: string;
  /** One rectangle for each line, in pixels of the document's own viewport; none if not shown. */
  rects: Rect[];
}

/** What the popover shows. */
export interface PopoverView {
  /** Its visible text, as a reader would copy it. */
  text: string;
  rect: Rect;
}

/** How fast the mouse comes: enough events for a page to see where it comes from. */
const STEPS = 6;

/** Runs in the page. In the order of reading: by line, then by column. */
function readMarks(): Mark[] {
  const marks: Mark[] = [];
  for (const [highlight, ranges] of CSS.highlights) {
    if (!highlight.startsWith("sandarbh")) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const range = document.createRange();
      try {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
      } catch {
        // The text under a static range was cut short: nothing is painted there.
        continue;
      }
      if (!range.startContainer.isConnected) continue;
      const rects = [...range.getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => ({ x, y, width, height }));
      marks.push({ highlight, text: range.toString(), rects });
    }
  }
  const place = ({ rects }: Mark): [number, number] => [rects[0]?.y ?? 0, rects[0]?.x ?? 0];
  return marks.sort((a, b) => {
    const [yA, xA] = place(a);
    const [yB, xB] = place(b);
    return Math.abs(yA - yB) > 8 ? yA - yB : xA - xB;
  });
}

/** Runs in the page: brings the n-th mark with a text to the middle of the viewport. */
function scrollToMark({ text, nth }: { text: string; nth: number }): void {
  const ranges = [...CSS.highlights]
    .filter(([highlight]) => highlight.startsWith("sandarbh") && highlight !== "sandarbh-flash")
    .flatMap(([, highlight]) => [...highlight])
    .filter(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString() === text;
    })
    .sort((a, b) => {
      const relation = a.startContainer.compareDocumentPosition(b.startContainer);
      if (relation === 0) return a.startOffset - b.startOffset;
      return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  ranges[nth]?.startContainer.parentElement?.scrollIntoView({
    block: "center",
    behavior: "instant",
  });
}

/** Runs in the page, on the closed shadow root. */
function readPopover(root: ShadowRoot): PopoverView | null {
  const shown = [...root.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && child.getClientRects().length > 0,
  );
  const text = shown
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
    .map((child) => child.innerText)
    .join("\n")
    .trim();
  const card = shown.findLast((child) => child.matches(".sb-box"));
  const { x, y, width, height } = (card ?? root.host).getBoundingClientRect();
  return text === "" ? null : { text, rect: { x, y, width, height } };
}

export function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function isIn(viewport: { width: number; height: number }, { x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x < viewport.width && y < viewport.height;
}

export interface WhichMark {
  /** From 0, in the order of reading. */
  nth?: number;
  /** Which of its lines, where it is broken. */
  line?: number;
}

/** One document of a page: the top one, or one in a frame. */
export class ReaderFrame {
  constructor(
    readonly tab: Tab,
    protected readonly frame: Frame,
    /** Where the frame's viewport begins in the tab's. */
    private readonly offset: () => Promise<Point> = async () => ({ x: 0, y: 0 }),
  ) {}

  evaluate<Result>(run: PageFunction<undefined, Result>): Promise<Result>;
  evaluate<Argument, Result>(
    run: PageFunction<Argument, Result>,
    argument: Argument,
  ): Promise<Result>;
  evaluate(run: PageFunction<never, unknown>, argument?: unknown): Promise<unknown> {
    return this.frame.evaluate(callExpression(run.toString(), argument));
  }

  /** Waits until a function gives something in the page. */
  waitFor<Result>(
    run: PageFunction<undefined, Result>,
    what: string,
  ): Promise<NonNullable<Result>> {
    return poll(() => this.evaluate(run), { what });
  }

  /** Everything that is marked, in the order of reading. */
  async marks(): Promise<Mark[]> {
    return (await this.evaluate(readMarks)).filter(
      ({ highlight }) => highlight !== "sandarbh-flash",
    );
  }

  /** The texts that are marked. */
  async markedTexts(): Promise<string[]> {
    return (await this.marks()).map(({ text }) => text);
  }

  /** Waits until a text stands out, as it does after a jump, and tells where it is shown. */
  waitForFlash(text: string): Promise<Rect> {
    const flashed = async (): Promise<Mark[]> =>
      (await this.evaluate(readMarks)).filter(({ highlight }) => highlight === "sandarbh-flash");
    return poll(async () => (await flashed()).find((mark) => mark.text === text)?.rects[0], {
      what: `"${text}" to stand out`,
      seen: flashed,
    });
  }

  /** Waits until the marked texts are as wanted, and returns them. */
  waitForMarks(
    isWanted: (texts: string[]) => boolean,
    what: string,
    timeoutMs?: number,
  ): Promise<string[]> {
    return poll(
      async () => {
        const texts = await this.markedTexts();
        return isWanted(texts) ? texts : undefined;
      },
      { what, seen: () => this.markedTexts(), ...(timeoutMs !== undefined && { timeoutMs }) },
    );
  }

  /** Where a marked text stands on the screen; scrolled into view where it isn't. */
  async pointOf(text: string, { nth = 0, line = 0 }: WhichMark = {}): Promise<Point> {
    const find = async (): Promise<Point> => {
      const found = (await this.marks()).filter((mark) => mark.text === text)[nth];
      const rect = found?.rects[line];
      if (!rect) throw new Error(`"${text}" (${nth}, line ${line}) is not marked on the page`);
      const { x, y } = await this.offset();
      const centre = centreOf(rect);
      return { x: centre.x + x, y: centre.y + y };
    };
    const point = await find();
    const viewport = (await this.tab.evaluate("({ width: innerWidth, height: innerHeight })")) as {
      width: number;
      height: number;
    };
    if (isIn(viewport, point)) return point;
    await this.evaluate(scrollToMark, { text, nth });
    return find();
  }

  /** Moves the mouse onto a marked text. */
  async hoverText(text: string, which: WhichMark = {}): Promise<void> {
    await this.tab.moveMouse(await this.pointOf(text, which), { steps: STEPS });
  }

  /** Moves the mouse onto a marked text and presses. */
  async clickText(text: string, which: WhichMark = {}): Promise<void> {
    await this.hoverText(text, which);
    await this.tab.pressMouse();
  }

  /** Clicks an element of the page. */
  async click(selector: string): Promise<void> {
    const rect = await poll(
      () =>
        this.evaluate((wanted: string) => {
          const element = document.querySelector(wanted);
          element?.scrollIntoView({ block: "center", behavior: "instant" });
          const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
          return width > 0 && height > 0 ? { x, y, width, height } : null;
        }, selector),
      { what: `${selector} to be shown` },
    );
    await this.clickAt(rect);
  }

  protected async clickAt(rect: Rect): Promise<void> {
    const { x, y } = await this.offset();
    const centre = centreOf(rect);
    await this.tab.moveMouse({ x: centre.x + x, y: centre.y + y }, { steps: STEPS });
    await this.tab.pressMouse();
  }

  /** Calls a function with the popover's closed shadow root; `undefined` while there is none. */
  inPopover<Result>(run: (root: ShadowRoot) => Result): Promise<Result | undefined> {
    return this.frame.callInPopover(run.toString()) as Promise<Result | undefined>;
  }

  /** The popover, if anything is shown. */
  async popover(): Promise<PopoverView | undefined> {
    return (await this.inPopover(readPopover)) ?? undefined;
  }

  /** Waits until the popover shows a text. */
  waitForPopover(wanted: string | RegExp = /./): Promise<PopoverView> {
    const matches = (text: string): boolean =>
      typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
    return poll(
      async () => {
        const view = await this.popover();
        return view && matches(view.text) ? view : undefined;
      },
      { what: `a popover with ${wanted}`, seen: async () => (await this.popover())?.text ?? null },
    );
  }

  /** Waits until the popover and its host are gone from the document. */
  async waitForNoPopover(): Promise<void> {
    await poll(() => this.evaluate(() => !document.querySelector("sandarbh-popover")), {
      what: "the popover to be gone",
      seen: async () => (await this.popover())?.text ?? null,
    });
  }

  /** Where an element of the popover is shown: by selector, or the innermost with a text. */
  private async rectInPopover(wanted: { selector?: string; text?: string }): Promise<Rect> {
    const source = `(root) => (${String(findInPopover)})(root, ${JSON.stringify(wanted)})`;
    const what = `${wanted.selector ?? ""} ${wanted.text ?? ""} in the popover`;
    const find = () => this.frame.callInPopover(source) as Promise<Rect | null | undefined>;
    return poll(find, { what });
  }

  async clickInPopover(wanted: { selector?: string; text?: string }): Promise<void> {
    await this.clickAt(await this.rectInPopover(wanted));
  }

  /** Moves the mouse into the popover, slowly enough to be on its way there. */
  async enterPopover(wanted: { selector?: string; text?: string }): Promise<void> {
    const { x, y } = await this.offset();
    const centre = centreOf(await this.rectInPopover(wanted));
    await this.tab.moveMouse({ x: centre.x + x, y: centre.y + y }, { steps: STEPS });
  }
}

/** Runs in the page, on the closed shadow root. */
function findInPopover(
  root: ShadowRoot,
  { selector = "*", text }: { selector?: string; text?: string },
): Rect | null {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      !["STYLE", "SCRIPT"].includes(element.tagName) &&
      (text === undefined || element.textContent?.includes(text) || element.ariaLabel === text),
  );
  // The innermost comes last in document order among those that hold each other.
  const element = text === undefined ? found[0] : found.at(-1);
  // What is still moving is somewhere else by the time it is pressed.
  const isMoving = root.getAnimations().some(({ playState }) => playState === "running");
  if (!element || isMoving) return null;
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** A page in a tab. */
export class ReaderPage extends ReaderFrame {
  constructor(tab: Tab) {
    super(tab, tab);
  }

  static async open(driver: Driver, url: string): Promise<ReaderPage> {
    const tab = await driver.newTab();
    await tab.goto(url);
    await tab.activate();
    return new ReaderPage(tab);
  }

  /** The document in a frame, by a part of its address. */
  async frameAt(address: string): Promise<ReaderFrame> {
    const frame = await poll(
      async () => {
        for (const each of await this.tab.frames()) {
          if ((await each.url()).includes(address)) return each;
        }
        return undefined;
      },
      { what: `a frame with ${address}` },
    );
    return new ReaderFrame(this.tab, frame, () =>
      poll(() => this.evaluate(frameOffset, address), { what: `one frame at ${address}` }),
    );
  }

  /** Moves the mouse to a corner, over nothing. */
  async moveAway(): Promise<void> {
    await this.tab.moveMouse({ x: 2, y: 2 }, { steps: STEPS });
  }
}

/** Runs in the page: where the content of the one frame at an address begins. */
function frameOffset(address: string): Point | null {
  const frames = [...document.querySelectorAll("iframe")].filter((each) =>
    // Where there is both, the address is not loaded.
    (each.hasAttribute("srcdoc") ? "about:srcdoc" : each.src).includes(address),
  );
  const [frame] = frames;
  if (!frame || frames.length > 1) return null;
  const { x, y } = frame.getBoundingClientRect();
  return { x: x + frame.clientLeft, y: y + frame.clientTop };
}
