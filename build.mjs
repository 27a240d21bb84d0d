/**
 * Builds the extension for Chrome and Firefox, and the command line:
 *
 *   dataset/*.json ─ check ─▶ pack.json ─ compile ─▶ lexicon, inside content.js
 *   src/**         ─ esbuild ─▶ dist/chrome, dist/firefox, dist/cli
 *
 * `--package` zips both variants for the stores.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { minify } from "terser";
import {
  nativeBrowser,
  readabilityWithoutRawHtml,
  withoutRawHtml,
} from "./scripts/build-plugins.mjs";
import { compileDataset, DatasetError } from "./scripts/compile-dataset.mjs";
import { MOST_CONTENT_BYTES, tooHeavy, weighContent } from "./scripts/content-weight.mjs";
import { packSchema } from "./scripts/pack-schema.mjs";
import { zipFolder } from "./scripts/zip.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = `${root}dist`;

/** @param {string} file */
const readJson = async (file) => JSON.parse(await readFile(file, "utf8"));

/** Compiles a part of src/core so that this script can use it. @param {string} contents */
async function importCore(contents) {
  const file = `${dist}/.build/core.mjs`;
  await esbuild.build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: file,
  });
  const core = await import(pathToFileURL(file).href);
  await rm(`${dist}/.build`, { recursive: true });
  return core;
}

/** @param {unknown} manifest @param {"chrome" | "firefox"} variant */
function manifestFor(manifest, variant) {
  const derived = structuredClone(/** @type {any} */ (manifest));
  if (variant === "chrome") {
    delete derived.browser_specific_settings;
    delete derived.sidebar_action;
  } else {
    delete derived.minimum_chrome_version;
    // What Chrome calls a side panel is a sidebar here, and needs no permission.
    delete derived.side_panel;
    derived.permissions = derived.permissions.filter(
      (/** @type {string} */ permission) => permission !== "sidePanel",
    );
    // Firefox knows no service worker here: the same file runs as an event page.
    derived.background = { scripts: ["background.js"] };
    // Style of user origin reaches into shadow trees, where highlights don't inherit in Firefox.
    for (const script of derived.content_scripts) if (script.css) script.css_origin = "user";
  }
  return derived;
}

await rm(dist, { recursive: true, force: true });
const core = await importCore(`
  export { readPack } from "./src/core/pack/read.ts";
  export { PACK_CONTEXT } from "./src/core/pack/json-ld.ts";
  export { Pack } from "./src/core/pack/schema.ts";
  export { compileLinkTable } from "./src/core/linking/table.ts";
  export { compileLexicon } from "./src/core/lexicon/compile.ts";
  export { toScriptText } from "./src/core/lexicon/script-text.ts";
`);

const { pack, patterns, table, lexicon } = await compileDataset(`${root}dataset/`, core).catch(
  (cause) => {
    if (!(cause instanceof DatasetError)) throw cause;
    console.error(cause.message);
    process.exit(1);
  },
);
const lexiconText = core.toScriptText(lexicon);

/** What the content script and the linker take from the pack, as a module. @type {import("esbuild").Plugin} */
const bundledLexicon = {
  name: "bundled-lexicon",
  setup(build) {
    build.onResolve({ filter: /^sandarbh:lexicon$/ }, () => ({
      path: "lexicon",
      namespace: "sandarbh",
    }));
    build.onLoad({ filter: /.*/, namespace: "sandarbh" }, () => ({
      contents: `export const lexiconText = ${JSON.stringify(lexiconText)};
        export const table = ${JSON.stringify(table)};`,
    }));
  },
};

/**
 * Pages of the extension, each with a module of its own.
 * @type {{ html: string; module: string; opening?: string }[]}
 */
const PAGES = [
  { html: "popup.html", module: "panel", opening: "panel-opening" },
  { html: "library.html", module: "library" },
  { html: "welcome.html", module: "welcome" },
];

/**
 * A page opens the faster, the less it has to ask for: its style sheets become one.
 *
 * @param {string} out the variant's folder @param {(typeof PAGES)[number]} page
 */
async function gatherSheets(out, { html, module }) {
  const sheet = / *<link rel="stylesheet" href="([^"]+)">\n/g;
  const text = await readFile(`${out}/${html}`, "utf8");
  const sheets = [...text.matchAll(sheet)].map(([, file]) => readFile(`${out}/${file}`, "utf8"));
  await writeFile(`${out}/css/${module}-page.css`, (await Promise.all(sheets)).join("\n"));
  const link = `    <link rel="stylesheet" href="css/${module}-page.css">\n`;
  await writeFile(
    `${out}/${html}`,
    text.replace(sheet, "").replace("  </head>", `${link}  </head>`),
  );
}

/**
 * Builds a page's module, and before it, where there is such a thing, what the page asks for as it
 * opens: a file that the page runs by itself as soon as it comes, and that the module finds running.
 *
 * @param {string} out the variant's folder @param {(typeof PAGES)[number]} page
 */
