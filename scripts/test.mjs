/**
 * `npm test`: everything that has to hold, in order, on a fresh clone too.
 *
 *   types · lint and format · unit tests · build, twice the same · web-ext lint · end-to-end in two
 *   browsers · some minutes' worth of reading, in which nothing may grow
 *
 * A step that fails doesn't keep the others from running, and the last line sums it all up:
 * "N passed, N failed". A skipped test counts as a failed one: nothing here may be skipped.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./browsers.mjs";
import { ensureDependencies, top } from "./dependencies.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [failures] of tests: which ones, and the first line of why
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Outcome>} run
 */

const HELP = `Usage: npm test [-- OPTIONS]

  --no-chromium   leave out the end-to-end tests in Chromium, and the reading
  --no-firefox    leave out the end-to-end tests in Firefox
  --no-e2e        leave out both
  --help          this text
`;

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a program of a package at the top of the project.
 *
 * @param {string} packageName
 * @param {string[]} args
 * @param {{ isQuiet?: boolean }} [options] quiet: its output is returned instead of shown
 * @returns {Promise<{ code: number, output: string }>}
 */
async function runPackage(packageName, args, { isQuiet = false } = {}) {
  // Run by its script, which works the same on every system, unlike what npm links it to.
  const folder = `${top}node_modules/${packageName}`;
  const { bin } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const script = typeof bin === "string" ? bin : Object.values(bin)[0];
  const child = spawn(process.execPath, [join(folder, script), ...args], {
    cwd: top,
    stdio: ["ignore", isQuiet ? "pipe" : "inherit", "inherit"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {string} packageName @param {string[][]} runs @returns {Promise<Outcome>} one step */
async function runAll(packageName, runs) {
  let isGood = true;
  for (const args of runs) {
    const { code } = await runPackage(packageName, args);
    isGood &&= code === 0;
  }
  return isGood ? PASSED : FAILED;
}

/**
 * @param {{ testResults: { name: string, message: string, assertionResults: { fullName: string,
 *   status: string, failureMessages?: string[] }[] }[] }} report as vitest's JSON reporter writes it
 * @returns {string[]} a line for each test that isn't passed, and for each file that can't be loaded
 */
function namesOfFailed({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(top, name);
    const tests = assertionResults
      .filter(({ status }) => status !== "passed")
      .map(({ fullName, status, failureMessages = [] }) => {
        const [why = ""] = (failureMessages[0] ?? status).split("\n");
        return `${file}: ${fullName}: ${why}`;
      });
    return tests.length === 0 && message !== "" ? [`${file}: ${message.split("\n")[0]}`] : tests;
  });
}

/** @param {string[]} args @returns {Promise<Outcome>} tests, each counted */
async function runVitest(args) {
  const report = `${top}.cache/vitest.json`;
  await rm(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runPackage("vitest", ["run", ...args, ...reporters]);
  if (!existsSync(report)) return FAILED;
  const told = JSON.parse(await readFile(report, "utf8"));
  const failures = namesOfFailed(told);
  const passed = told.numPassedTests;
  const failed = told.numTotalTests - passed;
  if (code === 0 || failed > 0) return { passed, failed, failures };
  // A file that can't even be loaded has no tests to count; an error outside of any test has no name.
  if (failures.length === 0) failures.push("an error outside of the tests");
  return { passed, failed: 1, failures };
}

/** @returns {Promise<string | undefined>} what the store packages are, to the byte; none if it fails */
async function buildPackages() {
  const child = spawn(process.execPath, ["build.mjs", "--package"], { cwd: top, stdio: "inherit" });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) return undefined;
  const names = (await readdir(`${top}dist`)).filter((name) => name.endsWith(".zip")).sort();
  const hashes = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(`${top}dist/${name}`);
      return `${name} ${createHash("sha256").update(bytes).digest("hex")}`;
    }),
  );
  return hashes.join("\n");
}

/** Builds twice: who builds the same sources gets the same bytes. @returns {Promise<Outcome>} */
async function build() {
  const first = await buildPackages();
  const second = first && (await buildPackages());
  if (!first || !second) return FAILED;
  say(first);
  if (first === second) return PASSED;
  say(`the second time they were\n${second}`);
  return FAILED;
}

/** @returns {Promise<Outcome>} */
async function lintExtension() {
  const args = ["lint", "--source-dir", "dist/firefox", "--output", "json", "--boring"];
  const { output } = await runPackage("web-ext", args, { isQuiet: true });
  const report = JSON.parse(output);
  for (const { _type, code, message, file } of [...report.errors, ...report.warnings]) {
    say(`${_type} ${code} in ${file ?? "the extension"}: ${message}`);
  }
  const { errors, warnings, notices } = report.summary;
  say(`errors ${errors}, warnings ${warnings}, notices ${notices}`);
  return errors + warnings === 0 ? PASSED : FAILED;
}

/** @param {import("./browsers.mjs").Engine} engine @returns {Promise<Outcome>} */
async function testInBrowser(engine) {
  const { name, path } = await ensureBrowser(engine, say);
  say(`${name} (${path})`);
  return runVitest(["--config", "tests/e2e/vitest.config.ts", "--project", engine]);
}

/** A short `npm run soak`. @returns {Promise<Outcome>} */
async function read() {
  const args = ["scripts/run-ts.mjs", "bench/soak.ts", "--short"];
  const child = spawn(process.execPath, args, { cwd: top, stdio: "inherit" });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return code === 0 ? PASSED : FAILED;
}

/** @param {Step} step @returns {Promise<Outcome>} */
async function runStep({ name, run }) {
  say(`\n── ${name}`);
  const start = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await run();
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
    outcome = FAILED;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`── ${name}: ${outcome.failed === 0 ? "good" : "NOT GOOD"} (${seconds} s)`);
  return outcome;
}

async function main() {
  const { values } = parseArgs({
    options: {
      "no-chromium": { type: "boolean" },
      "no-firefox": { type: "boolean" },
      "no-e2e": { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const engines = /** @type {const} */ (["chromium", "firefox"]).filter(
    (engine) => !values["no-e2e"] && !values[`no-${engine}`],
  );
  await ensureDependencies(say);
  /** @type {Step[]} */
  const steps = [
    {
      name: "types",
      run: () =>
        runAll("typescript", [
          ["-p", "src/core"],
          ["-p", "."],
        ]),
    },
    { name: "lint and format", run: () => runAll("@biomejs/biome", [["check", "."]]) },
    { name: "unit tests", run: () => runVitest([]) },
    { name: "build, twice the same", run: build },
    { name: "web-ext lint", run: lintExtension },
    ...engines.map((engine) => ({
      name: `end-to-end in ${engine === "chromium" ? "Chromium" : "Firefox"}`,
      run: () => testInBrowser(engine),
    })),
    ...(engines.includes("chromium")
      ? [{ name: "reading, in which nothing grows", run: read }]
      : []),
  ];
  const total = { passed: 0, failed: 0 };
  /** Told once more at the end: of a long output, that is what is seen first. */
  const notGood = [];
  for (const step of steps) {
    const { passed, failed, failures = [] } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) notGood.push(step.name, ...failures.map((line) => `  ${line}`));
  }
  if (notGood.length > 0) say(`\n── not good:\n${notGood.join("\n")}`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (cause) => {
    say(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 2;
  },
);
