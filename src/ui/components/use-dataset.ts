import { CardMaker } from "../../core/card/build-card.ts";
import { byId } from "../../core/pack/by-id.ts";
import type { Entity, Fact, Pack, Quote } from "../../core/pack/schema.ts";
import { Prepared } from "../../core/prepared.ts";
import { type Search, searchSteps } from "../../core/search/search.ts";
import type { Steps } from "../../core/steps.ts";
import type { ReaderPacks } from "../../platform/pack-store/reader-packs.ts";
import { usePacks } from "./use-packs.ts";

function countStatements({ facts, quotes }: Pack): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entities, speaker } of [...facts, ...quotes]) {
    for (const id of new Set([...entities, ...(speaker?.entity ? [speaker.entity] : [])])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** So many names are searched in a blink; of more, a search may take a moment. */
const VAST = 20_000;
/** What a statement's text weighs in names: it takes as long to be made ready. */
const STATEMENT_NAMES = 4;

/** All packs that are on, merged, with the look-ups that the views need. */
export class Dataset {
  readonly packs: ReaderPacks;
  readonly pack: Pack;
  readonly cards: CardMaker;
  #counts: ReadonlyMap<string, number> | undefined;
  #facts: ReadonlyMap<string, Fact> | undefined;
  #quotes: ReadonlyMap<string, Quote> | undefined;
  /** Made for the first search: most readers open the panel to look, not to search. */
  readonly searchIndex = new Prepared(() => this.#indexSteps());

  constructor(packs: ReaderPacks) {
    this.packs = packs;
    this.pack = packs.pack;
    this.cards = new CardMaker(packs);
  }

  /** What is told more than once is found once. */
  *#indexSteps(): Steps<Search> {
    const all = yield* searchSteps(this.pack);
    const { hidden } = this.packs;
    return {
      search: (query, options) =>
        all.search(query, options).filter(({ id, type }) => type === "entity" || !hidden.has(id)),
    };
  }

  entity(id: string): Entity | undefined {
    return this.cards.entity(id);
  }

  /** How many facts and quotes are about an entity. */
  statementsOf(id: string): number {
    this.#counts ??= countStatements(this.pack);
    return this.#counts.get(id) ?? 0;
  }

  fact(id: string): Fact | undefined {
    this.#facts ??= byId(this.pack.facts);
    return this.#facts.get(id);
  }

  quote(id: string): Quote | undefined {
    this.#quotes ??= byId(this.pack.quotes);
    return this.#quotes.get(id);
  }

  /** So much that a search waits for Enter, and its index for a progress bar. */
  get isVast(): boolean {
    const { entities, facts, quotes } = this.pack;
    return entities.length + STATEMENT_NAMES * (facts.length + quotes.length) > VAST;
  }

  get search(): Search {
    return this.searchIndex.value;
  }
}

const datasetOf = (packs: ReaderPacks): Dataset => new Dataset(packs);

/**
 * The dataset as it is now; `undefined` while it is read, `null` where it can't be.
 * @param asked as for `followPacks`
 */
export function useDataset(asked?: Promise<ReaderPacks>): Dataset | undefined | null {
  return usePacks(datasetOf, asked);
}
