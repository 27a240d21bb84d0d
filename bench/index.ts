/**
 * The benches: each asserts its results before it prints a figure.
 *
 *   npm run bench [-- PART …] [--all]   matcher, cold, size, page, names; all of them without a word
 *
 * `--all`: all saved pages and not a sample. The last three need a build.
 *
 * Tables on stdout, the goals last; all figures as JSON in bench/results.json.
 */
import { writeFileSync } from "node:fs";
import { benchCold, coldTable } from "./cold.ts";
import { coldGoals, type Goal, goalsTable, matcherGoals } from "./goals.ts";
import { benchMatcher, matcherTable } from "./matcher.ts";
import { benchPages, pageGoals, pageTable } from "./page.ts";
import { benchManyNames, manyNamesGoals, manyNamesTable } from "./page-names.ts";
import { benchSize, sizeGoals, sizeTable } from "./size.ts";

const ROUNDS = 7;
const results: Record<string, unknown> = { node: process.version };
const goals: Goal[] = [];

const words = process.argv.slice(2);
const isAll = words.includes("--all");
const wanted = words.filter((word) => word !== "--all");

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
  size: async () => {
    const size = benchSize();
    Object.assign(results, { size });
    goals.push(...sizeGoals(size));
    return sizeTable(size);
  },
  page: async () => {
    const page = await benchPages({ isAll });
    Object.assign(results, { page });
    goals.push(...pageGoals(page));
    return pageTable(page);
  },
  names: async () => {
    const names = await benchManyNames();
    Object.assign(results, { names });
    goals.push(...manyNamesGoals(names));
    return manyNamesTable(names);
  },
};

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
