/** Parts of the bench that want a process of their own: bundled once, run as often as needed. */
import { spawn } from "node:child_process";
import { basename } from "node:path";
import { build } from "esbuild";

export const FOLDER = "node_modules/.cache/bench";

/** Bundles a file of the bench; packages stay outside. @returns the bundle's path */
export async function bundle(entry: string): Promise<string> {
  const outfile = `${FOLDER}/${basename(entry, ".ts")}.mjs`;
  await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  return outfile;
}

/** Runs a bundle that prints JSON as its last line; its progress goes to stderr. */
export async function runJson<T>(outfile: string, args: readonly string[]): Promise<T> {
  const child = spawn(process.execPath, ["--expose-gc", outfile, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${basename(outfile)} ${args.join(" ")} failed`);
  return JSON.parse(output) as T;
}
