/** How a card looks, whatever the page does: above everything, in its own style, in any theme. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it, onTestFinished } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function openCards(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/cards.html`);
  await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
  await page.moveAway();
  return page;
}

async function openCard(name: string): Promise<ReaderPage> {
  const page = await openCards();
  await page.hoverText(name);
  await page.waitForPopover(name);
  return page;
}

async function waitForFocus(page: ReaderPage, localName: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.localName);
  await poll(async () => (await focused()) === localName, {
    what: `the focus on ${localName}`,
    seen: focused,
  });
}

/** Runs in the page: the style that the card comes to. */
function lookOf(root: ShadowRoot): Record<string, string> {
  const look: Record<string, string> = {};
  for (const selector of [
    ".sb-card",
    ".sb-title",
    ".sb-fact-text",
    ".sb-icon-button",
    ".sb-chip",
  ]) {
    const element = root.querySelector(selector);
    if (!element) continue;
    const style = getComputedStyle(element);
    for (const name of [
      "font-size",
      "font-family",
      "color",
      "direction",
      "text-transform",
      "width",
    ]) {
      look[`${selector} ${name}`] = style.getPropertyValue(name);
    }
    look[`${selector} height`] = String(element.getBoundingClientRect().height);
  }
  return look;
}

/** A card that stays where it is, whatever becomes of its text; nothing on it is pointed at. */
async function openPinned(name: string): Promise<ReaderPage> {
  const page = await openCard(name);
  await page.clickInPopover({ selector: "button", text: "Pin" });
  await page.moveAway();
  return page;
}

describe("the page's style", () => {
  it.each([
    [
      "of all elements",
      "* { all: unset !important; font: 50px fantasy !important; color: lime !important; display: block !important; transform: scale(2) !important; }",
    ],
    [
      "of the root",
      "html { font-size: 40px; direction: rtl; text-transform: uppercase; letter-spacing: 9px; filter: blur(2px); transform: rotate(2deg); writing-mode: vertical-rl; }",
    ],
    [
      "of our element",
      "sandarbh-popover { display: none !important; opacity: 0 !important; pointer-events: none !important; width: 10px !important; }",
    ],
    [
      "of popovers",
      "[popover] { position: static !important; inset: 0 !important; padding: 40px !important; border: 9px solid !important }",
    ],
  ])("%s does not reach in", async (_, css) => {
    const plain = await openPinned("Sora");
    const wanted = await plain.inPopover(lookOf);
    expect(Object.keys(wanted ?? {}).length).toBeGreaterThan(30);
    const page = await openPinned("Sora");
    await page.evaluate((text: string) => {
      document.head.append(Object.assign(document.createElement("style"), { textContent: text }));
    }, css);
    expect(await page.inPopover(lookOf)).toEqual(wanted);
  });

  it("that zooms the page leaves the card its size, at its line", async () => {
    const plain = await openCard("Sora");
    const { width } = (await plain.waitForPopover()).rect;
    const page = await openCards();
    await page.evaluate(() => {
      document.documentElement.style.zoom = "1.5";
    });
    await page.hoverText("Sora");
    const { rect } = await page.waitForPopover("Sora");
    expect(rect.width).toBeCloseTo(width, 0);
    const mark = (await page.marks()).find(({ text }) => text === "Sora")?.rects[0];
    expect(Math.abs(rect.y - ((mark?.y ?? 0) + (mark?.height ?? 0)))).toBeLessThan(12);
  });
});

