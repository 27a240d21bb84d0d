/** Which card is there, and until when: pins, drags, closing, and the way through related names. */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import { centreOf, type ReaderPage, type Rect } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function openCards(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/cards.html`);
  await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
  await page.moveAway();
  return page;
}

/** Titles of all cards, the oldest first. */
async function titles(page: ReaderPage): Promise<string[]> {
  const found = await page.inPopover((root) =>
    [...root.querySelectorAll(".sb-title")].map((title) => title.textContent ?? ""),
  );
  return found ?? [];
}

async function rectOf(page: ReaderPage, selector: string): Promise<Rect> {
  const rects = await page.inPopover((root) =>
    [".sb-box", ".sb-head"].map((each) => {
      const { x, y, width, height } = (
        root.querySelector(each) as HTMLElement
      ).getBoundingClientRect();
      return { selector: each, x, y, width, height };
    }),
  );
  const rect = rects?.find((each) => each.selector === selector);
  if (!rect) throw new Error(`no ${selector}`);
  return rect;
}

function waitForTitles(page: ReaderPage, wanted: string[]): Promise<unknown> {
  return poll(async () => JSON.stringify(await titles(page)) === JSON.stringify(wanted), {
    what: `cards of ${wanted.join(", ")}`,
    seen: () => titles(page),
  });
}

describe("a pinned card", () => {
  it("stays when the pointer leaves and the page scrolls; others open beside it", async () => {
    const page = await openCards();
    await page.hoverText("Tencent");
    await page.waitForPopover("Tencent");
    await page.clickInPopover({ selector: "button", text: "Pin" });
    const before = await rectOf(page, ".sb-box");
    await page.evaluate(() => scrollBy({ top: 700, behavior: "instant" }));
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await page.hoverText("OpenAI");
    await waitForTitles(page, ["Tencent", "OpenAI"]);
    await page.moveAway();
    await waitForTitles(page, ["Tencent"]);
    expect(await rectOf(page, ".sb-box")).toEqual(before);
    await page.tab.press("Escape");
    await page.waitForNoPopover();
  });

  it("is no longer kept once it is let go", async () => {
    const page = await openCards();
    await page.hoverText("Tencent");
    await page.waitForPopover("Tencent");
    await page.clickInPopover({ selector: "button", text: "Pin" });
    await page.click("#field");
    await page.clickInPopover({ selector: "button", text: "Unpin" });
    await page.click("#field");
    await page.waitForNoPopover();
  });

  it("is what a card becomes that is pulled away from its text", async () => {
    const page = await openCards();
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    const before = await rectOf(page, ".sb-box");
    const head = await rectOf(page, ".sb-head");
    const from = { x: head.x + 60, y: head.y + head.height - 8 };
    await page.tab.moveMouse(from, { steps: 6 });
    await page.tab.dragMouse({ x: from.x + 180, y: from.y + 120 }, { steps: 6 });
    const after = await rectOf(page, ".sb-box");
    expect({ x: after.x - before.x, y: after.y - before.y }).toEqual({ x: 180, y: 120 });
    await page.moveAway();
    await page.hoverText("OpenAI");
    await waitForTitles(page, ["Sora", "OpenAI"]);
  });

  it("can't be pulled out of the window", async () => {
    const page = await openCards();
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    const head = await rectOf(page, ".sb-head");
    await page.tab.moveMouse({ x: head.x + 60, y: head.y + head.height - 8 }, { steps: 6 });
    await page.tab.dragMouse({ x: 995, y: 795 }, { steps: 6 });
    const { x, y, width, height } = await rectOf(page, ".sb-box");
    expect(x + width).toBeLessThanOrEqual(1000);
    expect(y + height).toBeLessThanOrEqual(800);
  });
});

describe("a press on the page", () => {
  it("closes the card", async () => {
    const page = await openCards();
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    await page.clickInPopover({ selector: ".sb-chips button", text: "OpenAI" });
    await page.waitForPopover(/^OpenAI/);
    await page.click("#field");
    await page.waitForNoPopover();
  });

  it("is never told of what happens on a card", async () => {
    const page = await openCards();
    await page.evaluate(() => {
      Object.assign(window, { heard: [] });
      for (const type of ["click", "mousedown", "pointerdown", "keydown", "focusin"]) {
        document.addEventListener(type, (event) => {
          (window as unknown as { heard: string[] }).heard.push(event.type);
        });
      }
    });
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    await page.clickInPopover({ selector: ".sb-chips button", text: "OpenAI" });
    await page.waitForPopover(/^OpenAI/);
    await page.tab.press("Tab");
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});

describe("related names", () => {
  it("open with everything folded, also what both cards have", async () => {
    const page = await openCards();
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    await page.clickInPopover({ selector: ".sb-fact button[aria-label='Copy']" });
    const formats = () => page.inPopover((root) => root.querySelectorAll("fieldset").length);
    await poll(async () => (await formats()) === 1, { what: "the ways to copy" });
    await page.clickInPopover({ selector: ".sb-chips button", text: "OpenAI" });
    await page.waitForPopover(/^OpenAI/);
    expect(await formats()).toBe(0);
  });

  it("open in the same card, as deep as the reader goes, and the way leads back", async () => {
    const page = await openCards();
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    const way = ["OpenAI", "Sora", "OpenAI", "Sora", "OpenAI"];
    for (const name of way) {
      await page.clickInPopover({ selector: ".sb-chips button", text: name });
      await page.waitForPopover(new RegExp(`^${name}`));
      // Where the smaller card has left the pointer beside itself, it still stays.
      await page.tab.moveMouse({ x: 990, y: 790 }, { steps: 2 });
      expect(await titles(page)).toEqual([name]);
    }
    for (const name of ["Sora", ...way.slice(0, -1)].reverse()) {
      await page.clickInPopover({ selector: "button", text: "Back" });
      await page.waitForPopover(new RegExp(`^${name}`));
    }
    const backs = await page.inPopover((root) => root.querySelectorAll(".sb-back").length);
    expect(backs).toBe(0);
  });

  it("take the focus along, and tell what has come", async () => {
    const page = await openCards();
    await page.hoverText("Sora");
    await page.waitForPopover("Sora");
    await page.clickInPopover({ selector: ".sb-chips button", text: "OpenAI" });
    await page.waitForPopover(/^OpenAI/);
    const state = () =>
      page.inPopover((root) => ({
        focus: root.activeElement?.textContent,
        said: root.querySelector('[role="status"]')?.textContent,
        label: root.querySelector("dialog")?.getAttribute("aria-label"),
      }));
    const wanted = { focus: "OpenAI", said: "About OpenAI", label: "About OpenAI" };
    await poll(async () => JSON.stringify(await state()) === JSON.stringify(wanted), {
      what: "the focus and the words on OpenAI",
      seen: state,
    });
  });
});

describe("the text under a card", () => {
  it("takes it along when it goes", async () => {
    const page = await openCards();
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    await page.evaluate(() => document.querySelector("#goes")?.remove());
    await page.waitForNoPopover();
  });

  it("takes it along when it is hidden", async () => {
    const page = await openCards();
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    await page.evaluate(() => {
      (document.querySelector("#goes") as HTMLElement).style.display = "none";
    });
    await page.waitForNoPopover();
  });

  it("takes it along when it is scrolled out of its box", async () => {
    const page = await openCards();
    await page.hoverText("Nvidia");
    await page.waitForPopover("Nvidia");
    await page.evaluate(() => document.querySelector("#box")?.scrollTo(0, 300));
    await page.waitForNoPopover();
  });

  it("moves it when it moves", async () => {
    const page = await openCards();
    await page.hoverText("Nvidia");
    await page.waitForPopover("Nvidia");
    await page.enterPopover({ selector: ".sb-statements" });
    const distance = async (): Promise<number> => {
      const mark = (await page.marks()).find(({ text }) => text === "Nvidia")?.rects[0];
      const card = await rectOf(page, ".sb-box");
      if (!mark) throw new Error("the mark is gone");
      return Math.round(
        Math.min(
          ...[card.y - (mark.y + mark.height), mark.y - (card.y + card.height)].map(Math.abs),
        ),
      );
    };
    for (const move of [
      () => scrollBy({ top: 40, behavior: "instant" }),
      () => document.querySelector("#box")?.scrollTo(0, 12),
      () => {
        document.body.style.transform = "translateY(30px)";
      },
    ]) {
      await page.evaluate(move);
      await poll(async () => (await distance()) <= 7, {
        what: "the card at its line",
        seen: distance,
      });
    }
    expect(centreOf(await rectOf(page, ".sb-box")).x).toBeGreaterThan(0);
  });
});
