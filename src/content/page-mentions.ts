/**
 * What this frame names: runs are matched as they come in, judged when the reader has settled, and
 * judged again where the page's evidence has changed.
 */
import type { Lexicon } from "../core/lexicon/lexicon.ts";
import { PageEvidence, type Reading } from "../core/linking/evidence.ts";
import { Linker, type Mention } from "../core/linking/linker.ts";
import type { LinkTable } from "../core/linking/table.ts";
import type { Kind } from "../core/pack/schema.ts";
import type { Names } from "./names/contract.ts";
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

/** Makes the doubt of a table's entities: how a reading is taken. */
type MakeDoubt = (table: LinkTable) => (reading: Reading) => Reading;

interface Entry {
  reading: Reading;
  mentions: PageMention[];
}

export class PageMentions {
  #lexicon!: Lexicon;
  table!: LinkTable;
  #linker!: Linker;
  #makeDoubt: MakeDoubt = () => (reading) => reading;
  #doubt!: ReturnType<MakeDoubt>;
  /** By first node of their run: mentions by the names before, until they are found again. */
  readonly #earlier = new Map<Text | undefined, PageMention[]>();
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

  constructor(names: Names) {
    this.setNames(names);
  }

  /**
   * From now on these names are looked for; every run is to be read anew. Mentions that are found
   * again stay what they are, so that nothing flickers and no card closes.
   */
  setNames({ lexicon, table }: Names): void {
    for (const [run, entry] of this.#entries) {
      this.#earlier.set(run.nodes[0], entry.mentions);
      entry.mentions = [];
      this.remove(run);
    }
    this.#lexicon = lexicon;
    this.table = table;
    this.#linker = new Linker(table);
    this.#doubt = this.#makeDoubt(table);
  }

  /** Takes a run in; true if it holds anything worth keeping. */
  add(run: Run): boolean {
    const { names, cues } = this.#lexicon.match(run.text);
    if (names.length === 0 && cues.length === 0) return false;
    const reading = this.#doubt({ names, cues, text: run.text, order: this.#order });
    this.#order += 1;
    let mentions: PageMention[] = [];
    const earlier = this.#earlier.get(run.nodes[0]);
    if (names.length > 0 && earlier?.[0]?.run.text === run.text) {
      this.#earlier.delete(run.nodes[0]);
      for (const mention of earlier) mention.run = run;
      mentions = earlier;
    }
    this.#entries.set(run, { reading, mentions });
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

  /** From now on runs are read through a doubt; all of them, so they are to be judged anew. */
  setDoubt(makeDoubt: MakeDoubt): void {
    this.#makeDoubt = makeDoubt;
    this.#doubt = makeDoubt(this.table);
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
    if (isSettled) {
      this.#isStale = false;
      change.removed.push(...[...this.#earlier.values()].flat());
      this.#earlier.clear();
    }
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
