/** An article of the reader's own: kept, reviewed, saved, shown on another page's card, and moved. */
import { describe, expect, it, onTestFinished } from "vitest";
import { smallPackData } from "../fixtures/small-pack.ts";
import { LibraryPage } from "./library-page.ts";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();
const QUOTE = "We must build our own harbour before the tide comes in";

/** Keeps a page; everything is deleted when the test is over. */
async function keep(page: ReaderPage): Promise<LibraryPage> {
  onTestFinished(() => wipe());
  return LibraryPage.keep(session, page);
}

const wipe = (): Promise<void> => LibraryPage.wipe(session);

const openArticle = () => session.open(`${session.pages.origin}/kept-article.html`);

interface Noting {
  headings: string[];
}

/** Runs in the library: notes each heading that comes from now on. */
function noteHeadings(): void {
  const headings: string[] = [];
  (window as unknown as Noting).headings = headings;
  let last = document.querySelector("main h1")?.textContent;
  new MutationObserver(() => {
    const now = document.querySelector("main h1")?.textContent;
    if (now && now !== last) headings.push(now);
    last = now;
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** Opens a page that names Zhou Hongyi and reads the card. */
async function cardText(): Promise<string> {
  const page = await session.open(`${session.pages.origin}/names-again.html`);
  await page.waitForMarks((texts) => texts.includes("Zhou Hongyi"), "Zhou Hongyi");
  await page.hoverText("Zhou Hongyi");
  return (await page.waitForPopover("Zhou Hongyi")).text;
}

describe("an article that is kept", () => {
  it("is reviewed, saved, and its quote stands on another page's card", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Review: The tide of models");
    await library.waitForText("Who said it?");
    expect(await library.values()).toMatchObject({
      title: "The tide of models",
      publisher: "Harbour Gazette",
      author: "A. Reed",
      published: "2024-05-03",
      language: "en",
    });
    const quotes = await library.reviewQuotes();
    expect(quotes.find(({ words }) => words.startsWith(QUOTE))).toMatchObject({
      speaker: "Zhou Hongyi",
      isTaken: true,
    });
    // The notice at the pier is nobody's: the reader leaves it out or says whose it is.
    await library.choose("Sentences of paragraph 5");
    await library.chooseStarting("Add as fact: Nvidia sent the laboratory chips");
    await library.waitForText(/Nvidia\s×/);
    await library.select("the director of the laboratory");
    await library.choose("Add as quote", ".sb-review-bar");
    await library.waitForText("Quotes without a speaker: 1.");
    await library.untick("the director of the laboratory");
    await library.evaluate(noteHeadings);
    await library.choose("Save the article");
    await library.waitForText("Quotes are somebody’s words");
    expect(await library.hash()).toMatch(/^#\/article\/the-tide-of-models/);
    // At no time is its reader told that what was just saved isn't there.
    expect(await library.evaluate(() => (window as unknown as Noting).headings)).toEqual([
      "The tide of models",
    ]);
    await library.waitForText(QUOTE);
    expect(await cardText()).toContain(QUOTE);
  });

  it("has its quotes beside its text, and the way to save in sight", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    await library.tab.resize({ width: 1100, height: 480 });
    const isSeen = (selector: string) =>
      library.evaluate((wanted: string) => {
        const { top = -1, bottom = Infinity } =
          document.querySelector(wanted)?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      }, selector);
    expect(await isSeen(".sb-review-end .sb-button")).toBe(true);
    const last = '[data-paragraph="3"]';
    expect(await isSeen(last)).toBe(false);
    await library.choose("paragraph 4");
    await poll(() => isSeen(last), { what: "the paragraph" });
    expect(await isSeen(".sb-review-side .sb-lib-heading")).toBe(true);
    expect(await isSeen(".sb-review-end .sb-button")).toBe(true);
  });

  it("is there once when it is kept twice, and what was dropped is gone", async () => {
    const page = await openArticle();
    const first = await keep(page);
    await first.waitForText("Who said it?");
    await first.choose("Save the article");
    await first.waitForText("Quotes are somebody’s words");
    const again = await keep(page);
    await again.waitForText("You kept this article on");
    await again.untick(QUOTE);
    await again.choose("Bring it up to date");
    await again.waitForText("Quotes are somebody’s words");
    await again.goTo("#/articles");
    await again.waitForText("2 articles");
    expect(await cardText()).not.toContain(QUOTE);
  });

  it("is deleted by its reader, and its quote is gone from cards and lists", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    await library.choose("Save the article");
    await library.waitForText("Quotes are somebody’s words");
    expect(await cardText()).toContain(QUOTE);
    await library.tab.activate();
    await library.choose("Delete");
    await library.waitForText(/can’t be brought back:\s+1 article · \d+ quotes?/);
    await library.confirm();
    await poll(async () => (await library.hash()) === "#/articles", { what: "the list" });
    await library.waitForNoText("The tide of models");
    await library.waitForText("1 article");
    await library.goTo("#/quotes");
    await library.waitForText("4 quotes");
    expect(await library.text()).not.toContain(QUOTE);
    expect(await cardText()).not.toContain(QUOTE);
  });

  it("waits as long as its reader does, with what was done so far", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    const hash = await library.hash();
    await library.set("title", "Another title");
    await library.goTo("#/articles");
    await library.waitForText("Waiting for review");
    await library.waitForText("Another title");
    await library.goTo(hash);
    await library.waitForText("Review: Another title");
    await library.choose("Discard");
    await library.confirm();
    await library.waitForText("1 article");
    expect(await library.text()).not.toContain("Another title");
  });

  it("asks before another language throws away what was done", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    await library.set("language", "hi");
    await library.set("language", "en");
    await library.waitForText("Who said it?");
    await library.untick(QUOTE);
    const taken = async () => (await library.reviewQuotes()).filter(({ isTaken }) => isTaken);
    const before = await taken();
    await library.set("language", "hi");
    await library.choose("Cancel", "dialog[open]");
    expect(await taken()).toEqual(before);
    expect(await library.values()).toMatchObject({ language: "en" });
    await library.set("language", "hi");
    await library.confirm();
    await poll(async () => (await library.values()).language === "hi", { what: "Hindi" });
  });

  it("says that there is no room for a change, and stores it with the window once there is", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    const hash = await library.hash();
    await library.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      addEventListener("room", () => {
        IDBObjectStore.prototype.put = put;
      });
    });
    await library.set("title", "Another title");
    await library.waitForText("No room is left.");
    expect(await library.text()).not.toContain("Unfinished reviews are kept");
    await library.evaluate(() => {
      dispatchEvent(new Event("room"));
    });
    await library.goTo("#/articles");
    await library.waitForText("Another title");
    await library.goTo(hash);
    await library.waitForText("Review: Another title");
    expect(await library.text()).not.toContain("No room is left.");
  });

  it("stays with what was done last where it can't be discarded, and that is said", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    await library.evaluate(() => {
      const { delete: remove } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.delete = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      addEventListener("room", () => {
        IDBObjectStore.prototype.delete = remove;
      });
    });
    await library.set("title", "Another title");
    await library.choose("Discard");
    await library.confirm();
    await library.waitForText("No room is left.");
    await library.goTo("#/articles");
    await library.choose("Discard: Another title");
    await library.confirm();
    await library.waitForText("No room is left.");
    await library.evaluate(() => {
      dispatchEvent(new Event("room"));
    });
    await library.choose("Discard: Another title");
    await library.confirm();
    await library.waitForNoText("Another title");
  });

  it("shows what another window has done to it, and undoes none of that", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    const other = await LibraryPage.openAt(session, await library.hash());
    await other.set("title", "A title from elsewhere");
    const titleIs = (page: LibraryPage, title: string) =>
      poll(async () => (await page.values()).title === title, {
        what: title,
        seen: () => page.values(),
      });
    await library.tab.activate();
    await titleIs(library, "A title from elsewhere");
    await library.set("publisher", "The Pier");
    await poll(async () => (await other.values()).publisher === "The Pier", { what: "The Pier" });
    await titleIs(other, "A title from elsewhere");
  });

  it("is gone where another window discards it, says so, and can be taken up again as it is", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    const other = await LibraryPage.openAt(session, "#/articles");
    await other.choose("Discard", "main li");
    await other.confirm();
    await other.waitForNoText("Waiting for review");
    await library.tab.activate();
    // Said before anything is done here that would be lost.
    await library.waitForText("Another window has ended this review");
    await library.set("title", "Another title");
    await library.choose("Take it up again");
    await library.waitForNoText("Another window has ended this review");
    await other.tab.activate();
    await other.waitForText("Another title");
  });

  it("says in one line where there is no article, and offers all paragraphs", async () => {
    const library = await keep(await session.open(`${session.pages.origin}/names-again.html`));
    await library.waitForText("This page seems to have no article in it.");
    await library.choose("All paragraphs of the page");
    await library.waitForText("Zhou Hongyi came back to the harbour");
  });
});

