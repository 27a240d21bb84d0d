/**
 * Words directly beside a name, "Washington Post", "George Washington", "Beijing Has", and such as
 * say something wherever they stand round it. Unlike cues they are looked for at names alone.
 */
import type { Match } from "../lexicon/pattern.ts";
import { LETTERS } from "../text/letters.ts";
import type { LinkTable } from "./table.ts";

/** Units of text on either side that words beside a name are looked for in. */
const BESIDE_REACH = 32;
/** The same for words round a name: about a sentence. */
const AROUND_REACH = 160;
/** Words round a name that count, of each side. */
const MOST_AROUND = 2;

/** Where a word of a script with spaces starts and ends; one in Han or Kana goes on: Seedance与Sora. */
const UNSPACED = "\u3005-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";
const WORD_STARTS = `(?<=^|[${UNSPACED}]|[^${LETTERS}])`;
const WORD_ENDS = `(?=$|[${UNSPACED}]|[^${LETTERS}])`;

/** The rest of a word by what doesn't end one: an expression has some hundred, and each is read. */
const REST_OF_WORD = "[^\\s!-@\\[-`{-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff20]*";

export class BesideWords {
  readonly #lists: LinkTable["beside"];
  readonly #expressions = new Map<string, RegExp>();

  constructor({ beside }: LinkTable) {
    this.#lists = beside;
  }

  /**
   * The first words found before a name, and the first after it.
   * @param lists which of the table's lists to look in
   * @param fold applied to both sides: expressions that fold themselves are slow at first use
   */
  find(
    run: string,
    { start, end }: Match,
    { lists, fold }: { lists: readonly number[] | undefined; fold: (words: string) => string },
  ): string[] {
    if (!lists || lists.length === 0) return [];
    const before = fold(run.slice(Math.max(0, start - BESIDE_REACH), start));
    const after = fold(run.slice(end, end + BESIDE_REACH));
    const first = (side: "before" | "after", text: string): string[] => {
      for (const list of lists) {
        const source = this.#lists[list]?.[side];
        const found = source && this.#expression(fold(source)).exec(text)?.[0].trim();
        if (found) return [found];
      }
      return [];
    };
    return [...first("before", before), ...first("after", after)];
  }

  /** Different words found on either side of a name, in small letters: the first two. */
  findAround(run: string, { start, end }: Match, lists: readonly number[] | undefined): string[] {
    const found = new Set<string>();
    for (const list of lists ?? []) {
      const source = this.#lists[list]?.around;
      if (!source) continue;
      const expression = this.#expression(source.toLowerCase());
      const search = (side: string): void => {
        const first = expression.exec(side.toLowerCase())?.[0];
        if (first !== undefined) found.add(first);
      };
      search(run.slice(end, end + AROUND_REACH));
      search(run.slice(Math.max(0, start - AROUND_REACH), start));
    }
    return [...found].slice(0, MOST_AROUND);
  }

  #expression(source: string): RegExp {
    const known = this.#expressions.get(source);
    if (known) return known;
    // The source has the property of letters in either case, by whether it was folded.
    const expression = new RegExp(
      source
        .replace(/\(\?<!\[\\p\{L\}\\p\{M\}\]\)/gi, WORD_STARTS)
        .replace(/\(\?!\[\\p\{L\}\\p\{M\}\]\)/gi, WORD_ENDS)
        .replace(/\[\\p\{L\}\\p\{M\}\]\*/gi, REST_OF_WORD)
        .replace(/\\p\{L\}\\p\{M\}/gi, LETTERS),
      "u",
    );
    this.#expressions.set(source, expression);
    return expression;
  }
}
