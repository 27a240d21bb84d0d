/**
 * What the keyboard's commands do on a page. The browser's own handling of shortcuts can't be reached
 * from outside, so the message that the background sends for one is sent in its place; that the
 * background sends it is tested beside it (src/background/commands.test.ts).
 */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function open(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/sections.html`);
  await page.waitForMarks((texts) => texts.length === 13, "all marks");
  return page;
}

async function command(page: ReaderPage, name: string): Promise<void> {
  const tabId = await session.driver.tabId(page.tab);
  const message = JSON.stringify({ sandarbh: "page/command", request: { command: name } });
  await session.driver.evaluateWithApi(
    `api.tabs.sendMessage(${tabId}, ${message}, { frameId: 0 })`,
  );
}

describe("the command for the next name", () => {
  it("goes from name to name, round the page, and opens each one's card", async () => {
    const page = await open();
    await command(page, "next-mention");
    await page.waitForFlash("Baidu");
    await page.waitForPopover("Baidu");
    await command(page, "next-mention");
    await command(page, "next-mention");
    await page.waitForFlash("Tencent");
    await page.waitForPopover("Tencent");
    await command(page, "previous-mention");
    await command(page, "previous-mention");
    await page.waitForFlash("Baidu");
    await command(page, "previous-mention");
    const { y } = await page.waitForFlash("Nvidia");
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(800);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  it("begins at what is in view", async () => {
    const page = await open();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await command(page, "next-mention");
    await page.waitForFlash("Tencent");
    await page.waitForPopover("Tencent");
  });

  it("gives the focus to the card, and Escape gives it back", async () => {
    const page = await open();
    await command(page, "next-mention");
    await page.waitForPopover("Baidu");
    await poll(
      () => page.evaluate(() => document.activeElement?.localName === "sandarbh-popover"),
      {
        what: "the focus in the card",
        seen: () => page.evaluate(() => document.activeElement?.localName),
      },
    );
    await page.tab.press("Escape");
    await page.waitForNoPopover();
  });
});

describe("the command that pins", () => {
  it("keeps the card while the pointer goes", async () => {
    const page = await open();
    await page.hoverText("Beijing");
    await page.waitForPopover();
    await command(page, "pin-card");
    await page.moveAway();
    // A card of the pointer's would be gone before the next one's came.
    await page.hoverText("Zhou Hongyi");
    await page.waitForPopover(/Beijing|China/);
  });
});

describe("the background", () => {
  it("has its commands known to the browser, with keys for the four that may suggest one", async () => {
    const commands = (await session.driver.evaluateWithApi("api.commands.getAll()")) as {
      name: string;
      shortcut: string;
      description: string;
    }[];
    const own = commands.filter(({ name }) => !name.startsWith("_"));
    expect(own.map(({ name }) => name).sort()).toEqual([
      "keep-article",
      "next-mention",
      "pin-card",
      "previous-mention",
      "toggle-site",
    ]);
    for (const { name, shortcut, description } of own) {
      // Chrome takes suggestions for four commands; the reader sets the fifth.
      expect(shortcut !== "", name).toBe(name !== "keep-article");
      expect(description).not.toMatch(/^__|^$/);
    }
  });
});
