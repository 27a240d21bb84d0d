/** Bundles what runs inside pages. */
import { build, type Plugin } from "esbuild";
import { compileLexicon } from "../src/core/lexicon/compile.ts";
import { toScriptText } from "../src/core/lexicon/script-text.ts";
import { compileLinkTable } from "../src/core/linking/table.ts";
import { datasetPack } from "./corpus.ts";

/** The dataset's lexicon, as build.mjs puts it into the content script. */
function bundledLexicon(): Plugin {
  return {
    name: "bundled-lexicon",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^sandarbh:lexicon$/ }, () => ({ path: "lexicon", namespace: "bench" }));
      onLoad({ filter: /.*/, namespace: "bench" }, () => {
        const { patterns, table } = compileLinkTable(datasetPack());
        const text = toScriptText(compileLexicon(patterns, { isSeed: true }));
        return {
          contents: `export const lexiconText = ${JSON.stringify(text)};
            export const table = ${JSON.stringify(table)};`,
        };
      });
    },
  };
}

/** Nothing that is measured here calls the extension's API. */
const withoutBrowser: Plugin = {
  name: "without-browser",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^webextension-polyfill$/ }, () => ({ path: "api", namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export default {};" }));
  },
};

/** @returns the script, minified as the content script is */
export async function pageScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome119",
    supported: { "regexp-unicode-property-escapes": true },
    charset: "utf8",
    write: false,
    plugins: [bundledLexicon(), withoutBrowser],
    logLevel: "error",
  });
  return (outputFiles[0] as { text: string }).text;
}
