/**
 * Sandarbh at work in one frame: reader, matcher, painter, hover and reports, wired together. Made
 * when the site is switched on; aborting the signal takes everything away again.
 */
import type { Lexicon } from "../core/lexicon/lexicon.ts";
import type { LinkTable } from "../core/linking/table.ts";
import type { MentionExcerpt, PageReport } from "../core/messages.ts";
import { logOnce } from "../platform/log.ts";
import { getCard, loadPopover, passageOf } from "./cards.ts";
import { type Hit, Hover } from "./hover.ts";
import { PageMentions } from "./page-mentions.ts";
import { elementOf, lineRects, Painter } from "./painter/painter.ts";
import type { Popover } from "./popover/contract.ts";
import { Reader } from "./reader/reader.ts";

const MOST_EXCERPTS = 100;
const EXCERPT_REACH_UTF16 = 60;

export class Frame {
  readonly #mentions: PageMentions;
  readonly #painter: Painter;
  readonly #hover: Hover;
  readonly #signal: AbortSignal;
  readonly #language: () => string;
  readonly #onChange: () => void;
  #popover: Popover | undefined;
  #prepared:
    | { hit: Hit; passage: ReturnType<typeof passageOf>; card: ReturnType<typeof getCard> }
    | undefined;

  constructor(
    {
      lexicon,
      table,
      language,
      onChange,
    }: { lexicon: Lexicon; table: LinkTable; language: () => string; onChange: () => void },
    signal: AbortSignal,
  ) {
    this.#signal = signal;
    this.#language = language;
    this.#onChange = onChange;
    this.#mentions = new PageMentions(lexicon, table);
    this.#painter = new Painter(signal);
    this.#hover = new Hover(
      {
        hit: (target, x, y) => this.#hit(target, x, y),
        prepare: (hit) => this.#prepare(hit),
        open: (hit) => this.#open(hit),
        close: () => this.#popover?.hide(),
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
    const shown = this.#hover.shown;
    if (shown && removed.includes(shown)) this.#hover.close();
    this.#onChange();
  }

  #hit(target: Node, x: number, y: number): Hit | undefined {
    const hit = this.#painter.hit(target, x, y);
    if (!hit) return undefined;
    const line = lineRects(hit.mention).findIndex(
      ({ top, left }) => top === hit.rect.top && left === hit.rect.left,
    );
    return { mention: hit.mention, line };
  }

  #prepare(hit: Hit): void {
    if (this.#prepared?.hit.mention === hit.mention) return;
    const passage = passageOf(hit.mention, this.#mentions);
    this.#prepared = { hit, passage, card: getCard(hit.mention.entity, passage) };
    loadPopover().catch((cause) => logOnce("the popover could not be loaded", cause));
  }

  #open(hit: Hit): void {
    this.#prepare(hit);
    const prepared = this.#prepared;
    if (!prepared) return;
    const { mention, line } = hit;
    loadPopover().then(
      () => {
        if (this.#signal.aborted || this.#hover.shown !== mention) return;
        this.#popover ??= globalThis.sandarbhCreatePopover?.(
          {
            onClose: () => this.#hover.close(),
          },
          this.#signal,
        );
        this.#popover?.show({
          entity: mention.entity,
          surface: mention.surface.replace(/\s+/g, " "),
          passage: prepared.passage,
          card: prepared.card,
          language: this.#language(),
          anchorRect: () => {
            const lines = lineRects(mention);
            return lines[line] ?? lines[0];
          },
          anchorElement: elementOf(mention.range.startContainer),
        });
        // What failed is asked for anew at the next hover.
        prepared.card.catch(() => {
          if (this.#prepared === prepared) this.#prepared = undefined;
        });
      },
      (cause: unknown) => logOnce("the popover could not be loaded", cause),
    );
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
