/**
 * The benches: each asserts its results before it prints a figure.
 *
 *   npm run bench [-- ROUNDS]
 *
 * One table on stdout, the same as JSON in bench/results.json.
 */
import { writeFileSync } from "node:fs";
import { benchMatcher, leastLead, matcherTable, worstRatio } from "./matcher.ts";
import { figure } from "./stats.ts";

const rounds = Number(process.argv[2] ?? 9);
const results = await benchMatcher(rounds);
console.log(matcherTable(results));
console.log("\nworst text of each dictionary, whole texts");
for (const result of results) {
  const lead = leastLead(result);
  const others = Number.isFinite(lead) ? `, ${figure(lead)}× as fast as the best package` : "";
  console.log(`  ${result.size}: ${figure(worstRatio(result))}× the bare pass${others}`);
}
writeFileSync(
  "bench/results.json",
  `${JSON.stringify({ node: process.version, rounds, results }, null, 2)}\n`,
);
