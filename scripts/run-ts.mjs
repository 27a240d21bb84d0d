/** Runs a TypeScript file of the project: node scripts/run-ts.mjs FILE [ARG …] */
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error("usage: node scripts/run-ts.mjs FILE [ARG …]");
  process.exit(2);
}
// Inside node_modules, so that what isn't bundled is found from there.
const folder = fileURLToPath(new URL("../node_modules/.cache/run-ts/", import.meta.url));
await mkdir(folder, { recursive: true });
const outfile = `${folder}${basename(file, ".ts")}.mjs`;
await esbuild.build({
  entryPoints: [file],
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  outfile,
  logLevel: "error",
});
const child = spawn(process.execPath, ["--expose-gc", outfile, ...args], { stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 1));
