/** What has to be there before anything else can run: a recent Node, and the project's packages. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The top of the project, with a slash at its end. */
export const top = fileURLToPath(new URL("../", import.meta.url));

/**
 * Runs a command at the top of the project with its output shown.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runShown(command, args) {
  return new Promise((resolve, reject) => {
    // Windows finds `npm` only through its shell, because it is a script there.
    const shell = process.platform === "win32" && command === "npm";
    const child = spawn(command, args, { cwd: top, stdio: "inherit", shell });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Before there is a package that could tell: of ranges like npm's only those that stand in
 * package.json, "^20.19 || ^22.13 || >=24".
 *
 * @param {string} version as "22.13.1" @param {string} range
 * @returns {boolean} is the version in the range?
 */
export function isNodeIn(version, range) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return range.split("||").some((part) => {
    const [, sign, least, leastMinor] = /^\s*(\^|>=)(\d+)(?:\.(\d+))?\s*$/.exec(part) ?? [];
    if (!sign) throw new Error(`package.json: engines.node: "${part.trim()}" can't be read`);
    if (major !== Number(least)) return sign === ">=" && major > Number(least);
    return minor >= Number(leastMinor ?? 0);
  });
}

/** @returns {Promise<number>} exit code of `npm ci` */
function npmCi() {
  // npm tells its scripts where it lies; by its script it runs everywhere, Windows included.
  const npm = process.env.npm_execpath;
  if (npm) return runShown(process.execPath, [npm, "ci"]);
  return runShown("npm", ["ci"]);
}

/**
 * Installs the packages of the lock file on a fresh clone.
 *
 * @param {(line: string) => void} log takes a line of progress
 * @throws {Error} with one line for the reader
 */
export async function ensureDependencies(log) {
  const { engines } = JSON.parse(readFileSync(`${top}package.json`, "utf8"));
  if (!isNodeIn(process.versions.node, engines.node)) {
    throw new Error(`Node ${engines.node} is needed; this is ${process.versions.node}.`);
  }
  // npm writes this file last, so an installation that was broken off is done again.
  if (existsSync(`${top}node_modules/.package-lock.json`)) return;
  log("Installing packages with npm ci …");
  if ((await npmCi()) !== 0) throw new Error("npm ci failed: see its message above.");
}
