/** A word list of a hundred thousand names: imported, found on pages, taken away again. */
import { describe, expect, it, onTestFinished } from "vitest";
import { dictionary } from "../../bench/dictionary.ts";
import { useSession } from "./session.ts";
import { withStore } from "./store-bundle.ts";

const session = useSession();

const COUNT = 100_000;
/** Reading, storing and compiling so many take a slow machine its time. */
const PATIENCE_MS = 180_000;

/** A table of so many names; one of them stands on the page. */
function wordList(): string {
  const rows = dictionary(COUNT).map(({ text }) => `"${text}",organisation`);
  return ["name,kind,aliases", "Mira Vale,person,M. Vale", ...rows].join("\n");
}

const importList = (csv: string) =>
  withStore(
    session.driver,
    async (store, text) => {
      const shares: number[] = [];
      const { names } = await store.importWordList(new Blob([text]), {
        title: { en: "Many names" },
        defaultKind: "concept",
        skipsBroken: true,
        onProgress: ({ share }) => shares.push(share),
      });
      return { names, steps: shares.length };
    },
    csv,
  );

const removeLists = () =>
  withStore(session.driver, async (store) => store.deleteEverything(), undefined);

async function openHarbour() {
  onTestFinished(removeLists);
  const page = await session.open(`${session.pages.origin}/harbour.html`);
  await page.waitForMarks((texts) => texts.join() === "Nvidia", "the bundled name alone");
  return page;
}

const BOTH = "Mira Vale,Nvidia,Mira Vale";

describe(`${COUNT} names`, () => {
  it(
    "come, are marked on an open page, have a card, and go",
    async () => {
      const page = await openHarbour();
      const imported = await importList(wordList());
      expect(imported.names).toBeGreaterThan(0.99 * COUNT);
      expect(imported.steps).toBeGreaterThan(10);
      await page.tab.activate();
      await page.waitForMarks((texts) => texts.join() === BOTH, "the imported name", PATIENCE_MS);
      await page.hoverText("Mira Vale");
      await page.waitForPopover("Mira Vale");
      await removeLists();
      await page.waitForMarks((texts) => texts.join() === "Nvidia", "the bundled name alone again");
    },
    PATIENCE_MS,
  );

  it(
    "come to pages though the background was stopped before they were compiled",
    async () => {
      await openHarbour();
      await importList(wordList());
      await session.driver.stopBackground();
      // As it is where the stop came before the end.
      await withStore(
        session.driver,
        async (store) => (await store.openDatabase()).clear("compiled"),
        undefined,
      );
      await session.driver.evaluateWithApi('api.storage.local.remove("names")');
      const later = await session.open(`${session.pages.origin}/harbour.html`);
      await later.waitForMarks((texts) => texts.join() === BOTH, "the imported name", PATIENCE_MS);
    },
    PATIENCE_MS,
  );
});
