/**
 * The long run of the property tests: node scripts/fuzz.mjs [CASES] [SEED]
 *
 * Every property that counts its cases by FUZZ_RUNS gets so many of them, 100,000 without a word. A
 * failure prints the smallest case that fails, with the seed that leads to it again.
 */
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

const [cases = "100000", seed] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(cases) || (seed !== undefined && !/^-?\d+$/.test(seed))) {
  console.error("usage: node scripts/fuzz.mjs [CASES] [SEED]");
  process.exit(2);
}
const FILES = ["src/core/lexicon/lexicon.test.ts", "src/content/reader/names-in-nodes.test.ts"];
console.log(`${cases} cases of each property, in ${FILES.join(" and ")}`);
const start = performance.now();
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--testTimeout", "3600000", ...FILES],
  { stdio: "inherit", env: { ...process.env, FUZZ_RUNS: cases, FUZZ_SEED: seed ?? "" } },
);
console.log(`${Math.round((performance.now() - start) / 1000)} s`);
process.exit(status ?? 1);
