/**
 * What this frame names: runs are matched as they come in, judged when the reader has settled, and
 * judged again where the page's evidence has changed.
 */
import type { Lexicon } from "../core/lexicon/lexicon.ts";
import { PageEvidence, type Reading } from "../core/linking/evidence.ts";
import { Linker } from "../core/linking/linker.ts";
import type { LinkTable } from "../core/linking/table.ts";
import type { Kind } from "../core/pack/schema.ts";
import { pointsOf, type Run } from "./reader/run.ts";

/** A mention in the page. */
export interface PageMention {
  entity: string;
  kind: Kind;
  surface: string;
  /** UTF-16 offsets into `run.text`. */
  start: number;
  end: number;
  run: Run;
  range: StaticRange;
}

export interface Change {
  added: PageMention[];
  removed: PageMention[];
}

interface Entry {
  reading: Reading;
  mentions: PageMention[];
}

export class PageMentions {
  readonly #lexicon: Lexicon;
  readonly #table: LinkTable;
  readonly #linker: Linker;
  readonly #page = new PageEvidence();
  readonly #entries = new Map<Run, Entry>();
  /** Runs to be judged: new ones, and the unsure ones once more when evidence has come or gone. */
  readonly #pending = new Set<Run>();
  readonly #unsure = new Set<Run>();
  #order = 0;
  /** All mentions in page order; undefined while it isn't known. */
  #sorted: PageMention[] | undefined;
  #removed: PageMention[] = [];

  constructor(lexicon: Lexicon, table: LinkTable) {
    this.#lexicon = lexicon;
    this.#table = table;
    this.#linker = new Linker(table);
  }

  /** Takes a run in; true if it holds anything worth keeping. */
  add(run: Run): boolean {
    const { names, cues } = this.#lexicon.match(run.text);
    if (names.length === 0 && cues.length === 0) return false;
    const reading: Reading = { names, cues, text: run.text, order: this.#order };
    this.#order += 1;
    this.#entries.set(run, { reading, mentions: [] });
    this.#page.add(reading);
    if (names.length > 0) this.#pending.add(run);
    if (this.#linker.isUnsure(reading)) this.#unsure.add(run);
    return true;
  }

  remove(run: Run): void {
    const entry = this.#entries.get(run);
    if (!entry) return;
    this.#entries.delete(run);
    this.#pending.delete(run);
    this.#unsure.delete(run);
    this.#page.remove(entry.reading);
    this.#removed.push(...entry.mentions);
  }

  /** Judges what is new and, in its light, what was unsure; tells what has changed. */
  judge(): Change {
    const change: Change = { added: [], removed: this.#removed };
    this.#removed = [];
    if (this.#pending.size === 0 && change.removed.length === 0) return change;
    this.#sorted = undefined;
    for (const run of new Set([...this.#pending, ...this.#unsure])) {
      const entry = this.#entries.get(run);
      if (!entry) continue;
      const judged = this.#linker.mentions(entry.reading, this.#page);
      const kept: PageMention[] = [];
      for (const mention of judged) {
        const id = this.#table.ids[mention.entity] as string;
        const old = entry.mentions.find(
          ({ start, end, entity }) =>
            start === mention.start && end === mention.end && entity === id,
        );
        if (old) kept.push(old);
        else {
          const made = this.#make(run, mention.start, mention.end, mention.entity);
          kept.push(made);
          change.added.push(made);
        }
      }
      for (const old of entry.mentions) if (!kept.includes(old)) change.removed.push(old);
      entry.mentions = kept;
    }
    this.#pending.clear();
    return change;
  }

  #make(run: Run, start: number, end: number, entity: number): PageMention {
    const { from, to } = pointsOf(run, start, end);
    return {
      entity: this.#table.ids[entity] as string,
      kind: this.#table.kinds[entity] as Kind,
      surface: run.text.slice(start, end),
      start,
      end,
      run,
      range: new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      }),
    };
  }

  /** Mentions of one run, by position. */
  ofRun(run: Run): readonly PageMention[] {
    return this.#entries.get(run)?.mentions ?? [];
  }

  /** All mentions in page order; sorted once after a change, and nearly sorted by then. */
  all(): readonly PageMention[] {
    this.#sorted ??= [...this.#entries.values()]
      .flatMap(({ mentions }) => mentions)
      .sort(comparePosition);
    return this.#sorted;
  }
}

function comparePosition(a: PageMention, b: PageMention): number {
  const nodeA = a.range.startContainer;
  const nodeB = b.range.startContainer;
  if (nodeA === nodeB) return a.range.startOffset - b.range.startOffset;
  return nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
