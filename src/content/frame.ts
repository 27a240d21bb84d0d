/**
 * Sandarbh at work in one frame: reader, matcher, painter, pointer and reports, wired together. Made
 * when the site is switched on; aborting the signal takes everything away again.
 */
import type { Lexicon } from "../core/lexicon/lexicon.ts";
import type { LinkTable } from "../core/linking/table.ts";
import type { MentionExcerpt, PageReport } from "../core/messages.ts";
import { logOnce } from "../platform/log.ts";
import { loadHover } from "./load-hover.ts";
import { PageMentions } from "./page-mentions.ts";
import { elementOf, lineRects, Painter } from "./painter/painter.ts";
import { followPointer, type Sample } from "./pointer.ts";
import type { Hit, Hover, HoverPage } from "./popover/contract.ts";
import { Reader } from "./reader/reader.ts";

const MOST_EXCERPTS = 100;
const EXCERPT_REACH_UTF16 = 60;

export class Frame {
  readonly #mentions: PageMentions;
  readonly #painter: Painter;
  readonly #signal: AbortSignal;
  readonly #page: HoverPage;
  readonly #onChange: () => void;
  /** Comes with the first hover. */
  #hover: Hover | undefined;
  /** What the pointer is on while that is coming. */
  #pointed: { sample: Sample; hit: Hit } | undefined;

  constructor(
    {
      lexicon,
      table,
      onChange,
      ...page
    }: { lexicon: Lexicon; table: LinkTable; onChange: () => void } & Omit<
      HoverPage,
      "mentions" | "host"
    >,
    signal: AbortSignal,
  ) {
    this.#signal = signal;
    this.#onChange = onChange;
    this.#mentions = new PageMentions(lexicon, table);
    this.#page = { mentions: this.#mentions, host: location.host, ...page };
    this.#painter = new Painter(signal);
    followPointer(
      {
        onMove: (sample) => this.#point(sample),
        onLeave: () => {
          this.#pointed = undefined;
          this.#hover?.leave();
        },
        onPress: () => {
          this.#pointed = undefined;
          this.#hover?.press();
        },
      },
      signal,
    );
    const reader: Reader = new Reader(
      {
        onRun: (run) => {
          if (this.#mentions.add(run)) reader.keep(run);
        },
        onGone: (run) => this.#mentions.remove(run),
        onPause: (isSettled) => this.#judge(isSettled),
      },
      signal,
    );
    reader.follow(document);
  }

  #judge(isSettled: boolean): void {
    const { added, removed } = this.#mentions.judge({ isSettled });
    if (added.length === 0 && removed.length === 0) return;
    this.#painter.remove(removed);
    this.#painter.add(added);
    this.#hover?.forget(removed);
    this.#onChange();
  }

  #point(sample: Sample): void {
    const hit = this.#hit(sample);
    if (this.#hover) {
      this.#hover.move(sample, hit);
      return;
    }
    const isKnown = this.#pointed?.hit.mention === hit?.mention;
    this.#pointed = hit && { sample, hit };
    if (!hit || isKnown) return;
    loadHover().then(
      (createHover) => {
        if (this.#signal.aborted) return;
        this.#hover ??= createHover(this.#page, this.#signal);
        if (this.#pointed) this.#hover.move(this.#pointed.sample, this.#pointed.hit);
        this.#pointed = undefined;
      },
      (cause: unknown) => logOnce("the popover could not be loaded", cause),
    );
  }

  #hit({ target, x, y }: Sample): Hit | undefined {
    const hit = target instanceof Node ? this.#painter.hit(target, x, y) : undefined;
    if (!hit) return undefined;
    const line = lineRects(hit.mention).findIndex(
      ({ top, left }) => top === hit.rect.top && left === hit.rect.left,
    );
    return { mention: hit.mention, line };
  }

  report(): PageReport["entities"] {
    const entities = new Map<string, { entity: string; count: number; surface: string }>();
    for (const { entity, surface } of this.#mentions.all()) {
      const known = entities.get(entity);
      if (known) known.count += 1;
      else entities.set(entity, { entity, count: 1, surface });
    }
    return [...entities.values()];
  }

  excerpts(entity: string): MentionExcerpt[] {
    return this.#of(entity)
      .slice(0, MOST_EXCERPTS)
      .map(({ run: { text }, start, end, surface }) => ({
        before: text.slice(Math.max(0, start - EXCERPT_REACH_UTF16), start),
        surface,
        after: text.slice(end, end + EXCERPT_REACH_UTF16),
      }));
  }

  /** Scrolls to a mention, wrapping round, and flashes it. */
  jump(entity: string, index: number): { index: number; count: number } | null {
    const mentions = this.#of(entity);
    const count = mentions.length;
    if (count === 0) return null;
    const wrapped = ((index % count) + count) % count;
    const mention = mentions[wrapped];
    if (!mention) return null;
    const element = elementOf(mention.range.startContainer);
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    this.#painter.flash(mention);
    return { index: wrapped, count };
  }

  #of(entity: string) {
    return this.#mentions.all().filter((mention) => mention.entity === entity);
  }
}
