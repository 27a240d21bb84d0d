/** The matcher against the bare pass over a text, and against what npm has. */
import { bundle, runJson } from "./process.ts";
import { figure, type Spread, tableOf, told } from "./stats.ts";
import { TEXT_NAMES, type TextName } from "./texts.ts";

export const OURS = "Sandarbh";
export const BARE = "bare charCodeAt";
export const DICTIONARIES = ["300", "10000", "100000", "dataset"] as const;
export type DictionaryName = (typeof DICTIONARIES)[number];

export interface Measured {
  text: TextName;
  form: "whole" | "nodes";
  contender: string;
  nsPerUnit: Spread;
  /** Against the bare pass over the same form of the same text, in the same round. */
  ratio: Spread;
}

export interface MatcherResult {
  size: DictionaryName;
  patterns: number;
  measured: Measured[];
}

export async function benchMatcher(rounds: number): Promise<MatcherResult[]> {
  const outfile = await bundle("bench/matcher-process.ts");
  const results: MatcherResult[] = [];
  // One process at a time: they would take the processor from one another.
  for (const size of DICTIONARIES) {
    results.push(await runJson<MatcherResult>(outfile, [size, String(rounds)]));
  }
  return results;
}

function valuesOf(
  { measured }: MatcherResult,
  contender: string,
  form: Measured["form"],
): Measured[] {
  return measured.filter((each) => each.contender === contender && each.form === form);
}

/** Ours against the bare pass, over whole texts: the worst text's median. */
export function worstRatio(result: MatcherResult): number {
  return Math.max(...valuesOf(result, OURS, "whole").map(({ ratio }) => ratio.median));
}

/** How many times as long the fastest package takes: the worst text's. */
export function leastLead(result: MatcherResult): number {
  const packages = new Set(
    result.measured.map(({ contender }) => contender).filter((name) => /aho/.test(name)),
  );
  const leads = valuesOf(result, OURS, "whole").map(({ text, ratio }) => {
    const theirs = [...packages].flatMap((name) =>
      valuesOf(result, name, "whole")
        .filter((each) => each.text === text)
        .map((each) => each.ratio.median),
    );
    return Math.min(...theirs) / ratio.median;
  });
  return Math.min(...leads);
}

export function matcherTable(results: readonly MatcherResult[]): string {
  const parts: string[] = [];
  for (const result of results) {
    for (const form of ["whole", "nodes"] as const) {
      const names = [...new Set(result.measured.map(({ contender }) => contender))];
      const rows = names.flatMap((name) => {
        const values = valuesOf(result, name, form);
        const times = values.map(({ nsPerUnit }) => told(nsPerUnit));
        if (name !== OURS) return [[name, ...times]];
        const ratios = values.map(({ ratio }) => `${figure(ratio.median)}×`);
        return [
          [name, ...times],
          ["  against the bare pass", ...ratios],
        ];
      });
      const what = form === "whole" ? "whole texts" : "text nodes of 140 units";
      const head = `${result.size} (${result.patterns} patterns), ${what}, ns a unit`;
      parts.push(tableOf([head, ...TEXT_NAMES], rows));
    }
  }
  return parts.join("\n\n");
}
