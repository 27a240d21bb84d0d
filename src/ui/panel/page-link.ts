/** The panel's line to a tab: asks its frames, hears their reports, sends the reader to mentions. */
import { takeReport } from "../../core/frame-reports.ts";
import type { Answer, ExportedPage, MentionExcerpt, Request } from "../../core/messages.ts";
import { logOnce } from "../../platform/log.ts";
import { handleMessages, sendToTab, Unreachable } from "../../platform/messages.ts";
import { mergePlaces, type PagePlaces } from "./page-places.ts";
import { dropFrame, type FrameReports, locateMention, type PageEntity } from "./page-reports.ts";
import type { PanelTab } from "./tab.ts";

/** A page whose content script is there answers at once; a busy one gets this long. */
const ANSWER_MS = 3000;

export type Contact = "asking" | "answered" | "silent";

/** What is known of a tab's page so far. */
export interface Heard {
  reports: FrameReports;
  contact: Contact;
}

export const NOTHING_HEARD: Heard = { reports: new Map(), contact: "asking" };

export class PageLink {
  readonly tabId: number;
  #heard = NOTHING_HEARD;
  /** The tab as it was when its frames were asked last. */
  #asked: PanelTab | undefined;
  /** Until the page that was asked last counts as silent. */
  #late: ReturnType<typeof setTimeout> | undefined;
  #onChange: ((heard: Heard) => void) | undefined;
  readonly #life = new AbortController();

  /** Asks the frames at once, and hears them until it is closed. */
  constructor(tab: PanelTab) {
    this.tabId = tab.id;
    handleMessages(
      {
        "page/report": (report, sender) => {
          if (sender.tab?.id !== tab.id) return undefined;
          const { reports } = this.#heard;
          this.#answered(takeReport(reports, sender.frameId ?? 0, report));
          return undefined;
        },
      },
      this.#life.signal,
    );
    this.ask(tab);
  }

  /** Tells what has been heard by now, and whatever is heard from now on. */
  follow(onChange: (heard: Heard) => void): void {
    this.#onChange = onChange;
    onChange(this.#heard);
  }

  close(): void {
    clearTimeout(this.#late);
    this.#life.abort();
  }

  /** Asks all frames to report, once for each page: the tab is another object for the next one. */
  ask(tab: PanelTab): void {
    if (tab === this.#asked) return;
    this.#asked = tab;
    sendToTab({ tabId: tab.id }, "page/ask", {}).catch(() => {
      // Another page has come meanwhile, and may have reported.
      if (tab !== this.#asked) return;
      // Nobody is there any more: what an earlier page named is no news of this one.
      this.#heard = NOTHING_HEARD;
      this.#silent();
    });
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#silent(), ANSWER_MS);
  }

  #set(heard: Heard): void {
    // A request may end after the panel has gone on to another tab.
    if (this.#life.signal.aborted) return;
    this.#heard = heard;
    this.#onChange?.(heard);
  }

  #answered(reports: FrameReports): void {
    this.#set({ reports, contact: "answered" });
  }

  #silent(): void {
    const { reports } = this.#heard;
    if (reports.size === 0) this.#set({ reports, contact: "silent" });
  }

  /** The mentions of an entity with the text around them, over all frames. */
  async mentions({ entity, frames }: PageEntity): Promise<MentionExcerpt[]> {
    const lists = await Promise.all(
      frames.map(({ frameId }) => this.#ask(frameId, "page/mentions", { entity })),
    );
    return lists.flatMap((list) => list ?? []);
  }

  /** Goes to the n-th mention of an entity; answers which one it was, if it was still there. */
  async jump(entity: PageEntity, index: number): Promise<number | undefined> {
    const place = locateMention(entity, index);
    if (!place) return undefined;
    const landed = await this.#ask(place.frameId, "page/jump", {
      entity: entity.entity,
      index: place.indexInFrame,
    });
    return landed ? place.index - place.indexInFrame + landed.index : undefined;
  }

  /** Where everything stands that the page names, and with whom. */
  async places(): Promise<PagePlaces> {
    // The top frame knows where the others stand, also where it names nothing itself.
    return mergePlaces(await this.#askFrames("page/places", { isTopAsked: true }));
  }

  /** What the page and its frames name, to be written to a file. */
  exported(): Promise<ExportedPage[]> {
    return this.#askFrames("page/export", { isTopAsked: false });
  }

  /** Asks those frames that name anything, the top one first. */
  async #askFrames<Type extends "page/places" | "page/export">(
    type: Type,
    { isTopAsked }: { isTopAsked: boolean },
  ): Promise<Answer<Type>[]> {
    const asked = [...this.#heard.reports]
      .filter(([, { enabled }]) => enabled)
      .filter(([, { entities, isTop }]) => entities.length > 0 || (isTop && isTopAsked))
      .sort(([a], [b]) => a - b);
    const answers = await Promise.all(
      asked.map(([frameId]) => this.#ask(frameId, type, {} as Request<Type>)),
    );
    return answers.flatMap((answer) => answer ?? []);
  }

  async #ask<Type extends "page/mentions" | "page/jump" | "page/places" | "page/export">(
    frameId: number,
    type: Type,
    request: Request<Type>,
  ) {
    try {
      return await sendToTab<Type>({ tabId: this.tabId, frameId }, type, request);
    } catch (cause) {
      // A frame that went away since its report takes its mentions with it.
      if (cause instanceof Unreachable) this.#answered(dropFrame(this.#heard.reports, frameId));
      else logOnce(`${type} failed`, cause);
      return undefined;
    }
  }
}
