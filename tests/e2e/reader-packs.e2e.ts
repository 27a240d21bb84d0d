/** The reader's packs: what is kept reaches pages that are open, and their cards. */
import { describe, expect, it, onTestFinished } from "vitest";
import { articleToSave } from "../fixtures/article-to-save.ts";
import { poll } from "./poll.ts";
import { useSession } from "./session.ts";
import { withStore } from "./store-bundle.ts";

const session = useSession();

async function openHarbour() {
  onTestFinished(() =>
    withStore(session.driver, async (store) => store.deleteEverything(), undefined),
  );
  const page = await session.open(`${session.pages.origin}/harbour.html`);
  await page.waitForMarks((texts) => texts.join() === "Nvidia", "the bundled name alone");
  return page;
}

const keepArticle = () =>
  withStore(session.driver, async (store, article) => store.saveArticle(article), articleToSave());

describe("an article that is kept", () => {
  it("has its names marked on a page that is open, and its words on their card", async () => {
    const page = await openHarbour();
    await keepArticle();
    await page.waitForMarks(
      (texts) => texts.join() === "Mira Vale,Nvidia,Mira Vale",
      "the reader's name beside the bundled one",
    );
    await page.hoverText("Mira Vale");
    const { text } = await page.waitForPopover("a patient clock, no oracle");
    expect(text).toContain("3 May 2026");
    const links = await page.inPopover((root) =>
      [...root.querySelectorAll("a")].map(({ href }) => href),
    );
    expect(links?.some((link) => link.includes("#:~:text=Its%20director"))).toBe(true);
  });

  it("is on the card of a bundled name too", async () => {
    const page = await openHarbour();
    await keepArticle();
    await page.hoverText("Nvidia");
    await page.waitForPopover("a patient clock, no oracle");
  });

  it("goes from pages when its pack is switched off, and comes back", async () => {
    const page = await openHarbour();
    const { pack } = await keepArticle();
    await page.waitForMarks((texts) => texts.includes("Mira Vale"), "the reader's name");
    const set = (isOn: boolean) =>
      withStore(session.driver, async (store, { id, isOn }) => store.changePack(id, { isOn }), {
        id: pack,
        isOn,
      });
    await set(false);
    await page.waitForMarks((texts) => texts.join() === "Nvidia", "the bundled name alone");
    await set(true);
    await page.waitForMarks((texts) => texts.includes("Mira Vale"), "the reader's name again");
  });

  it("is there for pages that are opened later, after the background was stopped", async () => {
    const page = await openHarbour();
    await keepArticle();
    // The page has what it asks the background for, and has told it what it names.
    const tabId = await session.driver.tabId(page.tab);
    const readBadge = `api.action.getBadgeText({ tabId: ${tabId} })`;
    await poll(async () => (await session.driver.evaluateWithApi(readBadge)) === "2", {
      what: "both names on the badge",
    });
    await session.driver.stopBackground();
    const later = await session.open(`${session.pages.origin}/harbour.html`);
    await later.waitForMarks((texts) => texts.includes("Mira Vale"), "the reader's name");
    await session.driver.stopBackground();
    await later.hoverText("Mira Vale");
    await later.waitForPopover("a patient clock, no oracle");
  });
});

describe("the reader's own pack", () => {
  it("goes out as a file, is wiped, comes in again, and is the same", async () => {
    const page = await openHarbour();
    const { pack } = await keepArticle();
    const exported = () =>
      withStore(session.driver, async (store, id) => (await store.exportPack(id)).text(), pack);
    const file = await exported();
    await withStore(session.driver, async (store) => store.deleteEverything(), undefined);
    await page.waitForMarks((texts) => texts.join() === "Nvidia", "the bundled name alone");
    await withStore(
      session.driver,
      async (store, text) => store.importPack(new Blob([text]), { isOwn: true }),
      file,
    );
    await page.waitForMarks((texts) => texts.includes("Mira Vale"), "the reader's name again");
    expect(await exported()).toBe(file);
    await page.hoverText("Mira Vale");
    const { text } = await page.waitForPopover("a patient clock, no oracle");
    expect(text).toContain("3 May 2026");
  });

  it("is compiled anew where a part of the names has been damaged", async () => {
    await openHarbour();
    await keepArticle();
    const version = () =>
      session.driver.evaluateWithApi('api.storage.local.get("names").then((all) => all.names)');
    const first = await poll(version, { what: "the names to be compiled" });
    await withStore(
      session.driver,
      async (store) => {
        const database = await store.openDatabase();
        const part = (await database.get("compiled", 1)) as { text: string };
        await database.put("compiled", { ...part, text: `x${part.text.slice(1)}` }, 1);
      },
      undefined,
    );
    const later = await session.open(`${session.pages.origin}/harbour.html`);
    await later.waitForMarks((texts) => texts.includes("Mira Vale"), "the reader's name");
    expect(await version()).not.toBe(first);
    expect(session.ownLines().some((line) => line.includes("came damaged"))).toBe(true);
  });
});