describe("a name that is added", () => {
  it("is marked on pages that are open already", async () => {
    onTestFinished(() => wipe());
    const page = await openArticle();
    await page.waitForMarks((texts) => texts.includes("Zhou Hongyi"), "known names");
    expect(await page.markedTexts()).not.toContain("Mira Vale");
    const library = await LibraryPage.openAt(session, "#/name/new?text=Mira+Vale&lang=en");
    await library.choose("Add as name");
    await library.waitForText("Forms that are looked for");
    await page.tab.activate();
    await page.waitForMarks((texts) => texts.includes("Mira Vale"), "the new name");
    await library.tab.activate();
    const entity = await library.hash();
    // As the menu leaves it: what was selected is in no address.
    const paragraphs = ["Mira Vale (मीरा वेल) has foretold the tide."];
    const left = { selection: { text: "Mira Vale", language: "en", paragraphs } };
    await session.driver.evaluateWithApi(`api.storage.session.set(${JSON.stringify(left)})`);
    await library.goTo("#/name/new");
    await poll(async () => (await library.values())["form-1"] === "मीरा वेल", {
      what: "the form that stands beside it on the page",
    });
    await library.choose("Add as name");
    await library.waitForText("This is there already.");
    await library.choose("Mira Vale", "main .sb-alert");
    await poll(async () => (await library.hash()) === entity, { what: "the name that is there" });
  });
});

