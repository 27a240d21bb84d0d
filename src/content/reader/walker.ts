/**
 * Walks a part of a page and hands out its runs one by one, so that whoever calls can stop between
 * two nodes and let the page breathe. Only names of elements are looked at, and no layout.
 *
 * Each call into the DOM costs as much as some dozen steps of our own, so an element is asked for its
 * name, its first child and its next sibling, a text for its data and its next sibling, and little
 * else; the way back up is remembered. Four of five texts on a page are line breaks and indentation
 * between two blocks: white space is held back until a run goes on behind it.
 */
import { editablesUnder, roleOf, roleOfName } from "./elements.ts";
import type { Run } from "./run.ts";

const ELEMENT = 1;
const TEXT = 3;
const SPACE = 0x20;

/** A run without a letter outside white space is not worth a match. */
const HAS_TEXT = /\S/;

/** The clock is read after so many steps: reading it costs more than a step. */
const STEPS_BETWEEN_LOOKS = 64;
/** Whoever takes a run reads it, which costs as much as a step for every so many units. */
const UNITS_PER_STEP = 64;

export interface WalkerOptions {
  /** Called for each open shadow root met; its content is not part of the surrounding run. */
  onShadowRoot?: (root: ShadowRoot) => void;
  /** Called for each custom element without a shadow root that we may see. */
  onPossibleHost?: (element: Element) => void;
  /** Stay out of block children: only the root's own inline content is read. */
  isShallow?: boolean;
}

export class Walker {
  readonly #root: Node;
  readonly #options: WalkerOptions;
  /** What comes next; `null` at the end. */
  #at: Node | null;
  /** Ancestors of `#at` from the root on, and which of them are blocks. */
  readonly #open: Node[] = [];
  readonly #isBlock: boolean[] = [];
  /** Texts of the run so far; the white space behind them is only a part of it if it goes on. */
  #nodes: Text[] = [];
  readonly #space: Text[] = [];
  #steps = 0;
  /** As of when the walk began, or of the last change of the page since. */
  #editables: ReadonlySet<Node> | undefined;

  /** @param root a node whose ancestors are readable; its own role is heeded. */
  constructor(root: Node, options: WalkerOptions = {}) {
    this.#root = root;
    this.#options = options;
    this.#at = root;
  }

  /** Whether the place where the walk stopped is where it was, and all of it still in the page. */
  get isIntact(): boolean {
    return [...this.#open, this.#at].every((node, index, path) =>
      index === 0 ? this.#root.isConnected : node?.parentNode === path[index - 1],
    );
  }

  /**
   * The page has changed: what is editable has to be asked for again, which takes a look at it all,
   * and texts of the run that has begun may be gone.
   */
  refresh(): void {
    this.#editables = undefined;
    this.#nodes = this.#nodes.filter((node) => node.isConnected);
  }

  /**
   * The next run, `null` at the end; or `undefined` where `isDue` said to stop between two nodes.
   */
  next(isDue: () => boolean): Run | null | undefined {
    this.#editables ??= editablesUnder(this.#root);
    while (this.#at) {
      if (this.#steps >= STEPS_BETWEEN_LOOKS) {
        this.#steps = 0;
        if (isDue()) return undefined;
      }
      this.#steps += 1;
      const run = this.#step(this.#at);
      if (run) return run;
    }
    return this.#take() ?? null;
  }

  /** Takes one node in and moves on. @returns the run that ended at it */
  #step(node: Node): Run | undefined {
    const type = node.nodeType;
    if (type === TEXT) {
      this.#addText(node as Text);
      return this.#moveOn(node);
    }
    if (type !== ELEMENT) {
      // Documents and shadow roots are walks' roots; what else there is has no text to read.
      return node === this.#root ? this.#enter(node, true) : this.#moveOn(node);
    }
    const name = (node as Element).localName;
    const role = this.#roleOf(node as Element, name);
    if (role === "hidden") return this.#moveOn(node);
    const isBlock = role === "block";
    if (role === "skip" || (isBlock && this.#options.isShallow && node !== this.#root)) {
      return this.#moveOn(node, this.#take());
    }
    // Of the inline elements no other may have a shadow root.
    if (isBlock || name === "span") {
      const shadow = (node as Element).shadowRoot;
      if (shadow) this.#options.onShadowRoot?.(shadow);
      else if (name.includes("-")) this.#options.onPossibleHost?.(node as Element);
    }
    return this.#enter(node, isBlock);
  }

  #roleOf(element: Element, name: string) {
    if (element === this.#root) return roleOf(element);
    return this.#editables?.has(element) ? "skip" : roleOfName(name, element);
  }

  #enter(node: Node, isBlock: boolean): Run | undefined {
    const run = isBlock ? this.#take() : undefined;
    const child = node.firstChild;
    if (!child) return this.#moveOn(node, run);
    this.#open.push(node);
    this.#isBlock.push(isBlock);
    this.#at = child;
    return run;
  }

  /** Moves on behind a node; leaving a block ends the run, if it hasn't ended already. */
  #moveOn(node: Node, ended?: Run): Run | undefined {
    let run = ended;
    let left = node;
    while (left !== this.#root) {
      const sibling = left.nextSibling;
      if (sibling) {
        this.#at = sibling;
        return run;
      }
      left = this.#open.pop() as Node;
      if (this.#isBlock.pop()) run ??= this.#take();
    }
    this.#at = null;
    return run;
  }

  #addText(node: Text): void {
    if (isBlank(node.data)) {
      if (this.#nodes.length > 0 && node.data !== "") this.#space.push(node);
      return;
    }
    this.#nodes.push(...this.#space, node);
    this.#space.length = 0;
  }

  #take(): Run | undefined {
    const nodes = this.#nodes;
    if (nodes.length === 0) return undefined;
    this.#nodes = [];
    this.#space.length = 0;
    const starts: number[] = [];
    let text = "";
    for (const node of nodes) {
      starts.push(text.length);
      text += node.data;
    }
    this.#steps += text.length / UNITS_PER_STEP;
    return { text, nodes, starts };
  }
}

function isBlank(data: string): boolean {
  let at = 0;
  while (data.charCodeAt(at) <= SPACE) at += 1;
  return at === data.length || !HAS_TEXT.test(data);
}

/** All runs under a node at once; for documents that nobody is looking at. */
export function readRuns(root: Node): Run[] {
  const runs: Run[] = [];
  const walker = new Walker(root);
  for (;;) {
    const run = walker.next(() => false);
    if (!run) return runs;
    runs.push(run);
  }
}
