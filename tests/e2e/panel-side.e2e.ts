/**
 * The panel beside the tabs: of whichever tab is seen, live. Here it stands in a tab of its own, where
 * it can be read while others are seen; what differs from the browser's side panel is only its frame.
 */
import { describe, expect, it } from "vitest";
import { PanelPage } from "./panel-page.ts";
import { poll } from "./poll.ts";
import { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";
import { WELCOME } from "./welcome-tab.ts";

const session = useSession();

async function openSide(): Promise<PanelPage> {
  const panel = new PanelPage(await session.driver.openExtensionPage("side-panel.html"));
  session.closeAfterTest(panel);
  return panel;
}

async function waitForEntities(panel: PanelPage, isWanted: (ids: string[]) => boolean) {
  const entities = async () =>
    panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-entity]")].map(
        ({ dataset }) => dataset.entity ?? "",
      ),
    );
  await poll(async () => isWanted(await entities()), {
    what: "the seen tab's names",
    seen: entities,
  });
}

/** What the browser's own side panel says, if it is open. */
const SIDE_VIEW =
  'api.extension.getViews().find(({ location }) => location.pathname === "/side-panel.html")';

async function waitForSide(wanted: RegExp): Promise<void> {
  const read = () => session.driver.evaluateWithApi(`${SIDE_VIEW}?.document.body?.innerText ?? ""`);
  await poll(async () => wanted.test(String(await read())), {
    what: `${wanted} in the side panel`,
    seen: read,
  });
}

/** Asks a card for the panel, as a reader does. */
async function askCard(page: ReaderPage, name: string): Promise<void> {
  await page.tab.activate();
  await page.waitForMarks((texts) => texts.includes(name), name);
  await page.hoverText(name);
  await page.waitForPopover(name);
  await page.clickInPopover({ selector: "button", text: "Open in panel" });
}

describe("the side panel", () => {
  it("speaks of the tab that is seen, and of the next one as soon as that is", async () => {
    const reading = await session.open(`${session.pages.origin}/reading.html`);
    const sections = await session.open(`${session.pages.origin}/sections.html`);
    const panel = await openSide();
    await reading.tab.activate();
    await waitForEntities(panel, (ids) => ids.includes("bytedance"));
    await sections.tab.activate();
    await waitForEntities(panel, (ids) => ids.includes("beijing") && !ids.includes("bytedance"));
    await reading.tab.activate();
    await waitForEntities(panel, (ids) => ids.includes("bytedance") && !ids.includes("beijing"));
  });

  it("follows a tab from page to page, and a page while it changes", async () => {
    const page = await session.open(`${session.pages.origin}/reading.html`);
    const panel = await openSide();
    await page.tab.activate();
    await waitForEntities(panel, (ids) => ids.includes("bytedance"));
    await page.tab.goto(`${session.pages.origin}/sections.html`);
    await waitForEntities(panel, (ids) => ids.includes("beijing") && !ids.includes("bytedance"));
    await page.evaluate(() => {
      document.body.append("Sora, by OpenAI.");
    });
    await waitForEntities(panel, (ids) => ids.includes("openai"));
  });

  it("leads through the page's mentions and leaves the page in view", async () => {
    const page = await session.open(`${session.pages.origin}/sections.html`);
    const panel = await openSide();
    await page.tab.activate();
    await waitForEntities(panel, (ids) => ids.includes("nvidia"));
    await panel.evaluate(() =>
      document
        .querySelector<HTMLElement>('[data-entity="nvidia"] .sb-icon-button[aria-label^="Next"]')
        ?.click(),
    );
    await page.waitForFlash("Nvidia");
  });

  it("is told to the browser in its own words, with the permission that only one of them asks for", async () => {
    const manifest = (await session.driver.evaluateWithApi("api.runtime.getManifest()")) as {
      permissions: string[];
      side_panel?: { default_path: string };
      sidebar_action?: { default_panel: string; open_at_install?: boolean };
    };
    if (session.driver.engine === "chromium") {
      expect(manifest.side_panel?.default_path).toBe("side-panel.html");
      expect(manifest.sidebar_action).toBeUndefined();
      expect(manifest.permissions).toContain("sidePanel");
    } else {
      expect(manifest.side_panel ?? undefined).toBeUndefined();
      expect(manifest.sidebar_action?.default_panel).toMatch(/side-panel\.html$/);
      expect(manifest.sidebar_action?.open_at_install).toBe(false);
      expect(manifest.permissions).not.toContain("sidePanel");
    }
  });

  it("is opened by a card where the browser lets it, and a tab is where not; with what the card is of", async () => {
    const page = await session.open(`${session.pages.origin}/reading.html`);
    const tabId = await session.driver.tabId(page.tab);
    await askCard(page, "ByteDance");
    if (session.driver.engine === "chromium") {
      await waitForSide(/Back\s+ByteDance/);
      await session.driver.evaluateWithApi(`${SIDE_VIEW}.close()`);
      await poll(() => session.driver.evaluateWithApi(`${SIDE_VIEW} === undefined`), {
        what: "the side panel to be gone",
      });
      return;
    }
    const panel = await PanelPage.opened(session.driver, tabId, "bytedance");
    session.closeAfterTest(panel);
    await panel.waitForText(/Back\s+ByteDance/);
    await panel.click(".sb-back");
    const rows = await panel.waitForNames();
    expect(rows.map(({ entity }) => entity)).toContain("bytedance");
  });

  // The last one here: what it opens stays open, and makes pages narrower.
  it("opens in the browser's own place for it by a click, and shows there what cards ask for", async () => {
    const page = new ReaderPage(await session.driver.openExtensionPage(WELCOME));
    session.closeAfterTest(page);
    await page.click(".sb-welcome .sb-button:not([disabled])");
    const isOpen =
      session.driver.engine === "chromium"
        ? 'api.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] }).then((open) => open.length === 1)'
        : "api.sidebarAction.isOpen({})";
    await poll(async () => (await session.driver.evaluateWithApi(isOpen)) === true, {
      what: "the side panel",
    });
    const reading = await session.open(`${session.pages.origin}/reading.html`);
    await askCard(reading, "ByteDance");
    await waitForSide(/Back\s+ByteDance/);
    await askCard(reading, "Tencent");
    await waitForSide(/Back\s+Tencent/);
  });
});