describe("a pack", () => {
  it("is exported, and after everything was deleted imported: the same again", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    await library.choose("Save the article");
    await library.waitForText("Quotes are somebody’s words");
    await library.goTo("#/packs");
    await library.waitForText("My reading");
    const file = await library.downloadOf("Export: My reading");
    expect(JSON.parse(file.text)).toMatchObject({ format: "sandarbh-pack", version: 1 });
    await wipe();
    await library.waitForNoText("My reading");
    expect(await cardText()).not.toContain(QUOTE);
    await library.tab.activate();
    await library.upload("import", file);
    await library.choose("It is mine");
    await library.waitForText("is imported.");
    await library.waitForText("your own reading");
    expect(await cardText()).toContain(QUOTE);
    await library.tab.activate();
    await library.goTo("#/name/new?text=Mira+Vale&lang=en");
    await library.choose("Add as name");
    await poll(async () => (await library.hash()).startsWith("#/entity/"), { what: "the name" });
    await library.goTo("#/packs");
    await library.upload("import", file);
    await library.waitForText("not in the file: 1 name");
    await library.confirm();
    await library.waitForText("was there already and is up to date");
  });

  it("comes back with everything else in a backup, after everything was deleted", async () => {
    onTestFinished(() => wipe());
    await session.store({ theme: "dark", density: "page" });
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    await library.choose("Save the article");
    await library.waitForText("Quotes are somebody’s words");
    const article = await library.hash();
    await library.goTo("#/settings");
    const file = await library.downloadOf("Save a backup");
    await wipe();
    await library.upload("backup", { name: "notes.json", text: "{}" });
    await library.waitForText("This file is no backup of Sandarbh. Nothing was changed.");
    await library.upload("backup", file);
    await library.waitForText("The backup is restored.");
    expect(await session.stored()).toEqual({ theme: "dark", density: "page" });
    await library.goTo(article);
    await library.waitForText(QUOTE);
  });

  it("of another reader can lose a quote, on the quote's own page", async () => {
    onTestFinished(() => wipe());
    const library = await LibraryPage.openAt(session, "#/packs");
    const text = JSON.stringify(smallPackData());
    await library.upload("import", { name: "harbour.json", text });
    await library.waitForText("is imported.");
    await library.goTo("#/quote/p2-clock");
    await library.waitForText("a patient clock");
    await library.choose("Delete this quote");
    await library.confirm();
    await poll(async () => (await library.hash()).startsWith("#/article/"), {
      what: "its article",
    });
    await library.waitForNoText("a patient clock");
  });

  it("of names comes from a list, and one that is broken leaves all as it was", async () => {
    onTestFinished(() => wipe());
    const library = await LibraryPage.openAt(session, "#/packs");
    await library.waitForText("came with Sandarbh");
    const broken = "name,kind\nMira Vale,person\nThe Pier,castle\n";
    await library.upload("import", { name: "harbour.csv", text: broken });
    await library.waitForText("something in it breaks a rule");
    expect(await library.text()).not.toContain("harbour");
    await library.choose("Import the lines that are right");
    await library.waitForText("1 name imported. Lines left out: 1.");
    await library.goTo("#/entities?q=Mira+Vale");
    await library.waitForText("Mira Vale");
  });
});

