/** A list of a hundred thousand names: cancelled, imported, listed page by page, searched. */
import { expect, it, onTestFinished } from "vitest";
import { LibraryPage } from "./library-page.ts";
import { useSession } from "./session.ts";

const session = useSession();
const NAMES = 100_000;

/** Runs in the library: gives the field a list that is made there, and the number of its names. */
function giveNames(names: number): void {
  const rows = Array.from({ length: names }, (_, index) => `Quay Works ${index},organisation`);
  const files = new DataTransfer();
  files.items.add(new File([`name,kind\n${rows.join("\n")}\n`], "quays.csv"));
  const input = document.querySelector<HTMLInputElement>("main input[type=file][name=import]");
  if (!input) throw new Error("no field for a file");
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

it("comes in, can be cancelled, and is listed and searched without a stop", {
  timeout: 180_000,
}, async () => {
  onTestFinished(() => LibraryPage.wipe(session));
  const library = await LibraryPage.openAt(session, "#/packs");
  await library.waitForText("came with Sandarbh");
  await library.evaluate(giveNames, NAMES);
  await library.choose("Cancel");
  await library.waitForText("Cancelled. Everything is as it was.");
  expect(await library.text()).not.toContain("100,000 names");

  await library.evaluate(giveNames, NAMES);
  await library.waitForText("100,000 names imported.");
  await library.goTo("#/entities?page=3");
  await library.waitForText("100,049 names");
  await library.waitForText(/3 of 1,001/);
  const shown = await library.entities();
  expect(shown).toHaveLength(100);
  await library.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
  await library.choose("Next page");
  await library.waitForText(/4 of 1,001/);
  await library.waitFor(
    () => (scrollY === 0 && document.activeElement?.matches("main h1")) || null,
    "the head of the next page",
  );

  const startedAt = performance.now();
  await library.set("q", "Quay Works 99999");
  await library.waitForText("Quay Works 99999");
  // Not a measure of speed: a list that is drawn whole would take minutes.
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
