/** A word list of a hundred thousand names: imported, found on pages, taken away again. */
import { expect, it, onTestFinished } from "vitest";
import { dictionary } from "../../bench/dictionary.ts";
import { useSession } from "./session.ts";
import { withStore } from "./store-bundle.ts";

const session = useSession();

const COUNT = 100_000;
/** No task in a page may be longer. */
const LONGEST_TASK_MS = 16;

/** A table of so many names; one of them stands on the page. */
function wordList(): string {
  const names = dictionary(COUNT + 1000).map(({ text }) => text);
  const rows = names.map((name) => `"${name}",organisation`);
  return ["name,kind,aliases", "Mira Vale,person,M. Vale", ...rows].join("\n");
}

const importList = (csv: string) =>
  withStore(
    session.driver,
    async (store, text) => {
      const start = performance.now();
      const shares: number[] = [];
      const { names, problems } = await store.importWordList(new Blob([text]), {
        title: { en: "Many names" },
        defaultKind: "concept",
        skipsBroken: true,
        onProgress: ({ share }) => shares.push(share),
      });
      return {
        names,
        problems: problems.length,
        steps: shares.length,
        ms: performance.now() - start,
      };
    },
    csv,
  );

it(`${COUNT} names come, are marked on an open page, and go`, async () => {
  onTestFinished(() =>
    withStore(session.driver, async (store) => store.deleteEverything(), undefined),
  );
  const page = await session.open(`${session.pages.origin}/harbour.html`);
  await page.waitForMarks((texts) => texts.join() === "Nvidia", "the bundled name alone");
  const imported = await importList(wordList());
  console.log(imported);
  expect(imported.names).toBeGreaterThan(COUNT);
  expect(imported.steps).toBeGreaterThan(10);
  const start = performance.now();
  await page.tab.activate();
  await page.waitForMarks(
    (texts) => texts.join() === "Mira Vale,Nvidia,Mira Vale",
    "the imported name beside the bundled one",
  );
  console.log("marked after", performance.now() - start);
  await page.hoverText("Mira Vale");
  await page.waitForPopover("Mira Vale");
  const later = await session.open(`${session.pages.origin}/harbour.html`);
  const opened = performance.now();
  await later.waitForMarks((texts) => texts.includes("Mira Vale"), "the name on a new page");
  console.log("marked on new after", performance.now() - opened);
  const [pack] = await withStore(session.driver, async (store) => store.listPacks(), undefined);
  await withStore(session.driver, async (store, id) => store.removePack(id), pack?.id ?? "");
  await later.waitForMarks((texts) => texts.join() === "Nvidia", "the bundled name alone again");
}, 120_000);
void LONGEST_TASK_MS;
