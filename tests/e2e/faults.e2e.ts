/** Bad input and broken parts: the page works on, one line is logged, nothing is lost. */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import { useSession } from "./session.ts";

const session = useSession();
const reading = () => session.open(`${session.pages.origin}/reading.html`);

describe("broken settings in storage", () => {
  it.each([
    ["a wrong type", { enabled: "perhaps", disabledSites: [] }, "(must be true or false)"],
    ["no object at all", "nonsense", "(is no object)"],
  ])("with %s: the default is used and one line says so", async (_, stored, line) => {
    await session.store(stored);
    const page = await reading();
    await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
    await poll(() => session.ownLines().some((text) => text.includes(line)), {
      what: `the line ${line}`,
      seen: () => session.log(),
    });
    // Firefox tells a line on two ways, once with its quotes escaped, and one of them late.
    const lines = session
      .ownLines()
      .filter((text) => text.includes(line))
      .map((text) => text.replaceAll('\\"', '"'));
    expect(new Set(lines).size).toBe(1);
  });

  it("leave the good ones in force, and unknown ones stored", async () => {
    const host = new URL(session.pages.origin).host;
    await session.store({ enabled: 7, disabledSites: [host], fromTheFuture: true });
    const page = await reading();
    const panel = await session.openPanel(page);
    await panel.waitForText("Sandarbh is switched off on");
    await panel.tab.activate();
    await panel.click('[role="switch"]');
    await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
    expect(await session.stored()).toMatchObject({ fromTheFuture: true });
  });
});

describe("a stopped background", () => {
  it("is started again by the next hover", async () => {
    const page = await reading();
    await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
    // What the page still had to report may wake it once more.
    const staysStopped = async (): Promise<boolean> => {
      await session.driver.stopBackground();
      return !(await session.driver.isBackgroundRunning());
    };
    await poll(staysStopped, { what: "a background that stays stopped" });
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    await page.moveAway();
    await page.waitForNoPopover();
    await session.driver.stopBackground();
    await page.hoverText("Tencent");
    await page.waitForPopover(/^Tencent/);
  });

  it("keeps the number on the badge", async () => {
    const page = await session.open(`${session.pages.origin}/frames.html`);
    const tabId = await session.driver.tabId(page.tab);
    const badge = (text: string) =>
      poll(
        async () =>
          (await session.driver.evaluateWithApi(`api.action.getBadgeText({ tabId: ${tabId} })`)) ===
          text,
        { what: `${text} on the badge` },
      );
    await badge("4");
    await session.driver.stopBackground();
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement("p"), { textContent: "Huawei" }));
    });
    await badge("5");
  });
});

describe("messages", () => {
  it.each([
    ["of an unknown type", { sandarbh: "page/explode", request: {} }],
    ["of a wrong shape", { sandarbh: "page/jump", request: { entity: 5 } }],
    ["that are nothing of ours", "hello"],
  ])("%s are ignored with one line; the page works on", async (_, message) => {
    const page = await reading();
    await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
    const tabId = await session.driver.tabId(page.tab);
    await session.driver.evaluateWithApi(
      `api.tabs.sendMessage(${tabId}, ${JSON.stringify(message)}).then(() => null, () => null)`,
    );
    await poll(() => session.ownLines().some((text) => text.includes("ignored")), {
      what: "a line about the message",
      seen: () => session.log(),
    });
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
  });
});

describe("documents that are no pages", () => {
  it.each(["notes.txt", "feed.xml", "drawing.svg"])("%s does no harm", async (file) => {
    const page = await session.open(`${session.pages.origin}/${file}`);
    await poll(async () => (await page.evaluate(() => document.readyState)) === "complete", {
      what: `${file} to be read`,
    });
    if (file === "notes.txt") {
      await page.waitForMarks((texts) => texts.includes("Nvidia"), "Nvidia in plain text");
    }
    expect(session.ownLines()).toEqual([]);
  });
});
