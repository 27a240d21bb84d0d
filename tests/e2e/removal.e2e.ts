/** The extension is updated, or goes, while pages are open: nothing dead stays on them. */
import { expect, it } from "vitest";
import { htmlPage, useMadePages } from "./made-pages.ts";
import { poll } from "./poll.ts";
import { useSession } from "./session.ts";

const session = useSession();
const made = useMadePages();

it("updated, leaves no mark without a card on the pages that are open, and works on the next", async () => {
  await session.store({ openDelayMs: 200 });
  const page = await session.open(made.add(htmlPage("<p>Nvidia, Tencent and Baidu.</p>")));
  await page.waitForMarks((texts) => texts.length === 3, "three marks");
  const at = await page.pointOf("Tencent");
  await page.hoverText("Nvidia");
  await page.waitForPopover("Nvidia");
  await session.driver.updateExtension();
  await page.moveAway();
  await page.tab.moveMouse(at, { steps: 6 });
  // Firefox brings the new scripts to pages that are open; in Chromium the old ones take their leave.
  if (session.driver.engine === "firefox") await page.waitForPopover("Tencent");
  else await page.waitForMarks((texts) => texts.length === 0, "marks to be gone");
  await page.moveAway();
  await page.tab.goto(await page.tab.url());
  await page.waitForMarks((texts) => texts.length === 3, "three marks by the new scripts");
  await page.hoverText("Baidu");
  await page.waitForPopover("Baidu");
  expect(await session.stored()).toMatchObject({ openDelayMs: 200 });
  expect(session.ownLines()).toEqual([]);
});

it("removed, leaves no mark, no card and no word on the pages that are open", async () => {
  const page = await session.open(made.add(htmlPage("<p>Nvidia, Tencent and Baidu.</p>")));
  await page.waitForMarks((texts) => texts.length === 3, "three marks");
  const at = await page.pointOf("Tencent");
  await page.hoverText("Nvidia");
  await page.waitForPopover("Nvidia");
  await session.driver.removeExtension();
  // The card that was open goes when the pointer leaves it, as any does. Where our script has been
  // ended its element stays and shows nothing.
  const isShown = () =>
    page.evaluate(() => document.querySelector("sandarbh-popover")?.checkVisibility() ?? false);
  await page.moveAway();
  await poll(async () => !(await isShown()), { what: "the card to be gone" });
  await page.tab.moveMouse(at, { steps: 6 });
  await page.evaluate(() => document.body.append("And Huawei."));
  // Firefox takes the style of marks away itself; the names of highlights may stay, and show nothing.
  const lines = () =>
    page.evaluate(() =>
      [...CSS.highlights.keys()].map(
        (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine,
      ),
    );
  await poll(async () => (await lines()).every((line) => line === "none"), {
    what: "marks to be gone",
    seen: lines,
  });
  // Longer than a card would take to come.
  await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 700)));
  expect(await isShown()).toBe(false);
  if (session.driver.engine === "chromium") {
    expect(await page.evaluate(() => document.querySelector("sandarbh-popover"))).toBeNull();
  }
  expect(session.ownLines()).toEqual([]);
});
