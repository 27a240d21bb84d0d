/** Faults round a page that is open: the background stops, storage fails. */
import { describe, expect, it, onTestFinished } from "vitest";
import { smallPackData } from "../fixtures/small-pack.ts";
import { LibraryPage } from "./library-page.ts";
import { htmlPage, useMadePages } from "./made-pages.ts";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";
import { withStore } from "./store-bundle.ts";

const session = useSession();
const made = useMadePages();

const open = async (): Promise<ReaderPage> => {
  const page = await session.open(made.add(htmlPage("<p>Nvidia, Tencent and Baidu.</p>")));
  await page.waitForMarks((texts) => texts.length === 3, "three marks");
  return page;
};

describe("a background that is stopped", () => {
  it("at every step of a hover: the card comes all the same", async () => {
    // Room between the pointer's coming and the card's opening.
    await session.store({ openDelayMs: 700 });
    const page = await open();
    await session.driver.stopBackground();
    // The code of the card is asked for, and the card.
    await page.hoverText("Nvidia");
    await session.driver.stopBackground();
    await page.waitForPopover(/^Nvidia/);
    // While a card is shown; then its neighbour's is asked for.
    await session.driver.stopBackground();
    await page.hoverText("Tencent");
    await page.waitForPopover(/^Tencent/);
    await page.moveAway();
    await page.waitForNoPopover();
    // The card alone is asked for, and the background goes while it is.
    await page.hoverText("Baidu");
    await session.driver.stopBackground();
    await page.waitForPopover(/^Baidu/);
  });

  it("while a page reports: its number comes with the next report", async () => {
    const page = await open();
    const tabId = await session.driver.tabId(page.tab);
    await page.evaluate(() => document.body.append("And Alibaba."));
    await session.driver.stopBackground();
    await page.evaluate(() => document.body.append("And Huawei."));
    const badge = () => session.driver.evaluateWithApi(`api.action.getBadgeText({tabId:${tabId}})`);
    await poll(async () => (await badge()) === "5", { what: "5 on the badge", seen: badge });
  });
});

const leaveNothing = (): void =>
  onTestFinished(() =>
    withStore(session.driver, async (store) => store.deleteEverything(), undefined),
  );

describe("a background that is stopped behind it", () => {
  it("an import is there whole, and its names reach pages", async () => {
    leaveNothing();
    await open();
    await withStore(
      session.driver,
      async (store, text) => store.importPack(new Blob([text]), {}),
      JSON.stringify(smallPackData()),
    );
    await session.driver.stopBackground();
    const packs = await withStore(
      session.driver,
      async (store) => (await store.listPacks()).map(({ counts }) => counts),
      undefined,
    );
    const { articles, entities, facts, quotes } = smallPackData();
    expect(packs).toEqual([
      {
        articles: articles.length,
        entities: entities.length,
        facts: facts.length,
        quotes: quotes.length,
      },
    ]);
    const page = await session.open(made.add(htmlPage("<p>Here is Lantern Works.</p>")));
    await page.waitForMarks((texts) => texts.join() === "Lantern Works", "Lantern Works");
  });
});

describe("storage", () => {
  it("that is full when a setting is changed: the old ones hold, and the panel says so", async () => {
    const page = await open();
    const panel = await session.openPanel(page);
    // What the background answers that has no room; Chromium hands it to a callback.
    await panel.evaluate(() => {
      type Send = (message: { sandarbh?: string }, ...rest: unknown[]) => unknown;
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { runtime: { sendMessage: Send } } | undefined
      >;
      const runtime = (browser ?? chrome)?.runtime;
      if (!runtime) return;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = (message, ...rest) => {
        if (message.sandarbh !== "settings/change") return send(message, ...rest);
        const answer = { problem: "the disk is full" };
        for (const each of rest) if (typeof each === "function") each(answer);
        return Promise.resolve(answer);
      };
    });
    await panel.tab.activate();
    await panel.click('[role="switch"]');
    await panel.waitForText("This could not be saved.");
    await page.tab.activate();
    expect(await page.markedTexts()).toEqual(["Nvidia", "Tencent", "Baidu"]);
    expect(await session.stored()).toBeNull();
  });

  /**
   * Runs in a page of the extension: what a browser without room does to whoever writes. An extension
   * with `unlimitedStorage` has as much as the disk, which no browser can be told is full.
   */
  function refuseToStore(isFull: boolean): void {
    const { prototype } = IDBObjectStore as unknown as { prototype: Record<string, unknown> };
    for (const name of ["put", "add"]) {
      const own = `sandarbh-${name}`;
      prototype[own] ??= prototype[name];
      prototype[name] = isFull
        ? () => {
            throw new DOMException("no room", "QuotaExceededError");
          }
        : prototype[own];
    }
  }

  it("that is full when an article is saved or a pack comes in: one line, nothing lost, and then it works", async () => {
    leaveNothing();
    const article = await session.open(`${session.pages.origin}/kept-article.html`);
    const review = await LibraryPage.keep(session, article);
    await review.waitForText("Who said it?");
    const packs = await LibraryPage.openAt(session, "#/packs");
    const pack = { name: "pack.json", text: JSON.stringify(smallPackData()) };
    const stored = () =>
      withStore(session.driver, async (store) => (await store.listPacks()).length, undefined);
    const setFull = async (isFull: boolean): Promise<void> => {
      for (const page of [review, packs]) await page.evaluate(refuseToStore, isFull);
    };
    await setFull(true);
    for (const [page, attempt] of [
      [packs, () => packs.upload("import", pack)],
      [review, () => review.choose("Save the article")],
    ] as const) {
      await page.tab.activate();
      await attempt();
      await page.waitForText("No room is left. Nothing was stored; what was there stays.");
      expect(await page.evaluate(() => document.querySelectorAll("[role=alert]").length)).toBe(1);
      expect(await stored()).toBe(0);
    }
    await setFull(false);
    await review.choose("Save the article");
    await review.waitForText("Quotes are somebody’s words");
    await packs.tab.activate();
    await packs.upload("import", pack);
    await packs.waitForText("pack.json");
    await poll(async () => (await stored()) === 2, { what: "the pack and the reader's own" });
  });
});
