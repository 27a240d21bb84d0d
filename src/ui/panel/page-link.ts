/** The panel's line to a tab: asks its frames, hears their reports, sends the reader to mentions. */
import { takeReport } from "../../core/frame-reports.ts";
import type { Answer, ExportedPage, MentionExcerpt, Request } from "../../core/messages.ts";
import { logOnce } from "../../platform/log.ts";
import { handleMessages, sendToTab, Unreachable } from "../../platform/messages.ts";
import { mergePlaces, type PagePlaces } from "./page-places.ts";
import { dropFrame, type FrameReports, locateMention, type PageEntity } from "./page-reports.ts";

/** A page whose content script is there answers at once; a busy one gets this long. */
const ANSWER_MS = 3000;

export type Contact = "asking" | "answered" | "silent";

export class PageLink {
  readonly tabId: number;
  #reports: FrameReports = new Map();
  readonly #signal: AbortSignal;
  readonly #onChange: (reports: FrameReports, contact: Contact) => void;

  constructor(
    tabId: number,
    onChange: (reports: FrameReports, contact: Contact) => void,
    signal: AbortSignal,
  ) {
    this.tabId = tabId;
    this.#onChange = onChange;
    handleMessages(
      {
        "page/report": (report, sender) => {
          if (sender.tab?.id !== tabId) return undefined;
          this.#set(takeReport(this.#reports, sender.frameId ?? 0, report));
          return undefined;
        },
      },
      signal,
    );
    this.#signal = signal;
  }

  /** Asks all frames to report: at the beginning, and when the tab has loaded another page. */
  ask(): void {
    const { tabId } = this;
    sendToTab({ tabId }, "page/ask", {}).catch(() => {
      // Nobody is there any more: what an earlier page named is no news of this one.
      this.#reports = new Map();
      this.#tellSilence();
    });
    const late = setTimeout(() => this.#tellSilence(), ANSWER_MS);
    this.#signal.addEventListener("abort", () => clearTimeout(late));
  }

  #set(reports: FrameReports): void {
    // A request may end after the panel has gone on to another tab.
    if (this.#signal.aborted) return;
    this.#reports = reports;
    this.#onChange(reports, "answered");
  }

  #tellSilence(): void {
    if (this.#signal.aborted) return;
    if (this.#reports.size === 0) this.#onChange(this.#reports, "silent");
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
    const asked = [...this.#reports]
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
      if (cause instanceof Unreachable) this.#set(dropFrame(this.#reports, frameId));
      else logOnce(`${type} failed`, cause);
      return undefined;
    }
  }
}
