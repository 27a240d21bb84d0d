/**
 * What this frame names: runs are matched as they come in, judged when the reader has settled, and
 * judged again where the page's evidence has changed.
 */
import type { Lexicon } from "../core/lexicon/lexicon.ts";
import { PageEvidence, type Reading } from "../core/linking/evidence.ts";
import { Linker, type Mention } from "../core/linking/linker.ts";
import type { LinkTable } from "../core/linking/table.ts";
import type { Kind } from "../core/pack/schema.ts";
import { pointsOf, type Run } from "./reader/run.ts";

/** A mention in the page. */
export interface PageMention {
  entity: string;
  kind: Kind;
  surface: string;
  /** In [0, 1], when it was first judged. */
  confidence: number;
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
  readonly table: LinkTable;
  readonly #linker: Linker;
  #doubt = (reading: Reading): Reading => reading;
  /** The page may grow anywhere, so what comes before what is asked of the page itself. */
  readonly #page = new PageEvidence((a, b) => {
    const [runA, runB] = [this.#runOf.get(a), this.#runOf.get(b)];
    return runA !== undefined && runB !== undefined && compareRuns(runA, runB) < 0;
  });
  readonly #runOf = new WeakMap<Reading, Run>();
  readonly #entries = new Map<Run, Entry>();
  /** Runs to be judged: new ones, and the unsure ones once more when evidence has come or gone. */
  readonly #pending = new Set<Run>();
  readonly #unsure = new Set<Run>();
  #order = 0;
  /** Something has come or gone since what is unsure was judged. */
  #isStale = false;
  /** All mentions in page order; undefined while it isn't known. */
  #sorted: PageMention[] | undefined;
  #removed: PageMention[] = [];

  constructor(lexicon: Lexicon, table: LinkTable) {
    this.#lexicon = lexicon;
    this.table = table;
    this.#linker = new Linker(table);
  }

  /** Takes a run in; true if it holds anything worth keeping. */
  add(run: Run): boolean {
    const { names, cues } = this.#lexicon.match(run.text);
    if (names.length === 0 && cues.length === 0) return false;
    const reading = this.#doubt({ names, cues, text: run.text, order: this.#order });
    this.#order += 1;
    this.#entries.set(run, { reading, mentions: [] });
    this.#runOf.set(reading, run);
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

  /** From now on runs are read through `doubt`; all of them, so they are to be judged anew. */
  setDoubt(doubt: (reading: Reading) => Reading): void {
    this.#doubt = doubt;
    for (const run of [...this.#entries.keys()]) {
      this.remove(run);
      this.add(run);
    }
  }

  /**
   * Judges what is new, in page order, and tells what has changed.
   * @param isSettled everything there is has been read: judge what was unsure again in its light
   */
  judge({ isSettled }: { isSettled: boolean }): Change {
    const change: Change = { added: [], removed: this.#removed };
    this.#removed = [];
    this.#isStale ||= this.#pending.size > 0 || change.removed.length > 0;
    const again = isSettled && this.#isStale ? this.#unsure : [];
    if (isSettled) this.#isStale = false;
    const runs = [...new Set([...this.#pending, ...again])].sort(compareRuns);
    if (runs.length > 0 || change.removed.length > 0) this.#sorted = undefined;
    for (const run of runs) {
      const entry = this.#entries.get(run);
      if (!entry) continue;
      const judged = this.#linker.mentions(entry.reading, this.#page);
      const kept: PageMention[] = [];
      for (const mention of judged) {
        const id = this.table.ids[mention.entity] as string;
        const old = entry.mentions.find(
          ({ start, end, entity }) =>
            start === mention.start && end === mention.end && entity === id,
        );
        if (old) kept.push(old);
        else {
          const made = this.#make(run, mention);
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

  #make(run: Run, { start, end, entity, confidence }: Mention): PageMention {
    const { from, to } = pointsOf(run, start, end);
    return {
      entity: this.table.ids[entity] as string,
      kind: this.table.kinds[entity] as Kind,
      surface: run.text.slice(start, end),
      confidence,
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

function compareRuns(a: Run, b: Run): number {
  const [nodeA, nodeB] = [a.nodes[0] as Text, b.nodes[0] as Text];
  if (nodeA === nodeB) return 0;
  return nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function comparePosition(a: PageMention, b: PageMention): number {
  const nodeA = a.range.startContainer;
  const nodeB = b.range.startContainer;
  if (nodeA === nodeB) return a.range.startOffset - b.range.startOffset;
  return nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
