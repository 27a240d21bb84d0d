/**
 * Reads a document as it is and as it changes: runs come in through `onRun`, and leave through
 * `onGone` when their text has changed or left the page.
 *
 * A change is not read where it happens: its place is noted, and the notes are worked off in slices
 * a moment later, so that a ticker that changes a hundred times a second is read a few times.
 */
import { isReadable, parentAcrossShadow, roleOf } from "./elements.ts";
import { isCurrent, type Run } from "./run.ts";
import { Slices } from "./slices.ts";
import { Walker } from "./walker.ts";

/** Changes are gathered this long before they are read. */
const GATHER_MS = 150;

/** Custom elements may get their shadow root late, and no event tells: look again after these. */
const LATE_ROOTS_MS = [300, 1000, 3000];

export interface ReaderEvents {
  onRun(run: Run): void;
  onGone(run: Run): void;
  /** A slice is over; `isSettled` if everything noted so far has been read. */
  onPause(isSettled: boolean): void;
  /** The document has another root: whatever was listened to and known of the old one is gone. */
  onRenewed(): void;
}

interface Job {
  root: Node;
  isShallow: boolean;
}

export class Reader {
  readonly #events: ReaderEvents;
  readonly #signal: AbortSignal;
  readonly #slices: Slices;
  readonly #observer: MutationObserver;
  readonly #roots = new Set<Node>();
  /** Runs that matter to whoever listens; only these are told when they go. */
  readonly #kept = new Set<Run>();
  /** The kept run that a text node is part of. */
  readonly #keptOf = new Map<Text, Run>();
  readonly #jobs = new Map<Node, Job>();
  /** Custom elements met without a shadow root. */
  readonly #possibleHosts = new Set<Element>();
  #looksForHosts = 0;
  #hostTimer: ReturnType<typeof setTimeout> | undefined;
  #walker: { walker: Walker; job: Job } | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #mayHaveGone = false;

