/**
 * The number of entities that a tab names, on the toolbar's icon: the union over its frames.
 *
 * Which frame names what is kept in `storage.session`, because the background is stopped between
 * two frames' reports; a tab's writes go one after the other.
 */
import { takeReport } from "../core/frame-reports.ts";
import type { PageReport } from "../core/messages.ts";
import { browser } from "../platform/browser.ts";
import { t } from "../platform/i18n.ts";
import type { Sender } from "../platform/messages.ts";

interface FrameNames {
  isTop: boolean;
  startedAt: number;
  entities: string[];
}

const COUNT_COLOUR = "#4a5568";
const PROBLEM_COLOUR = "#b42318";
/** So long a problem stands where the number was. */
const PROBLEM_MS = 6000;

const keyOf = (tabId: number): string => `badge/${tabId}`;

type Frames = ReadonlyMap<number, FrameNames>;

async function framesOf(tabId: number): Promise<Frames> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key] as [number, FrameNames][];
  return new Map(stored ?? []);
}

async function showCount(tabId: number, frames: Frames): Promise<void> {
  const count = new Set([...frames.values()].flatMap(({ entities }) => entities)).size;
  await browser.action.setBadgeBackgroundColor({ tabId, color: COUNT_COLOUR });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : "" });
}

export class Badge {
  #queue: Promise<unknown> = Promise.resolve();

  /** Takes a frame's report and shows the new number. */
  report(report: PageReport, sender: Sender): Promise<undefined> {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return Promise.resolve(undefined);
    return this.#afterOthers(tabId, async () => {
      const { isTop, startedAt, enabled } = report;
      const entities = enabled ? report.entities.map(({ entity }) => entity) : [];
      const names = { isTop, startedAt, entities };
      const frames = takeReport(await framesOf(tabId), sender.frameId ?? 0, names);
      await browser.storage.session.set({ [keyOf(tabId)]: [...frames] });
      await showCount(tabId, frames);
    });
  }

  /**
   * Says for a moment that something has failed: what a command or a menu began has no other place
   * that its reader sees. The words are those under the pointer.
   */
  async tellProblem(tabId: number, problem: string): Promise<void> {
    await this.#afterOthers(tabId, async () => {
      await browser.action.setBadgeBackgroundColor({ tabId, color: PROBLEM_COLOUR });
      await browser.action.setBadgeText({ tabId, text: "!" });
      await browser.action.setTitle({ tabId, title: problem });
    });
    setTimeout(() => {
      this.#afterOthers(tabId, async () => {
        await browser.action.setTitle({ tabId, title: t("extName") });
        await showCount(tabId, await framesOf(tabId));
      });
    }, PROBLEM_MS);
  }

  #afterOthers(tabId: number, work: () => Promise<void>): Promise<undefined> {
    // A tab that closed in between is no fault, but nobody else would forget what is stored of it.
    this.#queue = this.#queue
      .then(work)
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
