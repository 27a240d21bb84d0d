/**
 * `npm run fuzz`: every property, at length.
 *
 *   npm run fuzz                              every property, seed by the clock
 *   npm run fuzz -- --seed 7                  the same cases as any other run with this seed
 *   npm run fuzz -- --only "few patterns"     one property
 *   npm run fuzz -- --runs 1000               so many cases of each
 *
 * `FUZZ_SEED` in the environment is the seed where `--seed` isn't given. The first failure of a
 * property is made as small as it gets and printed with what repeats it; exit code 1.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { properties } from "./properties.ts";
import type { Property } from "./property.ts";

/** Cases between two lines of progress. */
const BLOCK = 2000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(0)} s`;
}

/** Runs a property in blocks, each with a seed of its own that follows from `seed`. */
function run({ name, property }: Property, cases: number, seed: number): boolean {
  const start = performance.now();
  for (let done = 0; done < cases; ) {
    const numRuns = Math.min(BLOCK, cases - done);
    const outcome = fc.check(property, { numRuns, seed: (seed + done) | 0 });
    if (outcome.failed) {
      say(`${name}: FAILED with seed ${seed}, in the block of ${numRuns} from case ${done}`);
      say(fc.defaultReportMessage(outcome) ?? "");
      say(`repeat: npm run fuzz -- --seed ${seed} --only "${name}" --runs ${done + numRuns}`);
      return false;
    }
    done += numRuns;
    say(`${name}: ${done} of ${cases} (${secondsSince(start)})`);
  }
  return true;
}

function main(): number {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31) },
      only: { type: "string" },
      runs: { type: "string" },
    },
  });
  const seed = Number(values.seed);
  const chosen = properties.filter(({ name }) => values.only === undefined || name === values.only);
  if (!Number.isInteger(seed) || chosen.length === 0 || Number.isNaN(Number(values.runs ?? 0))) {
    say(
      `no such seed, property or number; properties: ${properties.map(({ name }) => name).join(", ")}`,
    );
    return 2;
  }
  const casesOf = ({ long }: Property): number => Number(values.runs ?? long);
  const total = chosen.reduce((sum, each) => sum + casesOf(each), 0);
  say(`${total} cases, seed ${seed}`);
  const start = performance.now();
  const failed = chosen.filter((each) => !run(each, casesOf(each), seed));
  say(
    `${total} cases, seed ${seed}, ${secondsSince(start)}: ${failed.length} of ${chosen.length} properties failed`,
  );
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = main();
