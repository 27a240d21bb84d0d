/**
 * The browser driver of the end-to-end tests, for scripts: Node 20 reads no TypeScript, so it is
 * bundled first. Only after the packages are installed.
 */
import { pathToFileURL } from "node:url";
import { top } from "./dependencies.mjs";

/**
 * @typedef {typeof import("../tests/e2e/launch.ts")
 *   & typeof import("../tests/e2e/reader-page.ts")
 *   & typeof import("../tests/e2e/panel-page.ts")
 *   & typeof import("../tests/e2e/named.ts")
 *   & typeof import("../tests/e2e/poll.ts")} Drivers
 */

const PARTS = ["launch", "reader-page", "panel-page", "named", "poll"];

/** @returns {Promise<Drivers>} */
export async function loadDriver() {
  const { build } = await import("esbuild");
  const outfile = `${top}.cache/driver.mjs`;
  await build({
    stdin: {
      contents: PARTS.map((part) => `export * from "./${part}.ts";`).join("\n"),
      resolveDir: `${top}tests/e2e`,
      loader: "ts",
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