describe("settings", () => {
  it("go to a file and come back", async () => {
    await session.store({ theme: "dark", disabledSites: ["news.example"] });
    const library = await LibraryPage.openAt(session, "#/settings");
    const file = await library.downloadOf("Export settings");
    await library.choose("Mark again: news.example");
    await library.waitForText("Taken off the list: news.example.");
    await poll(async () => JSON.stringify(await session.stored()) === '{"theme":"dark"}', {
      what: "the site to be marked again",
    });
    await library.upload("settings", file);
    await library.waitForText("The settings are imported.");
    expect(await session.stored()).toEqual({ theme: "dark", disabledSites: ["news.example"] });
    await library.choose("Mark again: news.example");
    await library.choose("Undo");
    await poll(
      async () =>
        JSON.stringify(await session.stored()).includes("news.example") &&
        (await library.text()).includes("news.example"),
      { what: "the site on the list again" },
    );
  });
});

describe("looks", () => {
  it("of review, packs, settings and form give axe nothing to complain of", async () => {
    const library = await keep(await openArticle());
    await library.waitForText("Who said it?");
    expect(await library.complaints(), "review").toEqual([]);
    await library.choose("Sentences of paragraph 1");
    expect(await library.complaints(), "sentences").toEqual([]);
    for (const place of ["#/packs", "#/settings", "#/name/new?text=Mira+Vale&lang=en"]) {
      await library.goTo(place);
      await library.waitFor(() => document.querySelector("main h1") && true, "a heading");
      expect(await library.complaints(), place).toEqual([]);
    }
  });

  it("of a review fit a narrow window", async () => {
    const library = await keep(await openArticle());
    await library.tab.resize({ width: 320, height: 800 });
    await library.waitForText("Who said it?");
    const over = await library.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  });
});

it("the page that is kept stays as it was", async () => {
  const page = await openArticle();
  await page.waitForMarks((texts) => texts.length > 0, "marks");
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await keep(page);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
