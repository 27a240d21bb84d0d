/** The panel: search over the dataset, switches, and what it says where nothing can be read. */
import { describe, expect, it } from "vitest";
import type { PanelPage } from "./panel-page.ts";
import { poll } from "./poll.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function openBeside(file: string) {
  const page = await session.open(`${session.pages.origin}/${file}`);
  await page.waitForMarks((texts) => texts.length > 0, "marks");
  const panel = await session.openPanel(page);
  await panel.waitForNames();
  return { page, panel };
}

async function search(panel: PanelPage, query: string): Promise<void> {
  await panel.tab.activate();
  await panel.click('input[role="combobox"]');
  await panel.tab.type(query);
}

/** Runs in the panel: what its first result says. */
function firstResult(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
  return document.querySelector<HTMLElement>('[role="option"]')?.innerText ?? "";
}

describe("search", () => {
  it.each([
    ["nvdia", "Nvidia"],
    ["बायडु", "Baidu"],
    ["bytdance", "ByteDance"],
    ["百度", "Baidu"],
  ])("finds for %s the entity %s first", async (query, name) => {
    const { panel } = await openBeside("reading.html");
    await search(panel, query);
    await poll(async () => (await panel.evaluate(firstResult)).startsWith(name), {
      what: `${name} as the first result`,
      seen: () => panel.text(),
    });
  });

  it("finds a quote by its words and opens it by keyboard", async () => {
    const { panel } = await openBeside("reading.html");
    await search(panel, "bucket of cold water");
    await panel.waitForText("Zhou Hongyi");
    await panel.tab.press("Escape");
    await panel.waitForNames();
    await search(panel, "iflytek");
    await poll(async () => (await panel.evaluate(firstResult)).startsWith("iFlytek"), {
      what: "iFlytek as the first result",
    });
    await panel.tab.press("ArrowDown");
    await panel.tab.press("Enter");
    await panel.waitForText("Background");
  });

  it("shows a fact in the reader's language, and below why it was found in another", async () => {
    const { panel } = await openBeside("reading.html");
    await search(panel, "दिग्गज कंपनियाँ");
    const option = await panel.waitFor(() => {
      const found = [...document.querySelectorAll('[role="option"]')].find((each) =>
        each.textContent?.includes("Baidu, Alibaba and Tencent"),
      );
      const other = found?.querySelector(".sb-option-original");
      return (
        other && {
          lang: other.getAttribute("lang"),
          marked: [...other.querySelectorAll("mark")].map((mark) => mark.textContent),
        }
      );
    }, "the fact, and its Hindi text");
    expect(option.lang).toBe("hi");
    expect(option.marked).toContain("दिग्गज");
  });

  it("says in one line that nothing matches", async () => {
    const { panel } = await openBeside("reading.html");
    await search(panel, "qqqqzzzz");
    await panel.waitForText("Nothing in the dataset matches");
  });
});

describe("the switches", () => {
  it("take the marks off this site and put them back", async () => {
    const { page, panel } = await openBeside("reading.html");
    await panel.tab.activate();
    await panel.click('[role="switch"]');
    await page.waitForMarks((texts) => texts.length === 0, "no marks");
    await panel.waitForText("Sandarbh is switched off on");
    expect(await session.stored()).toEqual({
      disabledSites: [new URL(session.pages.origin).host],
    });
    await panel.click('[role="switch"]');
    await page.waitForMarks((texts) => texts.includes("ByteDance"), "marks again");
    expect(await session.stored()).toEqual({});
  });

  it("take the marks off every site", async () => {
    await session.store({ enabled: false });
    const page = await session.open(`${session.pages.origin}/reading.html`);
    const panel = await session.openPanel(page);
    await panel.waitForText("Sandarbh is switched off.");
    expect(await page.markedTexts()).toEqual([]);
  });
});

describe("on a page where extensions have no say", () => {
  it("says so in one line and still searches", async () => {
    const { tab, tabId } = await session.driver.openRestrictedPage();
    const panel = await session.openPanelFor(tabId);
    await panel.waitForText("The browser lets no extension read this page.");
    await search(panel, "nvdia");
    await panel.waitForText("Nvidia");
    await tab.close();
  });
});