describe("the top layer", () => {
  it("has the card above a modal dialog, where it can be used", async () => {
    const page = await openCards();
    await page.evaluate(() => document.querySelector("dialog")?.showModal());
    await page.waitForMarks((texts) => texts.includes("Huawei"), "Huawei");
    await page.hoverText("Huawei");
    const { rect } = await page.waitForPopover("Huawei");
    await page.enterPopover({ selector: ".sb-title" });
    await page.tab.moveMouse({ x: rect.x + 150, y: rect.y + 120 }, { steps: 3 });
    await page.clickInPopover({ selector: ".sb-chips button" });
    await poll(() => page.inPopover((root) => root.querySelector(".sb-back") !== null), {
      what: "the related name's card",
    });
    await page.clickInPopover({ selector: "button", text: "Close" });
    await page.waitForNoPopover();
    expect(await page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
  });

  it("leaves the dialog open when Escape closes the card", async () => {
    const page = await openCards();
    await page.evaluate(() => document.querySelector("dialog")?.showModal());
    await page.waitForMarks((texts) => texts.includes("Huawei"), "Huawei");
    await page.hoverText("Huawei");
    await page.waitForPopover("Huawei");
    await page.tab.press("Escape");
    await page.waitForNoPopover();
    expect(await page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
  });

  it("has the card where the focus can be in it, and then in the dialog again", async () => {
    const page = await openCards();
    await page.evaluate(() => {
      document.querySelector("dialog")?.showModal();
      document.querySelector<HTMLElement>("#answer")?.focus();
    });
    await page.waitForMarks((texts) => texts.includes("Huawei"), "Huawei");
    await page.hoverText("Huawei");
    await page.waitForPopover("Huawei");
    await page.enterPopover({ selector: ".sb-title" });
    await waitForFocus(page, "sandarbh-popover");
    await page.tab.moveMouse({ x: 4, y: 400 }, { steps: 6 });
    await page.waitForNoPopover();
    await waitForFocus(page, "input");
    await page.tab.type("it");
    expect(
      await page.evaluate(() => document.querySelector<HTMLInputElement>("#answer")?.value),
    ).toBe("it");
  });

  it("has a pinned card above what comes later: a dialog, a page in full screen", async () => {
    const page = await openPinned("Sora");
    await page.evaluate(() => {
      document.querySelector("#screen button")?.addEventListener("click", () => {
        void document.querySelector("#screen")?.requestFullscreen();
      });
    });
    await page.click("#screen button");
    await poll(() => page.evaluate(() => document.fullscreenElement !== null), {
      what: "full screen",
    });
    await page.enterPopover({ selector: ".sb-title" });
    await page.clickInPopover({ selector: ".sb-chips button", text: "OpenAI" });
    await page.waitForPopover(/^OpenAI/);
    // One movement, which is the modal card's still where it leaves it.
    await page.tab.moveMouse(await page.pointOf("Alibaba"), { steps: 1 });
    await page.waitForPopover(/^Alibaba/m);
    await page.evaluate(() => document.exitFullscreen());
    await page.evaluate(() => document.querySelector("dialog")?.showModal());
    await page.enterPopover({ selector: ".sb-title", text: "OpenAI" });
    await page.clickInPopover({ selector: "button", text: "Back" });
    await page.waitForPopover(/Sora/);
  });
});

describe("at the edges of the window", () => {
  it.each([
    ["left", "position:fixed;left:0;top:300px"],
    ["right", "position:fixed;right:0;top:300px"],
    ["top", "position:fixed;left:400px;top:0"],
    ["bottom", "position:fixed;left:400px;bottom:0"],
    ["right, from right to left", "position:fixed;right:0;top:300px;direction:rtl"],
    ["bottom, lines downwards", "position:fixed;right:0;bottom:0;writing-mode:vertical-rl"],
  ])("%s: the card is whole, and doesn't cover its name", async (_, style) => {
    const page = await openCards();
    await page.evaluate((css: string) => {
      const place = Object.assign(document.createElement("p"), { textContent: "OpenAI, 腾讯" });
      place.style.cssText = `${css};margin:0;line-height:1.2;background:white`;
      document.body.append(place);
    }, style);
    await page.waitForMarks((texts) => texts.includes("腾讯"), "腾讯");
    await page.hoverText("腾讯");
    const { rect } = await page.waitForPopover("Tencent");
    const { clientWidth, clientHeight } = await page.evaluate(() => ({
      clientWidth: document.documentElement.clientWidth,
      clientHeight: innerHeight,
    }));
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(clientWidth);
    expect(rect.y + rect.height).toBeLessThanOrEqual(clientHeight);
    const mark = (await page.marks()).find(({ text }) => text === "腾讯")?.rects[0];
    if (!mark) throw new Error("the mark is gone");
    const isApart =
      rect.x >= mark.x + mark.width - 1 ||
      rect.x + rect.width <= mark.x + 1 ||
      rect.y >= mark.y + mark.height - 1 ||
      rect.y + rect.height <= mark.y + 1;
    expect(isApart).toBe(true);
  });

  it("a window of 320 pixels has all of it", async () => {
    const page = await openCards();
    await page.tab.resize({ width: 320, height: 560 });
    await page.hoverText("Sora");
    const { rect } = await page.waitForPopover("Sora");
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(rect.x).toBeGreaterThanOrEqual(8);
    expect(rect.x + rect.width).toBeLessThanOrEqual(width - 8);
    const overflow = await page.inPopover((root) => {
      const scroller = root.querySelector(".sb-scroll");
      return (scroller?.scrollWidth ?? 0) - (scroller?.clientWidth ?? 0);
    });
    expect(overflow).toBe(0);
  });
});

describe("the reader's theme", () => {
  it.each([
    ["dark", "light", "rgb(27, 26, 24)"],
    ["light", "dark", "rgb(255, 254, 251)"],
    ["auto", "dark", "rgb(27, 26, 24)"],
  ] as const)("%s holds where the system's is %s", async (theme, scheme, paper) => {
    await session.store({ theme });
    await session.driver.setColorScheme(scheme);
    onTestFinished(() => session.driver.setColorScheme("light"));
    const page = await openCard("Sora");
    const colour = await page.inPopover(
      (root) => getComputedStyle(root.querySelector(".sb-card") as Element).backgroundColor,
    );
    expect(colour).toBe(paper);
  });
});

describe("for who sees or moves otherwise", () => {
  it("nothing moves where motion is reduced", async () => {
    const page = await openCards();
    await session.driver.setMedia({ isMotionReduced: true, areColorsForced: false });
    onTestFinished(() =>
      session.driver.setMedia({ isMotionReduced: false, areColorsForced: false }),
    );
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    const motion = await page.inPopover((root) => ({
      animation: getComputedStyle(root.querySelector(".sb-box") as Element).animationName,
      scroll: getComputedStyle(root.querySelector(".sb-scroll") as Element).scrollBehavior,
    }));
    expect(motion).toEqual({ animation: "none", scroll: "auto" });
  });

  it("forced colours keep edges and kinds", async () => {
    const page = await openCards();
    await session.driver.setMedia({ isMotionReduced: false, areColorsForced: true });
    onTestFinished(() =>
      session.driver.setMedia({ isMotionReduced: false, areColorsForced: false }),
    );
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    const look = await page.inPopover((root) => {
      const style = getComputedStyle(root.querySelector(".sb-card") as Element);
      const dot = getComputedStyle(root.querySelector(".sb-kind-dot") as Element);
      return {
        isForced: matchMedia("(forced-colors: active)").matches,
        isEdged: style.borderBottomColor === style.color,
        dot: dot.backgroundColor,
      };
    });
    expect(look).toEqual({ isForced: true, isEdged: true, dot: "rgb(0, 106, 101)" });
  });

  it.each(["light", "dark"])("axe finds nothing to complain of, in %s", async (theme) => {
    await session.store({ theme });
    const page = await openCard("Sora");
    await page.clickInPopover({ selector: "button", text: "Not right?" });
    await page.clickInPopover({ selector: ".sb-fact button[aria-label='Copy']" });
    await page.clickInPopover({ selector: ".sb-chips button", text: "OpenAI" });
    await page.waitForPopover(/^OpenAI/);
    await page.tab.evaluate(
      `(${function load(source: string) {
        // biome-ignore lint/security/noGlobalEval: the checker, into a page of ours
        // biome-ignore lint/complexity/noCommaOperator: so that it runs in the global scope
        (0, eval)(source);
      }.toString()})(${JSON.stringify(axe)})`,
    );
    // Closed roots are closed to axe, too: it is given a copy in an open one.
    const found = await page.inPopover(async (root) => {
      const copy = document.createElement("div");
      const open = copy.attachShadow({ mode: "open" });
      const css = [...root.adoptedStyleSheets]
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join("\n");
      open.append(Object.assign(document.createElement("style"), { textContent: css }));
      for (const child of root.children) open.append(child.cloneNode(true));
      copy.dataset.theme = (root.host as HTMLElement).dataset.theme ?? "";
      // What content.css gives to our element.
      copy.style.setProperty("--sb-display", "block");
      document.body.replaceChildren(copy);
      const { axe } = window as unknown as {
        axe: {
          run(on: Element): Promise<{
            violations: { id: string; nodes: { html: string }[] }[];
            passes: unknown[];
          }>;
        };
      };
      const { violations, passes } = await axe.run(copy);
      return {
        passes: passes.length,
        violations: violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
        ),
      };
    });
    expect(found?.violations).toEqual([]);
    expect(found?.passes).toBeGreaterThan(10);
  });
});
