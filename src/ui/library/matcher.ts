/** Finds the packs' names in texts, as pages do: for the article that is being reviewed. */
import { compileLexicon } from "../../core/lexicon/compile.ts";
import { Lexicon } from "../../core/lexicon/lexicon.ts";
import { annotateRuns } from "../../core/linking/annotate.ts";
import { compileLinkTable, type LinkTable } from "../../core/linking/table.ts";
import type { Pack } from "../../core/pack/schema.ts";

/** A name in one paragraph; UTF-16 offsets in it. */
export interface FoundName {
  start: number;
  end: number;
  entity: string;
}

interface Matcher {
  lexicon: Lexicon;
  table: LinkTable;
}

/** Compiling takes a second with a hundred thousand names: once for each state of the packs. */
const matchers = new WeakMap<Pack, Matcher>();

function matcherOf(pack: Pack): Matcher {
  const known = matchers.get(pack);
  if (known) return known;
  const { patterns, table } = compileLinkTable(pack);
  const made = { lexicon: new Lexicon(compileLexicon(patterns)), table };
  matchers.set(pack, made);
  return made;
}

/** The names in each paragraph, in order. */
export function findNames(pack: Pack, paragraphs: readonly string[]): FoundName[][] {
  let start = 0;
  const runs = paragraphs.map((text) => {
    const run = { start, text };
    start += text.length + 1;
    return run;
  });
  const mentions = annotateRuns(runs, matcherOf(pack)).filter(({ isMention }) => isMention);
  return runs.map(({ start: first, text }) =>
    mentions
      .filter((each) => each.start >= first && each.end <= first + text.length)
      .map((each) => ({
        start: each.start - first,
        end: each.end - first,
        entity: each.entity,
      })),
  );
}
