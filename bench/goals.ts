/** What the figures are held against. A goal that isn't reached is printed as such; nothing fails. */
import type { ColdResult } from "./cold.ts";
import { leastLead, type MatcherResult, worstRatio } from "./matcher.ts";
import { figure, tableOf } from "./stats.ts";

export interface Goal {
  what: string;
  goal: number;
  reached: number;
  unit: string;
  /** Whether more is better. */
  isLeast?: boolean;
}

/** Times are told of the worst text, as medians. */
export function matcherGoals(results: readonly MatcherResult[]): Goal[] {
  const goals: Goal[] = [];
  for (const [size, goal] of [
    ["300", 2],
    ["100000", 4.5],
  ] as const) {
    const result = results.find((each) => each.size === size);
    if (!result) continue;
    goals.push(
      {
        what: `matcher at ${size}, against the bare pass`,
        goal,
        reached: worstRatio(result),
        unit: "×",
      },
      {
        what: `matcher at ${size}, against the fastest package`,
        goal: 15,
        reached: leastLead(result),
        unit: "×",
        isLeast: true,
      },
    );
  }
  return goals;
}

const BYTES: Record<string, number> = { "300": 64 * 1024, "100000": 4e6 };

export function coldGoals(results: readonly ColdResult[]): Goal[] {
  return results.flatMap(({ size, bytes, warmLoadMs, texts }) => {
    const most = BYTES[size];
    if (!most) return [];
    const worst = Math.max(...texts.map(({ firstMs }) => firstMs.median));
    return [
      { what: `lexicon at ${size}`, goal: most, reached: bytes, unit: "bytes" },
      { what: `loading it, at ${size}`, goal: 1, reached: warmLoadMs.median, unit: "ms" },
      {
        what: `first 20,000 units of a process, at ${size}`,
        goal: 1.5,
        reached: worst,
        unit: "ms",
      },
    ];
  });
}

export function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, goal, reached, unit, isLeast = false }) => [
    what,
    `${isLeast ? "≥" : "≤"} ${figure(goal)} ${unit}`,
    `${figure(reached)} ${unit}`,
    (isLeast ? reached >= goal : reached <= goal) ? "reached" : "not reached",
  ]);
  return tableOf(["goal", "", "figure", ""], rows);
}