async function buildPage(out, { module, opening }) {
  const from = `${root}src/ui/${module}`;
  // What two entries share is a file of its own; the second is here for nothing else.
  const second = opening && `${opening}-entry`;
  await esbuild.build({
    ...browserOptions,
    entryPoints: {
      [module]: `${from}/index.tsx`,
      ...(second && { [second]: `${from}/opening.ts` }),
    },
    outdir: out,
    format: "esm",
    splitting: true,
    chunkNames: opening ?? "[name]-[hash]",
    plugins: [withoutRawHtml],
  });
  if (second) await rm(`${out}/${second}.js`);
}

/** Ours and those of what is bundled, which ask for it. @param {string} out a folder that ships */
async function copyLicences(out) {
  await cp(`${root}LICENSE`, `${out}/LICENSE`);
  await cp(`${root}docs/licences.md`, `${out}/licences.md`);
}

/** @type {import("esbuild").BuildOptions} */
const browserOptions = {
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome120", "firefox140"],
  // Both know the properties that we ask for; only some of the newest scripts are strange to them.
  supported: { "regexp-unicode-property-escapes": true },
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".css": "text" },
  legalComments: "none",
  charset: "utf8",
  // A library can read files from the network too. Ours are given to it.
  define: { XMLHttpRequest: "undefined" },
};

/**
 * Minifies once more: terser joins and inlines what esbuild leaves, which is three per cent of what
 * every page carries. @param {string} file
 */
async function minifyMore(file) {
  const { code } = await minify(await readFile(file, "utf8"), {
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true },
  });
  if (!code) throw new Error(`${file}: nothing left of it`);
  await writeFile(file, code);
}

for (const variant of /** @type {const} */ (["chrome", "firefox"])) {
  const out = `${dist}/${variant}`;
  await mkdir(out, { recursive: true });
  await cp(`${root}extension`, out, { recursive: true });
  await cp(`${root}icons`, `${out}/icons`, { recursive: true });
  await copyLicences(out);
  const manifest = manifestFor(await readJson(`${root}manifest.json`), variant);
  await writeFile(`${out}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(`${out}/pack.json`, JSON.stringify(pack));
  const schema = packSchema(core.Pack);
  await writeFile(`${out}/pack.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  const context = { "@context": core.PACK_CONTEXT };
  await writeFile(`${out}/pack.context.jsonld`, `${JSON.stringify(context, null, 2)}\n`);
  await esbuild.build({
    ...browserOptions,
    entryPoints: {
      first: `${root}src/content/early.ts`,
      content: `${root}src/content/index.ts`,
      linking: `${root}src/content/linking/index.ts`,
    },
    outdir: out,
    plugins: [bundledLexicon, nativeBrowser],
  });
  await minifyMore(`${out}/content.js`);
  await esbuild.build({
    ...browserOptions,
    entryPoints: {
      popover: `${root}src/content/popover/index.ts`,
      "page-tools": `${root}src/content/tools/index.ts`,
      names: `${root}src/content/names/index.ts`,
    },
    outdir: out,
    plugins: [nativeBrowser, withoutRawHtml],
  });
  await esbuild.build({
    ...browserOptions,
    entryPoints: { "page-clip": `${root}src/content/clip/index.ts` },
    outdir: out,
    plugins: [readabilityWithoutRawHtml],
    globalName: "sandarbhClip",
    // What a script comes to is what `scripting.executeScript` answers with.
    footer: { js: "sandarbhClip.clipped" },
  });
  await esbuild.build({
    ...browserOptions,
    entryPoints: { background: `${root}src/background/index.ts` },
    outdir: out,
  });
  // Each page is built by itself: what it shares with others would be a file more.
  for (const page of PAGES) {
    await buildPage(out, page);
    await gatherSheets(out, page);
  }
  // The same page: by its address it knows that it stands beside all of a window's tabs.
  await cp(`${out}/popup.html`, `${out}/side-panel.html`);
}
await esbuild.build({
  entryPoints: { sandarbh: `${root}src/cli/index.ts` },
  outdir: `${dist}/cli`,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Some of what the HTML parser brings along is CommonJS and asks for `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  legalComments: "none",
});
await copyLicences(`${dist}/cli`);
await writeFile(`${dist}/cli/pack.json`, JSON.stringify(pack));

console.log(
  `built dist/chrome, dist/firefox, dist/cli: ${pack.entities.length} entities, ` +
    `${patterns.length} patterns, lexicon ${lexicon.byteLength} bytes`,
);

for (const variant of ["chrome", "firefox"]) {
  const file = `dist/${variant}/content.js`;
  const weight = weighContent(await readFile(`${root}${file}`), lexiconText);
  console.log(`${file}: ${weight.whole} of ${MOST_CONTENT_BYTES} bytes compressed`);
  const problem = tooHeavy(file, weight);
  // It is the same script in both.
  if (problem && !process.exitCode) console.error(problem);
  if (problem) process.exitCode = 1;
}

if (process.argv.includes("--package")) {
  const { version } = await readJson(`${root}manifest.json`);
  for (const variant of ["chrome", "firefox"]) {
    const file = `dist/sandarbh-${version}-${variant}.zip`;
    await writeFile(`${root}${file}`, await zipFolder(`${dist}/${variant}`));
    console.log(`packed ${file}`);
  }
}
