/** The reader's packs as a library page works on them: our own code in a document of the extension. */
import { build } from "esbuild";
import type { Driver } from "./driver.ts";

export type Store = typeof import("./store-entry.ts");

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    // By the place that tests and benches are run from: a bench is bundled elsewhere.
    entryPoints: ["tests/e2e/store-entry.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "sandarbhStore",
    plugins: [
      {
        name: "native-browser",
        setup(setup) {
          setup.onResolve({ filter: /^webextension-polyfill$/ }, () => ({
            path: "browser",
            namespace: "native",
          }));
          setup.onLoad({ filter: /.*/, namespace: "native" }, () => ({
            contents: "export default globalThis.browser ?? globalThis.chrome;",
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

/** An expression that calls a function with the store's functions, in a document of the extension. */
export async function storeExpression(run: string, argument: unknown): Promise<string> {
  bundled ??= bundle();
  const code = `globalThis.sandarbhStore ??= (() => { ${await bundled}; return sandarbhStore; })()`;
  return `(${code}, (${run})(globalThis.sandarbhStore, ${JSON.stringify(argument)}))`;
}

/** Calls a function with the store's functions. What it takes and gives has to survive JSON. */
export async function withStore<Argument, Result>(
  driver: Driver,
  run: (store: Store, argument: Argument) => Promise<Result>,
  argument: Argument,
): Promise<Result> {
  return (await driver.evaluateWithApi(await storeExpression(run.toString(), argument))) as Result;
}
