/** The extension's panel, open in a tab of its own for one tab of the reader's. */
import type { Driver, Tab } from "./driver.ts";
import { poll } from "./poll.ts";
import { ReaderPage } from "./reader-page.ts";

/** One name in the panel's list. */
export interface PanelRow {
  entity: string;
  text: string;
}

/** Runs in the panel. */
function readRows(): PanelRow[] {
  return [...document.querySelectorAll<HTMLElement>("[data-entity]")].map((row) => ({
    entity: row.dataset.entity ?? "",
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
    text: row.innerText,
  }));
}

/** Runs in the panel: whether the tab that it speaks of is the one that its window shows. */
async function isTabSeen(): Promise<boolean> {
  interface Api {
    tabs: { get(id: number): Promise<{ active: boolean }> };
  }
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  const id = Number(new URLSearchParams(location.search).get("tab"));
  return (await (browser ?? chrome)?.tabs.get(id))?.active ?? false;
}

export class PanelPage extends ReaderPage {
  /** Opens the panel for a tab, in the foreground. */
  static override async open(driver: Driver, tabId: string | number): Promise<PanelPage> {
    return new PanelPage(await driver.openExtensionPage(`popup.html?tab=${tabId}`));
  }

  /** The panel that the extension itself opens for a tab, to show an entity. */
  static async opened(driver: Driver, tabId: number, entity: string): Promise<PanelPage> {
    const address = `/popup.html?tab=${tabId}&entity=${entity}`;
    const isPanel = (url: string): boolean => url.endsWith(address);
    const tab = await poll(
      async (): Promise<Tab | undefined> => (await driver.tabsAt(isPanel))[0],
      {
        what: `a panel for tab ${tabId}`,
      },
    );
    return new PanelPage(tab);
  }

  /** Everything that can be read in it. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
    return this.evaluate(() => document.body.innerText);
  }

  async waitForText(wanted: string | RegExp): Promise<string> {
    const matches = (text: string): boolean =>
      typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
    return poll(
      async () => {
        const text = await this.text();
        return matches(text) ? text : undefined;
      },
      { what: `${wanted} in the panel`, seen: () => this.text() },
    );
  }

  /** The names it lists, once it lists any. */
  waitForNames(): Promise<PanelRow[]> {
    return poll(
      async () => {
        const rows = await this.evaluate(readRows);
        const isBusy = await this.evaluate(() => !!document.querySelector('[aria-busy="true"]'));
        return rows.length > 0 && !isBusy ? rows : undefined;
      },
      { what: "names in the panel", seen: () => this.text() },
    );
  }

  /** Waits for the end of a jump, with which a panel in a tab of its own gives way to the page. */
  async waitUntilPageIsSeen(): Promise<void> {
    await poll(() => this.evaluate(isTabSeen), { what: "the page in the foreground" });
  }
}
