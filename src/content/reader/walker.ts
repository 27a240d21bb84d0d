/**
 * Walks a part of a page and hands out its runs one by one, so that whoever calls can stop between
 * two of them and let the page breathe. Only names of elements are looked at, and no layout.
 */
import { roleOf } from "./elements.ts";
import type { Run } from "./run.ts";

const ELEMENT = 1;
const TEXT = 3;

/** A run without a letter outside white space is not worth a match. */
const HAS_TEXT = /\S/;

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
  #at: Node | null;
  #nodes: Text[] = [];

  /** @param root a node whose ancestors are readable; its own role is heeded. */
  constructor(root: Node, options: WalkerOptions = {}) {
    this.#root = root;
    this.#options = options;
    this.#at = root;
  }

  /** Whether the place where the walk stopped is still in the page. */
  get isIntact(): boolean {
    return this.#at === null || this.#at === this.#root || this.#root.contains(this.#at);
  }

  /**
   * The next run, `null` at the end; or `undefined` where `isDue` said to stop between two nodes.
   */
  next(isDue: () => boolean): Run | null | undefined {
    let steps = 0;
    while (this.#at) {
      const node = this.#at;
      let isRunOver = false;
      let goesIn = false;
      if (node.nodeType === TEXT) {
        if ((node as Text).data !== "") this.#nodes.push(node as Text);
      } else if (node.nodeType === ELEMENT) {
        const role = roleOf(node as Element);
        isRunOver = role === "block" || role === "skip";
        goesIn = role === "inline" || role === "block";
        if (role === "block" && this.#options.isShallow && node !== this.#root) goesIn = false;
        const shadow = goesIn ? (node as Element).shadowRoot : null;
        if (shadow) this.#options.onShadowRoot?.(shadow);
        else if (goesIn && (node as Element).localName.includes("-")) {
          this.#options.onPossibleHost?.(node as Element);
        }
      } else {
        // Documents and shadow roots; comments have no children.
        goesIn = true;
      }
      const run = isRunOver ? this.#take() : undefined;
      if (goesIn && node.firstChild) {
        this.#at = node.firstChild;
        if (run) return run;
      } else {
        const after = this.#leave(node);
        if (run ?? after) return run ?? after;
      }
      steps += 1;
      // Reading the clock costs more than a step.
      if (steps % 64 === 0 && isDue()) return undefined;
    }
    return this.#take() ?? null;
  }

  /** Moves on behind a node; leaving a block ends the run. */
  #leave(node: Node): Run | undefined {
    let at: Node | null = node;
    let isRunOver = false;
    while (at && at !== this.#root) {
      if (at.nextSibling) {
        this.#at = at.nextSibling;
        return isRunOver ? this.#take() : undefined;
      }
      at = at.parentNode;
      if (at?.nodeType === ELEMENT && roleOf(at as Element) === "block") isRunOver = true;
    }
    this.#at = null;
    return undefined;
  }

  #take(): Run | undefined {
    const nodes = this.#nodes;
    if (nodes.length === 0) return undefined;
    this.#nodes = [];
    const starts: number[] = [];
    let text = "";
    for (const node of nodes) {
      starts.push(text.length);
      text += node.data;
    }
    return HAS_TEXT.test(text) ? { text, nodes, starts } : undefined;
  }
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
