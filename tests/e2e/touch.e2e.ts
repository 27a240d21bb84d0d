/** What a finger does on a page. */
import { expect, it } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function open(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/sections.html`);
  await page.waitForMarks((texts) => texts.length === 13, "all marks");
  return page;
}

it("a tap on a name opens its card as a sheet at the bottom", async () => {
  const page = await open();
  await page.tab.tap(await page.pointOf("Beijing"));
  await page.waitForPopover(/Beijing|China/);
});

it("a tap on a link follows the link, and opens no card", async () => {
  const page = await open();
  await page.tab.tap(await page.pointOf("Tencent"));
  await poll(async () => (await page.tab.url()).endsWith("#followed"), { what: "the link" });
  // Had the tap opened a card, it would be this one's by now, or come before the next.
  await page.tab.tap(await page.pointOf("Beijing"));
  const { text } = await page.waitForPopover();
  expect(text).not.toContain("Tencent\n");
});

it("a tap on a button is the button's", async () => {
  const page = await open();
  await page.evaluate(() => {
    document.querySelector("button")?.addEventListener("click", () => {
      document.title = "pressed";
    });
  });
  await page.tab.tap(await page.pointOf("Nvidia", { nth: 1 }));
  await poll(() => page.evaluate(() => document.title === "pressed"), { what: "the button" });
  await page.tab.tap(await page.pointOf("Nvidia"));
  await page.waitForPopover("Nvidia");
});
