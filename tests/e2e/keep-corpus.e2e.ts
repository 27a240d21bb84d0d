/**
 * Real saved pages, kept one after the other: each is read as an article in its language, saved,
 * and after export, wipe and import the same is there again. The pages lie beside the project;
 * without them there is nothing to keep, and the fixtures of keep-article.e2e.ts stand alone.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { LibraryPage } from "./library-page.ts";
import { Session } from "./session.ts";

// Real pages have errors of their own: only ours count.
const session = new Session();
beforeAll(() => session.start());
afterAll(() => session.stop());

const FOLDER = fileURLToPath(new URL("../../../shared/corpus/pages-dev", import.meta.url));
const PER_LANGUAGE = 4;
const LANGUAGES = ["en", "hi", "zh", "fr", "de"];

/** The first pages of each language in the folder's own index. */
function pagesToKeep(): { file: string; language: string }[] {
  if (!existsSync(`${FOLDER}/INDEX.tsv`)) return [];
  const rows = readFileSync(`${FOLDER}/INDEX.tsv`, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .flatMap(([file = "", , , language = ""]) => (file ? [{ file, language }] : []));
  return LANGUAGES.flatMap((language) =>
    rows.filter((row) => row.language === language).slice(0, PER_LANGUAGE),
  );
}

const counts = async (library: LibraryPage): Promise<string> => {
  await library.goTo("#/packs");
  await library.waitForText("your own reading");
  const text = await library.text();
  return /your own reading\s+([^\n]+)/.exec(text)?.[1] ?? "";
};

it("real articles are kept, saved, and come back from a file", { timeout: 300_000 }, async () => {
  const wanted = pagesToKeep();
  if (wanted.length === 0) {
    console.warn("no saved pages beside the project: nothing to keep");
    return;
  }
  const served = await serve(FOLDER);
  onTestFinished(() => served.close());
  onTestFinished(() => LibraryPage.wipe(session));
  const seen: string[] = [];
  for (const { file, language } of wanted) {
    // Some saved pages lead away at once, to where there is no network: there is nothing to keep.
    const page = await session.open(`${served.origin}/${encodeURI(file)}`).catch(() => undefined);
    if (!page) continue;
    const library = await LibraryPage.keep(session, page);
    await library.waitForText(/Who said it\?|No quotes were found|no article in it/);
    const text = await library.text();
    if (text.includes("no article in it")) {
      await library.choose("Discard");
      await library.confirm();
      await library.waitForText("Articles");
    } else {
      const { language: told } = await library.values();
      expect(told?.split("-")[0], file).toBe(language);
      seen.push(file);
      await library.choose("Save the article");
      await library.waitForText("Quotes are somebody’s words");
    }
  }
  expect(seen.length).toBeGreaterThan(wanted.length / 2);
  const library = await LibraryPage.openAt(session, "#/packs");
  const before = await counts(library);
  expect(before).toMatch(new RegExp(`^${seen.length} articles?`));
  const file = await library.downloadOf("Export: My reading");
  await LibraryPage.wipe(session);
  await library.waitForNoText("your own reading");
  await library.upload("import", file);
  await library.choose("It is mine");
  expect(await counts(library)).toBe(before);
  expect(session.errors().filter(({ from }) => from === "extension")).toEqual([]);
});
