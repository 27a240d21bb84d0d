/** What a card tells, in which order, and how a reader gets about in it. */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function openCard(name: string): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/cards.html`);
  await page.waitForMarks((texts) => texts.includes(name), name);
  await page.moveAway();
  await page.hoverText(name);
  await page.waitForPopover(name);
  return page;
}

describe("a card", () => {
  it("tells name, kind and age, background, line of time, reason of its order, facts, quotes", async () => {
    const page = await openCard("Sora");
    const { text } = await page.waitForPopover();
    const order = [
      "Sora",
      "Product",
      "as of February 2024",
      "Background",
      "16 February 2024",
      "Ordered for this passage: also names OpenAI",
      "\nFacts",
      "\nQuotes",
      "\nRelated",
      "Open in panel",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("shows date and place of every statement, and the article where nothing scrolls it away", async () => {
    const page = await openCard("Sora");
    const statements = await page.inPopover((root) =>
      [...root.querySelectorAll("[data-statement]")].map((each) => each.textContent ?? ""),
    );
    expect(statements?.length).toBeGreaterThan(10);
    for (const statement of statements ?? []) {
      expect(statement).toMatch(/20\d\d/);
      expect(statement).toMatch(/paragraph \d+/);
    }
    const isSourceSeen = () =>
      page.inPopover((root) => {
        const source = root.querySelector(".sb-foot .sb-source")?.getBoundingClientRect();
        const card = root.querySelector(".sb-card")?.getBoundingClientRect();
        return !!source && !!card && source.bottom <= card.bottom && source.height > 0;
      });
    expect(await isSourceSeen()).toBe(true);
    await page.inPopover((root) => root.querySelector(".sb-scroll")?.scrollTo({ top: 9999 }));
    expect(await isSourceSeen()).toBe(true);
  });

  it("has a quote's own words beside our translation, each in its language", async () => {
    const page = await openCard("Sora");
    const quote = await page.inPopover((root) => {
      const pair = [...root.querySelectorAll(".sb-quote-pair")].find((each) =>
        each.textContent?.includes("bucket of cold water"),
      );
      return [...(pair?.querySelectorAll("q") ?? [])].map((words) => [
        words.lang,
        words.textContent,
      ]);
    });
    expect(quote).toEqual([
      ["en", "a bucket of cold water poured over China"],
      ["hi", "चीन पर डाला गया ठंडे पानी की एक बाल्टी"],
    ]);
  });

  it("takes the colour of its entity's kind", async () => {
    const colours = [];
    for (const name of ["Sora", "Tencent"]) {
      const page = await openCard(name);
      colours.push(
        await page.inPopover((root) => {
          const card = getComputedStyle(root.querySelector(".sb-card") as Element);
          const label = getComputedStyle(root.querySelector(".sb-kind-label") as Element);
          return [card.borderTopColor, label.color];
        }),
      );
    }
    expect(colours).toEqual([
      ["rgb(0, 106, 101)", "rgb(0, 106, 101)"],
      ["rgb(28, 90, 163)", "rgb(28, 90, 163)"],
    ]);
  });

  it("leads from a point of its line of time to the statement, also to one that is folded away", async () => {
    const page = await openCard("Sora");
    const count = await page.inPopover(
      (root) => root.querySelectorAll(".sb-timeline-point").length,
    );
    expect(count).toBeGreaterThan(2);
    for (let nth = 1; nth <= (count ?? 0); nth += 1) {
      await page.clickInPopover({ selector: `.sb-timeline li:nth-child(${nth}) button` });
      const state = () =>
        page.inPopover((root) => {
          const focused = root.activeElement?.closest("[data-statement]");
          const box = root.querySelector(".sb-scroll")?.getBoundingClientRect();
          const { top = -1, bottom = -1 } = focused?.getBoundingClientRect() ?? {};
          const isSeen = !!box && top >= box.top - 1 && Math.min(bottom, top + 20) <= box.bottom;
          return { isSeen, date: focused?.querySelector("time")?.textContent ?? null };
        });
      await poll(async () => (await state())?.isSeen, { what: "the statement", seen: state });
      expect((await state())?.date).toMatch(/2024/);
      await page.inPopover((root) =>
        root.querySelector(".sb-scroll")?.scrollTo({ top: 0, behavior: "instant" }),
      );
    }
  });
});

describe("the keyboard", () => {
  it("goes round in the card, and leaves it with Escape to where it was", async () => {
    const page = await openCard("Sora");
    await page.evaluate(() => document.querySelector<HTMLElement>("#field")?.focus());
    await page.clickInPopover({ selector: ".sb-title" });
    const reached = async () =>
      page.inPopover((root) => {
        const { activeElement } = root;
        const place = [...root.querySelectorAll("*")].indexOf(activeElement as Element);
        return { place, name: activeElement?.ariaLabel ?? activeElement?.textContent ?? "" };
      });
    // The browser may answer a key before the focus has moved.
    const pressTab = async (): Promise<string> => {
      const before = (await reached())?.place;
      await page.tab.press("Tab");
      const hasMoved = async () => ((await reached())?.place ?? -1) !== before;
      await poll(hasMoved, { what: "the focus to move", seen: reached });
      return (await reached())?.name ?? "";
    };
    const seen: string[] = [];
    const closes = () => seen.filter((each) => each.includes("Close")).length;
    while (closes() < 2 && seen.length < 160) seen.push(await pressTab());
    expect(closes()).toBe(2);
    expect(seen.some((each) => each.includes("Not right?"))).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("sandarbh-popover");
    await page.tab.press("Escape");
    await page.waitForNoPopover();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
  });

  it("keeps the card that it goes about in, wherever the pointer is", async () => {
    const page = await openCard("Sora");
    await page.clickInPopover({ selector: ".sb-title" });
    await page.tab.press("Tab");
    await page.moveAway();
    // Long enough for a card that the pointer alone has opened to close.
    await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 700)));
    expect((await page.waitForPopover()).text).toContain("Sora");
    await page.tab.press("Escape");
    await page.waitForNoPopover();
  });
});