  constructor(events: ReaderEvents, signal: AbortSignal) {
    this.#events = events;
    this.#signal = signal;
    this.#slices = new Slices((isDue) => {
      const isSettled = this.#work(isDue);
      this.#events.onPause(isSettled);
      return isSettled;
    }, signal);
    this.#observer = new MutationObserver((records) => this.#note(records));
    signal.addEventListener("abort", () => {
      this.#observer.disconnect();
      clearTimeout(this.#gathering);
      clearTimeout(this.#hostTimer);
      this.#jobs.clear();
      this.#possibleHosts.clear();
      this.#kept.clear();
      this.#keptOf.clear();
      this.#roots.clear();
      this.#walker = undefined;
    });
  }

  /** Reads everything under a document or an open shadow root, and follows it. */
  follow(root: Document | ShadowRoot): void {
    if (this.#roots.has(root) || this.#signal.aborted) return;
    this.#roots.add(root);
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ["contenteditable"],
    });
    this.#add({ root, isShallow: false });
    this.#slices.start();
  }

  /** Keep telling about this run: `onGone` is called for it when it goes. */
  keep(run: Run): void {
    this.#kept.add(run);
    for (const node of run.nodes) this.#keptOf.set(node, run);
  }

  #add(job: Job): void {
    const known = this.#jobs.get(job.root);
    if (known && !known.isShallow) return;
    this.#jobs.set(job.root, job);
  }

  #note(records: MutationRecord[]): void {
    this.#walker?.walker.refresh();
    for (const record of records) {
      if (record.target === document) {
        this.#events.onRenewed();
        return;
      }
      if (record.type === "characterData") {
        this.#noteText(record.target);
        continue;
      }
      if (record.type === "attributes") {
        this.#add({ root: record.target, isShallow: false });
        this.#noteText(record.target.parentNode);
        continue;
      }
      if (record.removedNodes.length > 0) this.#mayHaveGone = true;
      let isOwnTextTouched = record.removedNodes.length > 0;
      for (const node of record.addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          this.#add({ root: node, isShallow: false });
          if (roleOf(node as Element) !== "block") isOwnTextTouched = true;
        } else if (node.nodeType === Node.TEXT_NODE) isOwnTextTouched = true;
      }
      if (isOwnTextTouched) this.#noteText(record.target);
    }
    if (this.#jobs.size === 0 && !this.#mayHaveGone) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#slices.start();
    }, GATHER_MS);
  }

  /** The run round a node begins and ends in its nearest block. */
  #noteText(node: Node | null): void {
    let at = node;
    while (
      at?.parentNode &&
      (at.nodeType !== Node.ELEMENT_NODE || roleOf(at as Element) === "inline")
    ) {
      at = at.parentNode;
    }
    if (at) this.#add({ root: at, isShallow: true });
  }

  /** Works off jobs until due; true when all are done. */
  #work(isDue: () => boolean): boolean {
    this.#sweep();
    if (this.#walker && !this.#walker.walker.isIntact) {
      // The page took the place away under the walk: begin again at the same root.
      const { job } = this.#walker;
      this.#walker = undefined;
      if (job.root.isConnected) this.#add(job);
    }
    for (;;) {
      this.#walker ??= this.#nextWalker();
      if (!this.#walker) return true;
      const run = this.#walker.walker.next(isDue);
      if (run === undefined) return false;
      if (run) {
        this.#take(run);
        continue;
      }
      this.#walker = undefined;
      // A walk minds the time only while it lasts, and there may be many short ones.
      if (this.#jobs.size > 0 && isDue()) return false;
    }
  }

  #nextWalker(): { walker: Walker; job: Job } | undefined {
    for (const [root, job] of this.#jobs) {
      this.#jobs.delete(root);
      if (!root.isConnected || this.#isUnderJob(root)) continue;
      if (!isReadable(root)) {
        // It may have become editable.
        for (const run of this.#kept) if (root.contains(run.nodes[0] as Text)) this.#drop(run);
        continue;
      }
      const walker = new Walker(root, {
        isShallow: job.isShallow,
        onShadowRoot: (shadow) => this.follow(shadow),
        onPossibleHost: (element) => this.#awaitShadowRoot(element),
      });
      return { walker, job };
    }
    return undefined;
  }

  #awaitShadowRoot(element: Element): void {
    this.#possibleHosts.add(element);
    this.#looksForHosts = 0;
    this.#hostTimer ??= setTimeout(this.#lookForRoots, LATE_ROOTS_MS[0]);
  }

  readonly #lookForRoots = (): void => {
    for (const element of this.#possibleHosts) {
      if (element.shadowRoot) this.follow(element.shadowRoot);
      if (element.shadowRoot || !element.isConnected) this.#possibleHosts.delete(element);
    }
    this.#looksForHosts += 1;
    const delay = LATE_ROOTS_MS[this.#looksForHosts];
    this.#hostTimer = undefined;
    if (this.#possibleHosts.size > 0 && delay !== undefined) {
      this.#hostTimer = setTimeout(this.#lookForRoots, delay);
    } else this.#possibleHosts.clear();
  };

  /** Whether an ancestor is to be read whole anyway. */
  #isUnderJob(node: Node): boolean {
    if (this.#jobs.size === 0) return false;
    for (let at = parentAcrossShadow(node); at; at = parentAcrossShadow(at)) {
      if (this.#jobs.get(at)?.isShallow === false) return true;
    }
    return false;
  }

  #take(run: Run): void {
    const known = this.#keptOf.get(run.nodes[0] as Text);
    if (known && known.nodes.length === run.nodes.length && isSame(known, run)) return;
    for (const node of run.nodes) {
      const old = this.#keptOf.get(node);
      if (old) this.#drop(old);
    }
    this.#events.onRun(run);
  }

  #drop(run: Run): void {
    if (!this.#kept.delete(run)) return;
    for (const node of run.nodes) this.#keptOf.delete(node);
    this.#events.onGone(run);
  }

  /** Lets go of runs whose text left the page. */
  #sweep(): void {
    if (!this.#mayHaveGone) return;
    this.#mayHaveGone = false;
    for (const run of this.#kept) if (!isCurrent(run)) this.#drop(run);
    for (const root of this.#roots) {
      if (root instanceof ShadowRoot && !root.isConnected) this.#roots.delete(root);
    }
  }
}

function isSame(a: Run, b: Run): boolean {
  return a.text === b.text && a.nodes.every((node, index) => node === b.nodes[index]);
}
