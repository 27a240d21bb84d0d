/** Marks as this reader wants them: which, when, and with what lines; follows the settings. */
import { defaultSettings, type Settings } from "../../core/settings.ts";
import type { PageMention } from "../page-mentions.ts";
import type { Look, ToolsPage } from "./contract.ts";
import { followAlt } from "./held-key.ts";
import { thin, wantedBy } from "./picks.ts";
import { Strip } from "./strip.ts";

export class PageLook implements Look {
  readonly #page: ToolsPage;
  #settings: Readonly<Settings> = defaultSettings;
  #isAltHeld = false;
  #strip: Strip | undefined;
  isWanted: (mention: PageMention) => boolean = () => true;

  constructor(page: ToolsPage) {
    this.#page = page;
    followAlt((isHeld) => {
      this.#isAltHeld = isHeld;
      this.#show();
    }, page.signal);
  }

  set(settings: Readonly<Settings>): void {
    const { host } = location;
    this.#settings = settings;
    this.isWanted = wantedBy(settings, host);
    this.#page.doubt(settings.wrong.filter((form) => form.host === host));
    this.#show();
    this.#page.refresh();
  }

  pick(named: readonly PageMention[]): readonly PageMention[] {
    return thin(named, this.#settings.density);
  }

  onMarks(): void {
    // Not before: without a mention there are no cards, and no place for a strip.
    this.#setStrip();
  }

  /** Only in the page itself: a frame's scrollbar is not the one that a reader looks at. */
  #setStrip(): void {
    const isWanted = (): boolean => this.#settings.strip && window.top === window;
    if (!isWanted()) {
      this.#strip?.remove();
      this.#strip = undefined;
      return;
    }
    this.#page.hover().then((hover) => {
      if (!hover || !isWanted() || this.#page.signal.aborted) return;
      this.#strip ??= new Strip(this.#page, hover.layer);
      this.#strip.update(this.#settings.theme);
    });
  }

  #show(): void {
    const { marksShown, lineByKind } = this.#settings;
    this.#page.painter.show(marksShown === "always" || this.#isAltHeld, { lineByKind });
  }
}
