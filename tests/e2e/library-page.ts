/** The extension's library, open in a tab. */
import { complaintsOf } from "./axe.ts";
import { poll } from "./poll.ts";
import { ReaderPage } from "./reader-page.ts";
import type { Session } from "./session.ts";

/** Runs in the library: sets a field as a reader would leave it. */
function setField({ name, value }: { name: string; value: string }): boolean {
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(
    `main [name="${name}"]`,
  );
  if (!field) return false;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** Runs in the library: takes the tick from the quote of a review that has these words. */
function untickQuote(words: string): boolean {
  const rows = [...document.querySelectorAll(".sb-review-quote")];
  const row = rows.find(({ textContent }) => textContent.includes(words));
  const box = row?.querySelector<HTMLInputElement>("input[type=checkbox]:checked");
  box?.click();
  return box?.checked === false;
}

/** Runs in the library: selects words that stand in one piece of a text under review. */
function selectWords(words: string): boolean {
  for (const paragraph of document.querySelectorAll("main [data-paragraph]")) {
    for (const node of paragraph.childNodes) {
      const text = node instanceof Text ? node : node.firstChild;
      const start = text?.textContent?.indexOf(words) ?? -1;
      if (!text || start < 0) continue;
      getSelection()?.setBaseAndExtent(text, start, text, start + words.length);
      return true;
    }
  }
  return false;
}

interface SavedFile {
  name: string;
  text: string;
}

/** Runs in the library: the next file that it would save goes to `caught`, and to nobody else. */
function catchDownload(): void {
  const page = window as unknown as { caught?: Promise<SavedFile> };
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let text = Promise.resolve("");
  delete page.caught;
  URL.createObjectURL = (file) => {
    text = (file as Blob).text();
    return createObjectURL.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function take() {
    // Other links are followed meanwhile.
    if (!this.hasAttribute("download")) return click.call(this);
    const name = this.download;
    page.caught = text.then((held) => ({ name, text: held }));
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    return undefined;
  };
}

export class LibraryPage extends ReaderPage {
  /** Opens the library at a hash, and closes it when the test is over. */
  static async openAt(session: Session, hash: string): Promise<LibraryPage> {
    const library = new LibraryPage(await session.driver.openExtensionPage(`library.html${hash}`));
    session.closeAfterTest(library);
    return library;
  }

  /** Keeps a page as the panel does, and gives the review that opens. */
  static async keep(session: Session, page: ReaderPage): Promise<LibraryPage> {
    const { driver } = session;
    const tabId = await driver.tabId(page.tab);
    const message = { sandarbh: "article/keep", request: { tabId } };
    const sent = (await driver.evaluateWithApi(
      `api.runtime.sendMessage(${JSON.stringify(message)})`,
    )) as { answer?: { isKept: boolean } };
    if (!sent.answer?.isKept) throw new Error(`not kept: ${JSON.stringify(sent)}`);
    const isReview = (url: string): boolean => url.includes("library.html#/review/");
    const tab = await poll(async () => (await driver.tabsAt(isReview))[0], { what: "a review" });
    const library = new LibraryPage(tab);
    session.closeAfterTest(library);
    await library.tab.activate();
    return library;
  }

  /** Deletes everything by the one button that does. */
  static async wipe(session: Session): Promise<void> {
    const library = new LibraryPage(
      await session.driver.openExtensionPage("library.html#/settings"),
    );
    await library.choose("Delete everything");
    await library.confirm();
    await library.waitForText("Everything is deleted.");
    await library.tab.close();
  }

  /** Goes to another place in it. */
  async goTo(hash: string): Promise<void> {
    await this.evaluate((to: string) => {
      location.hash = to;
    }, hash);
  }

  hash(): Promise<string> {
    return this.evaluate(() => decodeURIComponent(location.hash));
  }

  /** What its main part shows. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
    return this.evaluate(() => document.querySelector("main")?.innerText ?? "");
  }

  waitForText(wanted: string | RegExp): Promise<string> {
    const matches = (text: string): boolean =>
      typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
    return poll(
      async () => {
        const text = await this.text();
        return matches(text) ? text : undefined;
      },
      { what: `${wanted} in the library`, seen: () => this.text() },
    );
  }

  /** Ids of the facts and quotes that are listed. */
  statements(): Promise<string[]> {
    return this.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main [data-statement]")].map(
        ({ dataset }) => dataset.statement ?? "",
      ),
    );
  }

  /** Ids of the entities that are listed. */
  entities(): Promise<string[]> {
    return this.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main [data-entity]")].map(
        ({ dataset }) => dataset.entity ?? "",
      ),
    );
  }

  async set(name: string, value: string): Promise<void> {
    await poll(() => this.evaluate(setField, { name, value }), { what: `a field ${name}` });
  }

  /** Clicks the innermost button or link of the main part that has a text or label. */
  async choose(label: string, within = "main"): Promise<void> {
    await poll(
      () =>
        this.evaluate(
          (wanted: { label: string; within: string }) => {
            const inside = document.querySelector(wanted.within);
            const controls = [...(inside?.querySelectorAll<HTMLElement>("button, a") ?? [])];
            const control = controls.find(
              (each) =>
                (each.textContent?.trim() === wanted.label || each.ariaLabel === wanted.label) &&
                !each.matches(":disabled"),
            );
            control?.click();
            return control !== undefined;
          },
          { label, within },
        ),
      { what: `a control "${label}"`, seen: () => this.text() },
    );
  }

  /** The same by the beginning of its label. */
  async chooseStarting(label: string): Promise<void> {
    await poll(
      () =>
        this.evaluate((wanted: string) => {
          const controls = [...document.querySelectorAll<HTMLElement>("main button")];
          const control = controls.find(({ ariaLabel }) => ariaLabel?.startsWith(wanted));
          control?.click();
          return control !== undefined;
        }, label),
      { what: `a control "${label}…"`, seen: () => this.text() },
    );
  }

  /** Presses the button of the open question that does what is asked about. */
  async confirm(): Promise<void> {
    await poll(
      () =>
        this.evaluate(() => {
          const button = document.querySelector<HTMLElement>("dialog[open] .sb-lib-danger");
          button?.click();
          return button !== null;
        }),
      { what: "a question" },
    );
  }

  /** What its fields hold, by name. */
  values(): Promise<Record<string, string>> {
    return this.evaluate(() => {
      const fields = document.querySelectorAll<HTMLInputElement>("main [name]");
      return Object.fromEntries([...fields].map(({ name, value }) => [name, value]));
    });
  }

  /** The quotes of a review. */
  reviewQuotes(): Promise<{ words: string; speaker: string; isTaken: boolean }[]> {
    return this.evaluate(() =>
      [...document.querySelectorAll(".sb-review-quote")].map((row) => ({
        words: row.querySelector("q")?.textContent ?? "",
        speaker: row.querySelector<HTMLInputElement>("input[list]")?.value ?? "",
        isTaken: row.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked ?? false,
      })),
    );
  }

  /** Leaves a quote of a review out. */
  async untick(words: string): Promise<void> {
    await poll(() => this.evaluate(untickQuote, words), {
      what: `a quote "${words}" that is taken`,
      seen: () => this.reviewQuotes(),
    });
  }

  /** Selects words in the text under review. */
  async select(words: string): Promise<void> {
    await poll(() => this.evaluate(selectWords, words), {
      what: `"${words}" in the text`,
      seen: () => this.text(),
    });
  }

  async waitForNoText(gone: string): Promise<void> {
    await poll(async () => !(await this.text()).includes(gone), {
      what: `${gone} to be gone`,
      seen: () => this.text(),
    });
  }

  /** Clicks a button and takes the file that it would have the browser save. */
  async downloadOf(label: string): Promise<SavedFile> {
    await this.evaluate(catchDownload);
    await this.choose(label);
    return this.waitFor(
      () => (window as unknown as { caught?: Promise<SavedFile> }).caught ?? null,
      `a file of "${label}"`,
    );
  }

  /** Gives a file to the field that asks for one. */
  async upload(field: string, file: SavedFile): Promise<void> {
    const give = (given: { field: string; name: string; text: string }): boolean => {
      const input = document.querySelector<HTMLInputElement>(
        `main input[type=file][name="${given.field}"]`,
      );
      if (!input) return false;
      const files = new DataTransfer();
      files.items.add(new File([given.text], given.name));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      return true;
    };
    await poll(() => this.evaluate(give, { field, ...file }), { what: `a field ${field}` });
  }

  /** What axe finds to complain of, as lines. */
  complaints(): Promise<string[]> {
    return complaintsOf(this);
  }
}
