/** The reader's packs as a library page works on them: our own code in a document of the extension. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Driver } from "./driver.ts";

type Store = typeof import("./store-entry.ts");

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("store-entry.ts", import.meta.url))],
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

/** Calls a function with the store's functions. What it takes and gives has to survive JSON. */
export async function withStore<Argument, Result>(
  driver: Driver,
  run: (store: Store, argument: Argument) => Promise<Result>,
  argument: Argument,
): Promise<Result> {
  bundled ??= bundle();
  const code = `globalThis.sandarbhStore ??= (() => { ${await bundled}; return sandarbhStore; })()`;
  const call = `(${run.toString()})(globalThis.sandarbhStore, ${JSON.stringify(argument)})`;
  return (await driver.evaluateWithApi(`(${code}, ${call})`)) as Result;
}
