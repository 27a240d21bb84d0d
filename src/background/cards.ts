/** Cards over all packs that are on. What is read is kept as long as the background lives. */
import { CardMaker } from "../core/card/build-card.ts";
import type { Card, Passage } from "../core/card/card.ts";
import { emptyPack } from "../core/pack/empty-pack.ts";
import { logOnce } from "../platform/log.ts";
import { watchPacks } from "../platform/pack-store/changes.ts";
import { findName, loadPacks } from "../platform/pack-store/reader-packs.ts";

export class Cards {
  #maker: Promise<CardMaker> | undefined;

  constructor(signal: AbortSignal) {
    watchPacks(() => {
      this.#maker = undefined;
    }, signal);
  }

  /**
   * Word lists may be long, so their names are looked up one by one. Where the reader's packs can't
   * be had there is the bundled one, for this once.
   */
  #load(): Promise<CardMaker> {
    const reading =
      this.#maker ??
      loadPacks({ withNames: false }).then((packs) => {
        if (packs.isBundledAlone) this.#forget(reading);
        return new CardMaker(packs);
      });
    this.#maker = reading;
    reading.catch(() => this.#forget(reading));
    return reading;
  }

  #forget(reading: Promise<CardMaker>): void {
    if (this.#maker === reading) this.#maker = undefined;
  }

  /** The card of an entity; `null` where no pack that is on knows it. */
  async make(entity: string, passage: Passage): Promise<Card | null> {
    const known = (await this.#load()).make(entity, passage);
    return known ?? (await this.#nameCard(entity, passage));
  }

  async #nameCard(id: string, passage: Passage): Promise<Card | null> {
    const name = await findName(id).catch((cause: unknown) => {
      logOnce("word lists can't be read", cause);
      return undefined;
    });
    if (!name) return null;
    return new CardMaker({ ...emptyPack("name", name.name), entities: [name] }).make(id, passage);
  }
}
