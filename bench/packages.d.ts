/** Packages without types of their own, as far as the bench uses them. */
declare module "ahocorasick" {
  export default class AhoCorasick {
    constructor(keywords: string[]);
    /** Offset of a match's last unit, and the keywords that end there. */
    search(text: string): [number, string[]][];
  }
}

declare module "mark.js" {
  export default class Mark {
    constructor(root: Node);
    mark(names: string | string[], options?: object): void;
    unmark(): void;
  }
}
