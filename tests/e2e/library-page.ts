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

export class LibraryPage extends ReaderPage {
  /** Opens the library at a hash, and closes it when the test is over. */
  static async openAt(session: Session, hash: string): Promise<LibraryPage> {
    const library = new LibraryPage(await session.driver.openExtensionPage(`library.html${hash}`));
    session.closeAfterTest(library);
    return library;
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
  async choose(label: string): Promise<void> {
    await poll(
      () =>
        this.evaluate((wanted: string) => {
          const controls = [
            ...document.querySelectorAll<HTMLElement>("main button, main a, main summary"),
          ];
          const control = controls.find(
            (each) =>
              (each.textContent?.trim() === wanted || each.ariaLabel === wanted) &&
              !each.matches(":disabled"),
          );
          control?.click();
          return control !== undefined;
        }, label),
      { what: `a control "${label}"`, seen: () => this.text() },
    );
  }

  /** What axe finds to complain of, as lines. */
  complaints(): Promise<string[]> {
    return complaintsOf(this);
  }
}
