/**
 * Things that come and go, and which of them stands first. To compare two is dear: of two in a page the
 * browser may go through all that stands between. So the first one is kept, and looked for again only
 * when it has gone.
 */
export class FirstOf<Thing> {
  readonly #isBefore: (a: Thing, b: Thing) => boolean;
  readonly #all = new Set<Thing>();
  /** `undefined` where it has to be looked for. */
  #first: Thing | undefined;

  constructor(isBefore: (a: Thing, b: Thing) => boolean) {
    this.#isBefore = isBefore;
  }

  add(thing: Thing): void {
    const isAlone = this.#all.size === 0;
    this.#all.add(thing);
    if (isAlone || (this.#first && this.#isBefore(thing, this.#first))) this.#first = thing;
  }

  delete(thing: Thing): void {
    this.#all.delete(thing);
    if (thing === this.#first) this.#first = undefined;
  }

  has(thing: Thing): boolean {
    return this.#all.has(thing);
  }

  /** Whether any of the others stands before this one, which may be one of them. */
  isAnyBefore(thing: Thing): boolean {
    if (!this.#first) for (const each of this.#all) this.#takeIfFirst(each);
    const first = this.#first;
    return first !== undefined && first !== thing && this.#isBefore(first, thing);
  }

  #takeIfFirst(thing: Thing): void {
    if (!this.#first || this.#isBefore(thing, this.#first)) this.#first = thing;
  }
}
