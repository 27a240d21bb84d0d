/**
 * The number of entities that a tab names, on the toolbar's icon: the union over its frames.
 *
 * Which frame names what is kept in `storage.session`, because the background is stopped between
 * two frames' reports; a tab's writes go one after the other.
 */
import { takeReport } from "../core/frame-reports.ts";
import type { PageReport } from "../core/messages.ts";
import { browser } from "../platform/browser.ts";
import type { Sender } from "../platform/messages.ts";

interface FrameNames {
  isTop: boolean;
  startedAt: number;
  entities: string[];
}

const keyOf = (tabId: number): string => `badge/${tabId}`;

export class Badge {
  #queue: Promise<unknown> = Promise.resolve();

  /** Takes a frame's report and shows the new number. */
  report(report: PageReport, sender: Sender): Promise<undefined> {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return Promise.resolve(undefined);
    const work = this.#queue.then(async () => {
      const key = keyOf(tabId);
      const stored = (await browser.storage.session.get(key))[key] as [number, FrameNames][];
      const { isTop, startedAt, enabled } = report;
      const entities = enabled ? report.entities.map(({ entity }) => entity) : [];
      const names = { isTop, startedAt, entities };
      const frames = takeReport(new Map(stored ?? []), sender.frameId ?? 0, names);
      await browser.storage.session.set({ [key]: [...frames] });
      const count = new Set([...frames.values()].flatMap((frame) => frame.entities)).size;
      await browser.action.setBadgeBackgroundColor({ tabId, color: "#4a5568" });
      await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : "" });
    });
    // A tab that closed in between is no fault, but nobody else would forget what is stored of it.
    this.#queue = work
      .catch(() => browser.storage.session.remove(keyOf(tabId)))
      .catch(() => undefined);
    return this.#queue.then(() => undefined);
  }

  /** Once the reports that wait are through: they would store it again. */
  forget(tabId: number): Promise<void> {
    const work = this.#queue.then(() => browser.storage.session.remove(keyOf(tabId)));
    this.#queue = work.catch(() => undefined);
    return work;
  }
}
