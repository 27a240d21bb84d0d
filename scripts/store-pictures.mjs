/**
 * docs/store/: pictures for the stores, 1280 × 800, in English and Hindi. After `npm run build`.
 *
 *   node scripts/store-pictures.mjs
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { top } from "./dependencies.mjs";
import { loadDriver } from "./load-driver.mjs";
import { serve } from "./serve.mjs";

const SIZE = { width: 1280, height: 800 };
const FOLDER = `${top}docs/store`;
const LANGUAGES = /** @type {const} */ ([
  { language: "en", name: "Sora", scheme: "light" },
  { language: "hi", name: "सोरा", scheme: "light" },
]);

/**
 * The extension with one language alone: few systems have a browser in Hindi.
 *
 * @param {string} language
 * @returns {Promise<string>} where it is
 */
async function onlyIn(language) {
  const folder = `${top}.cache/store-${language}`;
  await rm(folder, { recursive: true, force: true });
  await cp(`${top}dist/chrome`, folder, { recursive: true });
  for (const other of await readdir(`${folder}/_locales`)) {
    if (other !== language) await rm(`${folder}/_locales/${other}`, { recursive: true });
  }
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, "utf8"));
  await writeFile(
    `${folder}/manifest.json`,
    JSON.stringify({ ...manifest, default_locale: language }),
  );
  return folder;
}

/** @param {(typeof LANGUAGES)[number]} shown */
async function picture({ language, name, scheme }) {
  const extension = await onlyIn(language);
  const drivers = await loadDriver();
  const server = await serve(`${top}demo`);
  const site = server.origin.replace("127.0.0.1", "daily-specimen.localhost");
  const driver = await drivers.launch(
    { engine: "chromium", extension, headless: true, viewport: SIZE },
    console.error,
  );
  try {
    await driver.setColorScheme(scheme);
    const page = await drivers.ReaderPage.open(driver, `${site}/${language}.html`);
    await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
    await page.waitForMarks((marked) => marked.includes(name), `${name} to be marked`);
    await page.hoverText(name);
    await page.waitForPopover(name);
    await page.tab.screenshot(`${FOLDER}/card-${language}.png`);
    const panel = await drivers.PanelPage.open(driver, await driver.tabId(page.tab));
    await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
    await panel.waitForNames();
    await panel.tab.screenshot(`${FOLDER}/panel-${language}.png`);
    const library = await driver.openExtensionPage("library.html");
    await library.resize(SIZE);
    await new drivers.ReaderPage(library).waitFor(
      () => /Sora|सोरा/.test(document.body.textContent),
      "the library's articles",
    );
    await library.screenshot(`${FOLDER}/library-${language}.png`);
  } finally {
    await driver.close();
    await server.close();
  }
}

await mkdir(FOLDER, { recursive: true });
for (const shown of LANGUAGES) await picture(shown);
