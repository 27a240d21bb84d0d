/**
 * What this frame names: what was matched in each run is judged when the reader has settled, and
 * judged again where the page's evidence has changed.
 */
import type { Matches } from "../core/lexicon/pattern.ts";
import { PageEvidence, type Reading } from "../core/linking/evidence.ts";
import { Linker, type Mention } from "../core/linking/linker.ts";
import type { LinkTable } from "../core/linking/table.ts";
import { doubting, type WrongForm } from "../core/linking/wrong-forms.ts";
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
  /** As the lexicon found them; the reading may doubt some. */
  matches: Matches;
  reading: Reading;
  mentions: PageMention[];
}

export class PageMentions {
  readonly #bundled: LinkTable;
  #table!: LinkTable;
  #linker!: Linker;
  #wrong: readonly WrongForm[] = [];
  #doubt!: (reading: Reading) => Reading;
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

  /** @param bundled the table of this build's names */
  constructor(bundled: LinkTable) {
    this.#bundled = bundled;
    this.setTable(bundled);
  }

  /**
   * From now on other names are looked for, and this tells what they are; every run is to be read
   * anew. Mentions that are found again stay what they are, so that nothing flickers and no card
   * closes.
   */
  setTable(table: LinkTable = this.#bundled): void {
    for (const [run, entry] of this.#entries) {
      this.#earlier.set(run.nodes[0], entry.mentions);
      entry.mentions = [];
      this.remove(run);
    }
    this.#table = table;
    this.#linker = new Linker(table);
    this.#doubt = doubting(this.#wrong, table);
  }

  /** Takes in a run of which something was matched. */
  add(run: Run, matches: Matches): void {
    const { names } = matches;
    const reading = this.#doubt({ ...matches, text: run.text, order: this.#order });
    this.#order += 1;
    let mentions: PageMention[] = [];
    const earlier = this.#earlier.get(run.nodes[0]);
    if (names.length > 0 && earlier?.[0]?.run.text === run.text) {
      this.#earlier.delete(run.nodes[0]);
      for (const mention of earlier) mention.run = run;
      mentions = earlier;
    }
    this.#entries.set(run, { matches, reading, mentions });
    this.#runOf.set(reading, run);
    this.#page.add(reading);
    if (names.length > 0) this.#pending.add(run);
    if (this.#linker.isUnsure(reading)) this.#unsure.add(run);
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

  /** These forms are wrong on this site, and no others: all runs are to be judged anew. */
  doubt(forms: readonly WrongForm[]): void {
    if (JSON.stringify(forms) === JSON.stringify(this.#wrong)) return;
    this.#wrong = forms;
    this.#doubt = doubting(forms, this.#table);
    for (const [run, { matches }] of [...this.#entries]) {
      this.remove(run);
      this.add(run, matches);
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
        const id = this.#table.ids[mention.entity] as string;
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
      entity: this.#table.ids[entity] as string,
      kind: this.#table.kinds[entity] as Kind,
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
