/**
 * The benches: each asserts its results before it prints a figure.
 *
 *   npm run bench [-- PART …]     matcher, cold; all of them without a word
 *
 * Tables on stdout, the goals last; all figures as JSON in bench/results.json.
 */
import { writeFileSync } from "node:fs";
import { benchCold, coldTable } from "./cold.ts";
import { coldGoals, type Goal, goalsTable, matcherGoals } from "./goals.ts";
import { benchMatcher, matcherTable } from "./matcher.ts";

const ROUNDS = 7;
const results: Record<string, unknown> = { node: process.version };
const goals: Goal[] = [];

const PARTS: Record<string, () => Promise<string>> = {
  matcher: async () => {
    const matcher = await benchMatcher(ROUNDS);
    Object.assign(results, { matcher });
    goals.push(...matcherGoals(matcher));
    return matcherTable(matcher);
  },
  cold: async () => {
    const cold = await benchCold(ROUNDS);
    Object.assign(results, { cold });
    goals.push(...coldGoals(cold));
    return coldTable(cold);
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => !(part in PARTS));
if (unknown) {
  console.error(`bench: no part "${unknown}": there are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
for (const [part, run] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  console.log(`${await run()}\n`);
}
console.log(goalsTable(goals));
writeFileSync("bench/results.json", `${JSON.stringify({ ...results, goals }, null, 2)}\n`);
