/** What the build does to libraries on their way into the bundles. */
import { readFile } from "node:fs/promises";

/** The polyfill's stand-in where every byte is weighed. @type {import("esbuild").Plugin} */
export const nativeBrowser = {
  name: "native-browser",
  setup(build) {
    build.onResolve({ filter: /^webextension-polyfill$/ }, () => ({
      path: "browser",
      namespace: "native",
    }));
    build.onLoad({ filter: /.*/, namespace: "native" }, () => ({
      contents: "export default globalThis.browser ?? globalThis.chrome;",
    }));
  },
};

/**
 * Preact can set raw HTML, and nothing here does. The one assignment is made a text's, so that
 * nothing that ships can turn a pack's text into markup. @type {import("esbuild").Plugin}
 */
export const withoutRawHtml = {
  name: "without-raw-html",
  setup(build) {
    build.onLoad({ filter: /preact[/\\]dist[/\\]preact\.mjs$/ }, async ({ path }) => {
      const parts = (await readFile(path, "utf8")).split(".innerHTML=");
      if (parts.length !== 2)
        throw new Error(`preact: ${parts.length - 1} uses of innerHTML, not 1`);
      return { contents: parts.join(".textContent="), loader: "js" };
    });
  },
};

/**
 * Readability sets raw HTML in its own copy of the page. An inert document parses it instead, so that
 * the rule has no exception. @type {import("esbuild").Plugin}
 */
export const readabilityWithoutRawHtml = {
  name: "readability-without-raw-html",
  setup(build) {
    build.onLoad({ filter: /readability[/\\]Readability\.js$/ }, async ({ path }) => {
      let uses = 0;
      const contents = (await readFile(path, "utf8")).replace(
        /(\w+)\.innerHTML = ([\w.]+);/g,
        (_, element, html) => {
          uses += 1;
          const parsed = `new DOMParser().parseFromString("<body>" + ${html}, "text/html")`;
          return `${element}.replaceChildren(...${parsed}.body.childNodes);`;
        },
      );
      if (uses !== 2) throw new Error(`readability: ${uses} uses of innerHTML, not 2`);
      return { contents, loader: "js" };
    });
  },
};
