/**
 * Words directly beside a name, "Washington Post", "George Washington", "Beijing Has", and such as
 * say something wherever they stand round it. Unlike cues they are looked for at names alone.
 */
import type { Match } from "../lexicon/pattern.ts";
import type { LinkTable } from "./table.ts";
import { type Place, WordList } from "./word-list.ts";

/** Units of text on either side that words beside a name are looked for in. */
const BESIDE_REACH = 32;
/** The same for words round a name: about a sentence. */
const AROUND_REACH = 160;
/** Words round a name that count, of each side. */
const MOST_AROUND = 2;

export class BesideWords {
  readonly #table: Pick<LinkTable, "beside">;
  readonly #lists = new Map<string, WordList>();

  constructor(table: Pick<LinkTable, "beside">) {
    this.#table = table;
  }

  /**
   * The first words found before a name, and the first after it.
   * @param lists which of the table's lists to look in
   * @param isFolded whether capitals don't matter
   */
  find(
    run: string,
    { start, end }: Match,
    { lists = [], isFolded }: { lists: readonly number[] | undefined; isFolded: boolean },
  ): string[] {
    const first = (place: Place, text: string): string[] => {
      for (const list of lists) {
        const found = this.#list(list, place, isFolded).first(text);
        if (found !== undefined) return [found];
      }
      return [];
    };
    return [
      ...first("before", run.slice(Math.max(0, start - BESIDE_REACH), start)),
      ...first("after", run.slice(end, end + BESIDE_REACH)),
    ];
  }

  /** Different words found on either side of a name, in small letters: the first two. */
  findAround(run: string, { start, end }: Match, lists: readonly number[] = []): string[] {
    const sides = [
      run.slice(end, end + AROUND_REACH),
      run.slice(Math.max(0, start - AROUND_REACH), start),
    ];
    const found = lists.flatMap((list) =>
      sides.flatMap((side) => this.#list(list, "around", true).first(side) ?? []),
    );
    return [...new Set(found)].slice(0, MOST_AROUND);
  }

  #list(list: number, place: Place, isFolded: boolean): WordList {
    const key = `${list} ${place} ${isFolded}`;
    let known = this.#lists.get(key);
    if (!known) {
      known = new WordList(this.#table.beside[list]?.[place] ?? [], { place, isFolded });
      this.#lists.set(key, known);
    }
    return known;
  }
}
