import { useLayoutEffect, useState } from "preact/hooks";
import { CardMaker } from "../../core/card/build-card.ts";
import type { Entity, Pack } from "../../core/pack/schema.ts";
import { createSearch, type Search } from "../../core/search/search.ts";
import { logOnce } from "../../platform/log.ts";
import { loadPack } from "../../platform/packs.ts";

/** The pack with the look-ups that the panel's views need. */
export class Dataset {
  readonly pack: Pack;
  readonly cards: CardMaker;
  readonly #entities: ReadonlyMap<string, Entity>;
  #search: Search | undefined;

  constructor(pack: Pack) {
    this.pack = pack;
    this.cards = new CardMaker(pack);
    this.#entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** Indexed at the first search: most readers open the panel to look, not to search. */
  get search(): Search {
    this.#search ??= createSearch(this.pack);
    return this.#search;
  }
}

/** The dataset; `undefined` while it is read, `null` where it can't be. */
export function useDataset(): Dataset | undefined | null {
  const [dataset, setDataset] = useState<Dataset | null>();
  useLayoutEffect(() => {
    loadPack().then(
      (pack) => setDataset(new Dataset(pack)),
      (cause: unknown) => {
        logOnce("the dataset could not be read", cause);
        setDataset(null);
      },
    );
  }, []);
  return dataset;
}
